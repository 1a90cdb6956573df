import { Link } from '@tanstack/react-router'
import { defineWords } from '../../language/language.ts'
import { useMay, useSession } from '../../session.tsx'
import { amountText } from '../../ui/amount.tsx'
import { useTermsText } from '../credit/terms-text.ts'
import { NewDocument } from '../documents/NewDocument.tsx'
import { useDaySearch } from '../frame/day-search.ts'
import { AccountState } from './AccountState.tsx'
import type { Sheet } from './form-fields.ts'
import { stateTag, useCustomerWords } from './words.ts'

const useWords = defineWords('customer-identity', {
  edit: { en: 'Edit', 'zh-CN': '修改' },
  tier: { en: 'Tier {{tier}}', 'zh-CN': '等级 {{tier}}' },
  nobody: { en: 'nobody', 'zh-CN': '未指定' },
  none: { en: 'none', 'zh-CN': '无' },
  noLimit: { en: 'none granted', 'zh-CN': '未授信' },
  owners: { en: 'Sales / collector', 'zh-CN': '业务 / 催收' },
  paysOn: { en: 'pays on the {{days}}', 'zh-CN': '每月 {{days}} 日付款' },
})

/** Who they are. */
export function IdentityPanel({ sheet }: { readonly sheet: Sheet }) {
  const { t } = useWords()
  const words = useCustomerWords()
  const may = useMay()
  const day = useDaySearch()
  const termsText = useTermsText()
  const { company } = useSession()
  const { code, state, tier, terms, region, paying_days: days } = sheet
  return (
    <section className="panel idpanel">
      <div className="idn">
        <h1>{sheet.name}</h1>
        <div className="tags">
          <span className={stateTag[state]}>{words.t(state)}</span>
          {tier ? <span className="tag">{t('tier', { tier })}</span> : null}
          {terms ? <span className="tag">{termsText(terms)}</span> : null}
          {sheet.family_terms.map(each => (
            <span key={each.family} className="tag">
              {each.family}: {termsText(each.terms)}
            </span>
          ))}
          {region ? <span className="tag">{region}</span> : null}
          {days.length > 0 ? <span className="tag">{t('paysOn', { days: days.join(', ') })}</span> : null}
        </div>
      </div>
      <dl>
        <div>
          <dt>{words.t('taxId')}</dt>
          <dd>{sheet.tax_id ?? <span className="m">{t('none')}</span>}</dd>
        </div>
        <div>
          <dt>{t('owners')}</dt>
          <dd>
            {sheet.salesperson ?? t('nobody')} / {sheet.collector ?? t('nobody')}
          </dd>
        </div>
        <div>
          <dt>{words.t('limit')}</dt>
          <dd>
            {sheet.credit_limit === null ? (
              t('noLimit')
            ) : (
              <Link className="open" to="/credit/customer/$code" params={{ code: sheet.code }} search={{}}>
                {amountText(sheet.credit_limit)} {sheet.currency ?? company.currency}
              </Link>
            )}
          </dd>
        </div>
        {sheet.parent_code ? (
          <div>
            <dt>{words.t('parent')}</dt>
            <dd>
              <Link className="open" to="/customers/$code" params={{ code: sheet.parent_code }} search={day}>
                {sheet.parent_code}
              </Link>
            </dd>
          </div>
        ) : null}
        {sheet.phone ? (
          <div>
            <dt>{words.t('phone')}</dt>
            <dd>
              <a className="open" href={`tel:${sheet.phone}`}>
                {sheet.phone}
              </a>
            </dd>
          </div>
        ) : null}
      </dl>
      <NewDocument customer={code} canApply />
      <div className="row acts">
        <Link className="btn phone-only" to="/visit/$code" params={{ code }} search={day}>
          {words.t('visit')}
        </Link>
        {may('edit-customers') ? (
          <Link className="btn p" to="/customers/$code" params={{ code }} search={{ ...day, edit: 'yes' }}>
            {t('edit')}
          </Link>
        ) : null}
      </div>
      {may(sheet.state === 'stopped' ? 'request' : 'open-account') ? <AccountState sheet={sheet} /> : null}
    </section>
  )
}
