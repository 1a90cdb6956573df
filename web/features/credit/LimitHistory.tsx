/** Every limit that was granted, newest first: none is ever changed. */
import { useMoment } from '../../session.tsx'
import { amountText, isZero } from '../../ui/amount.tsx'
import { useLimits } from './credit-queries.ts'
import { useLimitWords } from './limit-words.ts'

export function LimitHistory({ customer }: { readonly customer: string }) {
  const { t } = useLimitWords()
  const moment = useMoment()
  const { data } = useLimits(customer)
  if (!data || data.limits.length === 0) return null
  // What the program itself gives as the reason of a limit from a file.
  const said = (reason: string) => {
    const id = /^import (\d+)$/.exec(reason)?.[1]
    return id === undefined ? reason : t('fromImport', { id })
  }
  return (
    <div className="pad t">
      <h3 className="sec flat">{t('before')}</h3>
      <ul className="granted">
        {data.limits.map(({ id, amount, currency, group, from, until, reason, by, recorded_at: at }) => (
          <li key={id}>
            <b>
              {amount === null
                ? t('unlimited')
                : isZero(amount)
                  ? t('cashOnly')
                  : `${currency} ${amountText(amount)}`}
            </b>
            {group ? <span className="tag line">{t('group')}</span> : null}
            <span className="m2">
              {from} – {until}
            </span>
            <span className="sm m">
              {moment(at)}
              {by === null ? '' : ` · ${t('by', { name: by })}`}
              {reason === '' ? '' : ` · ${said(reason)}`}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
