/** The letter of terms, how it reaches the customer, and the customer's word. */
import { useState } from 'react'
import { useMay, useSession } from '../../session.tsx'
import { momentText } from '../../ui/moments.ts'
import { Broken } from '../../ui/states.tsx'
import { useAsOf } from '../frame/as-of.ts'
import { notify } from '../frame/notices.ts'
import { type ContractSheet, linkDays, useMakeLink } from './contract-queries.ts'
import { TakeInForm } from './TakeInForm.tsx'
import { useContractWords } from './words.ts'

export function LetterPanel({ contract }: { readonly contract: ContractSheet }) {
  const { t } = useContractWords()
  const may = useMay()
  const { isPast } = useAsOf()
  const [isTaking, setTaking] = useState(false)
  const { number, shown } = contract
  const letter = (language: string) =>
    `/api/v1/contracts/${encodeURIComponent(number)}/letter.pdf?language=${language}&version=${shown}`
  const canAsk = contract.state === 'sent' && shown === contract.version && may('draft-contracts') && !isPast
  return (
    <section className="panel" aria-label={t('letter')}>
      <header>
        <h2>{t('letter')}</h2>
        <span className="sp" />
        <a className="link" href={letter('zh-CN')} target="_blank" rel="noreferrer">
          {t('letterZh')}
        </a>
        <a className="link" href={letter('en')} target="_blank" rel="noreferrer">
          {t('letterEn')}
        </a>
      </header>
      <Given contract={contract} />
      {canAsk ? (
        <div className="pad paragraphs">
          <MakeLink number={number} />
          <p>
            <button type="button" className="btn" onClick={() => setTaking(true)}>
              {t('scan')}
            </button>
          </p>
        </div>
      ) : null}
      {isTaking ? <TakeInForm number={number} onClose={() => setTaking(false)} /> : null}
    </section>
  )
}

function Given({ contract }: { readonly contract: ContractSheet }) {
  const { t } = useContractWords()
  const { company } = useSession()
  const given = contract.acknowledgements.filter(({ version }) => version === contract.shown)
  const links = contract.links.filter(
    ({ version, state }) => version === contract.shown && state !== 'dropped' && state !== 'used',
  )
  if (given.length + links.length === 0) return null
  return (
    <ul className="lived">
      {given.map(each => (
        <li key={each.recorded_at}>
          <span className="tag ok">{t('step_acknowledged')}</span> {each.on}
          <div className="sm m2">
            {each.kind === 'link'
              ? t('byLink', { name: `${each.by_name} ${each.by_title}`.trim(), address: each.address ?? '' })
              : t('byScan', {
                  name: `${each.by_name} ${each.by_title}`.trim(),
                  by: each.by ?? t('system'),
                })}
          </div>
        </li>
      ))}
      {links.map(link => (
        <li key={link.recorded_at}>
          {t('link')}{' '}
          <span className="m2">
            {t(`link_${link.state}`, { at: momentText(link.expires_at, company.zone) })}
          </span>
        </li>
      ))}
    </ul>
  )
}

function MakeLink({ number }: { readonly number: string }) {
  const { t } = useContractWords()
  const making = useMakeLink(number)
  const [address, setAddress] = useState('')
  const make = (language: 'zh-CN' | 'en') =>
    making.mutate(language, { onSuccess: ({ path }) => setAddress(`${location.origin}${path}`) })
  if (address !== '')
    return (
      <div className="paragraphs">
        <p className="m2">{t('linkOnce')}</p>
        <div className="copyline">
          <input className="input" readOnly aria-label={t('link')} value={address} />
          <button
            type="button"
            className="btn p"
            onClick={() =>
              void navigator.clipboard?.writeText(address).then(() => notify({ says: t('copied') }))
            }
          >
            {t('copy')}
          </button>
        </div>
      </div>
    )
  return (
    <div className="paragraphs">
      <p className="sm m2">{t('linkHint', { days: linkDays })}</p>
      <p className="row">
        {(['zh-CN', 'en'] as const).map(language => (
          <button
            key={language}
            type="button"
            className="btn"
            disabled={making.isPending}
            onClick={() => make(language)}
          >
            {t('linkMake')} · {t(language === 'en' ? 'inEnglish' : 'inChinese')}
          </button>
        ))}
      </p>
      {making.error ? <Broken error={making.error} /> : null}
    </div>
  )
}
