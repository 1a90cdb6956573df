import { Link } from '@tanstack/react-router'
import { Amount, amountText, isZero } from '../../ui/amount.tsx'
import { isNegative, percentOf } from '../../ui/decimal.ts'
import { useCustomerColumn } from '../lists/customer-column.tsx'
import type { ListColumn } from '../lists/list-column.ts'
import type { ListedCredit } from './credit-queries.ts'
import { GradeTag } from './GradeTag.tsx'
import { useLimitWords } from './limit-words.ts'

/** `onAsk` only where a limit may be asked for. */
export function useCreditColumns(
  onAsk: ((row: ListedCredit) => void) | undefined,
): readonly ListColumn<ListedCredit>[] {
  const { t } = useLimitWords()
  const customer = useCustomerColumn<ListedCredit>(row =>
    row.is_overdue ? <span className="tag warn tail">{t('overdue')}</span> : null,
  )
  const fixed = { isFixed: true }
  return [
    { ...customer, ...fixed },
    {
      id: 'grade',
      name: t('grade'),
      width: 76,
      textOf: row => row.grade,
      look: ({ customer, grade }) => (
        <Link className="open" to="/credit/customer/$code" params={{ code: customer }} search={{}}>
          {grade === null ? <span className="m sm">{t('notGraded')}</span> : <GradeTag grade={grade} />}
        </Link>
      ),
    },
    {
      id: 'limit',
      name: t('limit'),
      width: 132,
      ...fixed,
      amountOf: row => row.limit,
      look: row => (
        <Link className="open b" to="/credit/customer/$code" params={{ code: row.customer }} search={{}}>
          <LimitText {...row} />
        </Link>
      ),
      file: [{ name: t('limit'), of: row => limitCell(row, t('unlimited')) }],
    },
    {
      id: 'used',
      name: t('used'),
      width: 120,
      amountOf: row => row.used,
      look: ({ customer, used }) => (
        // Stage by stage there, as it is added up here.
        <Link className="open" to="/customers/$code" params={{ code: customer }} search={{}}>
          <Amount value={used} />
        </Link>
      ),
    },
    { id: 'share', name: t('share'), width: 64, isUnnamed: true, look: row => <UsedBar {...row} /> },
    {
      id: 'available',
      name: t('available'),
      width: 124,
      amountOf: row => row.available,
      look: ({ customer, available }) =>
        available === null ? null : (
          <Link
            className={isNegative(available) ? 'open stop b' : 'open'}
            to="/customers/$code"
            params={{ code: customer }}
            search={{}}
          >
            {amountText(available)}
          </Link>
        ),
    },
    { id: 'secured', name: t('secured'), width: 112, isLater: true, amountOf: row => row.secured },
    {
      id: 'until',
      name: t('until'),
      width: 140,
      textOf: row => row.limit_until,
      look: row => (
        <span className={row.is_expired ? 'stop' : 'm2'}>
          {row.limit_until}
          {row.is_expired ? ` ${t('isExpired')}` : null}
        </span>
      ),
    },
    { id: 'reviewOn', name: t('reviewOn'), width: 96, textOf: row => row.review_on },
    ...(onAsk
      ? [{ ...fixed, id: 'ask', name: t('ask'), width: 104, isUnnamed: true, look: askWith(onAsk, t('ask')) }]
      : []),
  ]
}

const askWith = (onAsk: (row: ListedCredit) => void, ask: string) => (row: ListedCredit) => (
  <button type="button" className="btn q link" aria-label={`${ask} ${row.name}`} onClick={() => onAsk(row)}>
    {ask}
  </button>
)

const limitCell = ({ limit, has_limit: has }: ListedCredit, unlimited: string) =>
  limit === null ? (has ? unlimited : '') : { amount: limit }

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
