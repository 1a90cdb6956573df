import { Link } from '@tanstack/react-router'
import { useMay } from '../../session.tsx'
import { Amount, amountText, isZero } from '../../ui/amount.tsx'
import { isNegative, percentOf } from '../../ui/decimal.ts'
import { Scroll } from '../../ui/scroll.tsx'
import { useAsOf } from '../frame/as-of.ts'
import type { ListedCredit } from './credit-queries.ts'
import { GradeTag } from './GradeTag.tsx'
import { useLimitWords } from './limit-words.ts'

interface CreditTableProps {
  readonly rows: readonly ListedCredit[]
  readonly active: number
  onAsk(row: ListedCredit): void
}

export function CreditTable({ rows, active, onAsk }: CreditTableProps) {
  const { t } = useLimitWords()
  const may = useMay()
  const { isPast } = useAsOf()
  const mayAsk = may('request') && !isPast
  return (
    <Scroll label={t('title')}>
      <table className="t creditlist" aria-label={t('title')}>
        <thead>
          <tr>
            <th scope="col">{t('customer')}</th>
            <th scope="col">{t('grade')}</th>
            <th scope="col" className="n">
              {t('limit')}
            </th>
            <th scope="col" className="n">
              {t('used')}
            </th>
            <th scope="col" className="c-bar" aria-label={t('share')} />
            <th scope="col" className="n">
              {t('available')}
            </th>
            <th scope="col" className="n">
              {t('secured')}
            </th>
            <th scope="col">{t('until')}</th>
            <th scope="col">{t('reviewOn')}</th>
            {mayAsk ? <th scope="col" aria-label={t('ask')} /> : null}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={row.customer} className={index === active ? 'on' : undefined}>
              <Cells row={row} />
              {mayAsk ? (
                <td>
                  <button
                    type="button"
                    className="btn q link"
                    aria-label={`${t('ask')} ${row.name}`}
                    onClick={() => onAsk(row)}
                  >
                    {t('ask')}
                  </button>
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

function Cells({ row }: { readonly row: ListedCredit }) {
  const { t } = useLimitWords()
  const { customer, name, grade, currency, available, used, secured } = row
  return (
    <>
      <td>
        <Link className="open" to="/customers/$code" params={{ code: customer }} search={{}}>
          {name}
        </Link>{' '}
        <span className="m sm">{customer}</span>
        {row.is_overdue ? <span className="tag warn tail">{t('overdue')}</span> : null}
      </td>
      <td>
        <Link className="open" to="/credit/customer/$code" params={{ code: customer }} search={{}}>
          {grade === null ? <span className="m sm">{t('notGraded')}</span> : <GradeTag grade={grade} />}
        </Link>
      </td>
      <td className="n b">
        <Link className="open" to="/credit/customer/$code" params={{ code: customer }} search={{}}>
          <LimitText {...row} />
        </Link>{' '}
        <span className="m sm">{currency}</span>
      </td>
      <td className="n">
        <Link className="open" to="/open-items" search={{ customer }}>
          <Amount value={used} />
        </Link>
      </td>
      <td className="c-bar">
        <UsedBar {...row} />
      </td>
      <td className="n">
        {available === null ? null : (
          <span className={isNegative(available) ? 'stop b' : undefined}>{amountText(available)}</span>
        )}
      </td>
      <td className="n m2">
        <Amount value={secured} />
      </td>
      <td className={row.is_expired ? 'stop' : 'm2'}>
        {row.limit_until}
        {row.is_expired ? ` ${t('isExpired')}` : null}
      </td>
      <td className="m2">{row.review_on}</td>
    </>
  )
}

function LimitText({ limit, has_limit: has }: ListedCredit) {
  const { t } = useLimitWords()
  if (limit === null) return <span className={has ? undefined : 'm'}>{t('unlimited')}</span>
  return isZero(limit) ? t('cashOnly') : amountText(limit)
}

/** How much of the limit is used, at most all of it. */
function UsedBar({ limit, used }: ListedCredit) {
  if (limit === null || isZero(limit)) return null
  const share = Math.min(Math.max(percentOf(used, limit), 0), 100)
  return (
    <span className="usedbar" aria-hidden="true">
      <i className={share >= 100 ? 'a4' : share >= 80 ? 'a2' : 'st3'} style={{ width: `${share}%` }} />
    </span>
  )
}
