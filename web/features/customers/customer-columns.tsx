import { Link } from '@tanstack/react-router'
import { AgeBar } from '../../ui/age-bar.tsx'
import { Amount, amountText, isZero } from '../../ui/amount.tsx'
import { useDaySearch } from '../frame/day-search.ts'
import type { ListColumn } from '../lists/list-column.ts'
import { overdueOf } from '../today/sums.ts'
import type { Owed, RowFacts } from './use-row-facts.ts'
import { stateTag, useCustomerWords } from './words.ts'

export function useCustomerColumns(): readonly ListColumn<RowFacts>[] {
  const { t } = useCustomerWords()
  const day = useDaySearch()
  const later = { isLater: true }
  return [
    { id: 'code', name: t('code'), width: 84, textOf: ({ customer }) => customer.code },
    {
      id: 'name',
      name: t('name'),
      isFixed: true,
      textOf: ({ customer }) => customer.name,
      look: ({ customer }) => <Name {...customer} />,
    },
    { id: 'region', name: t('region'), width: 88, textOf: ({ customer }) => customer.region },
    { id: 'tier', name: t('tier'), width: 56, textOf: ({ customer }) => customer.tier },
    { id: 'salesperson', name: t('salesperson'), width: 88, textOf: ({ customer }) => customer.salesperson },
    {
      id: 'collector',
      name: t('collector'),
      width: 88,
      ...later,
      textOf: ({ customer }) => customer.collector,
    },
    { id: 'terms', name: t('terms'), width: 112, ...later, textOf: ({ customer }) => customer.terms },
    {
      id: 'parent',
      name: t('parent'),
      width: 84,
      ...later,
      textOf: ({ customer }) => customer.parent_code,
      look: ({ customer: { parent_code: code } }) =>
        code === null ? null : (
          <Link className="open" to="/customers/$code" params={{ code }} search={day}>
            {code}
          </Link>
        ),
    },
    { id: 'phone', name: t('phone'), width: 124, ...later, textOf: ({ customer }) => customer.phone },
    {
      id: 'state',
      name: t('state'),
      width: 84,
      textOf: ({ customer }) => t(customer.state),
      look: ({ customer: { state } }) => (
        <span className={state === 'open' ? 'm2' : stateTag[state]}>{t(state)}</span>
      ),
    },
    {
      id: 'limit',
      name: t('limit'),
      width: 140,
      ...later,
      amountOf: ({ customer, limitCurrency, currency }) =>
        limitCurrency === currency ? customer.credit_limit : null,
      look: facts => <Limit {...facts} />,
      file: [{ name: t('limit'), of: ({ customer }) => amountCell(customer.credit_limit) }],
    },
    {
      id: 'receivable',
      name: t('receivable'),
      width: 140,
      isFixed: true,
      sumName: 'owed',
      amountOf: ({ owed }) => owed?.total ?? '0',
      look: ({ customer, owed, others }) => (
        <>
          {owed ? (
            <Link className="open" to="/aging" search={{ ...day, by: 'customer', customer: customer.code }}>
              <Amount value={owed.total} bold />
            </Link>
          ) : (
            <span className="zero">–</span>
          )}
          <Further of={others} amountOf={({ total }) => total} />
        </>
      ),
      file: [
        { name: t('receivable'), of: ({ owed }) => amountCell(owed?.total ?? '0') },
        {
          name: t('further'),
          of: ({ others }) => others.map(({ currency, total }) => `${currency} ${total}`).join('; '),
        },
      ],
    },
    {
      id: 'overdue',
      name: t('overdue'),
      width: 132,
      amountOf: ({ owed }) => (owed ? overdueOf(owed) : '0'),
      look: ({ customer: { code }, owed, others }) => (
        <>
          {owed && !isZero(overdueOf(owed)) ? (
            <Link
              className="open"
              to="/open-items"
              search={{ ...day, customer: code, currency: owed.currency, age: 'overdue' }}
            >
              {amountText(overdueOf(owed))}
            </Link>
          ) : (
            <span className="zero">–</span>
          )}
          <Further of={others.filter(each => !isZero(overdueOf(each)))} amountOf={overdueOf} />
        </>
      ),
    },
    {
      id: 'age',
      name: t('age'),
      width: 112,
      look: ({ owed, buckets }) =>
        owed ? <AgeBar buckets={buckets} amounts={owed.amounts} height="h8" /> : null,
    },
  ]
}

interface FurtherProps {
  readonly of: readonly Owed[]
  amountOf(owed: Owed): string
}

/** What is owed in currencies that the head does not name. */
function Further({ of, amountOf }: FurtherProps) {
  return of.map(owed => (
    <div key={owed.currency} className="m2 sm">
      {owed.currency} {amountText(amountOf(owed))}
    </div>
  ))
}

const amountCell = (amount: string | null) => (amount === null ? '' : { amount })

function Name({ code, name }: RowFacts['customer']) {
  const { t } = useCustomerWords()
  const day = useDaySearch()
  return (
    <>
      <Link className="b" to="/customers/$code" params={{ code }} search={day}>
        {name}
      </Link>
      <Link
        className="link sm phone-only"
        to="/visit/$code"
        params={{ code }}
        search={day}
        aria-label={t('visitOf', { name })}
      >
        {t('visit')}
      </Link>
    </>
  )
}

/** Who owes in another currency than its limit is told so. */
function Limit({ customer: { credit_limit: limit }, limitCurrency, currency }: RowFacts) {
  if (limit === null) return <span className="zero">–</span>
  return (
    <>
      {limitCurrency === currency ? null : <span className="m sm">{limitCurrency} </span>}
      {amountText(limit)}
    </>
  )
}
