import { useState } from 'react'
import { defineWords } from '../../language/language.ts'
import { useMay } from '../../session.tsx'
import type { Sheet } from './form-fields.ts'
import { HandOver } from './HandOver.tsx'

const useWords = defineWords('customer-people', {
  people: { en: 'People', 'zh-CN': '人' },
  boss: { en: 'General manager', 'zh-CN': '负责人' },
  purchasing: { en: 'Purchasing', 'zh-CN': '采购' },
  finance: { en: 'Finance', 'zh-CN': '财务' },
  warehouse: { en: 'Warehouse', 'zh-CN': '仓库' },
  legal: { en: 'Legal', 'zh-CN': '法务' },
  other: { en: 'Other', 'zh-CN': '其他' },
  nobody: {
    en: 'Nobody is on file. Contacts come with the import of customers.',
    'zh-CN': '还没有联系人。可随客户资料一起导入。',
  },
  owners: { en: 'Who looks after it', 'zh-CN': '归属' },
  since: { en: 'since {{day}}', 'zh-CN': '{{day}} 起' },
  always: { en: 'from the beginning', 'zh-CN': '一直以来' },
  none: { en: 'nobody', 'zh-CN': '未指定' },
  collector: { en: 'collector {{name}}', 'zh-CN': '催收 {{name}}' },
  handOver: { en: 'Hand over', 'zh-CN': '移交' },
  addresses: { en: 'Addresses', 'zh-CN': '地址' },
})

export function PeoplePanel({ sheet }: { readonly sheet: Sheet }) {
  const { t } = useWords()
  return (
    <section className="panel">
      <header>
        <h2>{t('people')}</h2>
      </header>
      {sheet.contacts.length === 0 ? <p className="pad m">{t('nobody')}</p> : null}
      <ul className="people">
        {sheet.contacts.map(({ name, role, phone, email }) => (
          <li key={`${name} ${role}`}>
            <span className="ava" aria-hidden="true">
              {name.slice(0, 1)}
            </span>
            <span>
              <b>{name}</b> <span className="sm m2">{t(role)}</span>
              {email ? (
                <a className="sm m2 cut stack" href={`mailto:${email}`}>
                  {email}
                </a>
              ) : null}
            </span>
            {phone ? (
              <a className="sm open" href={`tel:${phone}`}>
                {phone}
              </a>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Who looked after it when. */
export function OwnersPanel({ sheet }: { readonly sheet: Sheet }) {
  const { t } = useWords()
  const may = useMay()
  const [isHanding, setIsHanding] = useState(false)
  const close = () => setIsHanding(false)
  return (
    <section className="panel">
      <header>
        <h2>{t('owners')}</h2>
        <span className="sp" />
        {may('hand-over') ? (
          <button type="button" className="btn" onClick={() => setIsHanding(true)}>
            {t('handOver')}
          </button>
        ) : null}
      </header>
      {isHanding ? <HandOver customers={[sheet]} onClose={close} onDone={close} /> : null}
      <ol className="owner">
        {sheet.ownership.toReversed().map(({ from, salesperson, collector, reason }) => (
          <li key={from}>
            <div className="row">
              <b>{salesperson ?? t('none')}</b>
              {collector ? <span className="m2">{t('collector', { name: collector })}</span> : null}
              <span className="sp" />
              <span className="sm m">{from <= '1970-01-01' ? t('always') : t('since', { day: from })}</span>
            </div>
            {reason ? <div className="sm m2">{reason}</div> : null}
          </li>
        ))}
      </ol>
      {sheet.addresses.length > 0 ? (
        <div className="pad t">
          <h3 className="sm m2">{t('addresses')}</h3>
          {sheet.addresses.map(({ kind, lines }) => (
            <address key={`${kind} ${lines}`}>{lines}</address>
          ))}
        </div>
      ) : null}
    </section>
  )
}
