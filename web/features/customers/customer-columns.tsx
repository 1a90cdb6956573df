/** The columns of the list: what stands in a cell, and what of it goes into a file. */
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { AgeBar } from '../../ui/age-bar.tsx'
import { Amount } from '../../ui/amount.tsx'
import type { Cell } from '../../ui/csv.ts'
import { overdueOf } from '../today/sums.ts'
import type { ListedCustomer } from './customer-list.ts'
import { stateTag, type useCustomerWords } from './words.ts'

export const columnIds = [
  'code',
  'name',
  'region',
  'tier',
  'salesperson',
  'collector',
  'terms',
  'limit',
  'parent',
  'phone',
  'state',
  'receivable',
  'overdue',
  'age',
] as const
export type ColumnId = (typeof columnIds)[number]

/** What a row is, and what it is there for. */
export const fixedColumns: readonly ColumnId[] = ['name', 'receivable']
/** There until somebody takes them away; the others wait to be chosen. */
export const firstHidden: readonly ColumnId[] = ['collector', 'terms', 'limit', 'parent', 'phone']
const numeric: readonly ColumnId[] = ['limit', 'receivable', 'overdue']
export const isNumeric = (id: ColumnId) => numeric.includes(id)

export interface Owed {
  readonly currency: string
  readonly total: string
  readonly amounts: Readonly<Record<string, string>>
}

export interface RowFacts {
  readonly customer: ListedCustomer
  /** In the customer's currency, else the company's, else the first there is. */
  readonly owed: Owed | undefined
  /** Named only where it is not the company's. */
  readonly currency: string
  readonly buckets: readonly string[]
  readonly day: { readonly as_of?: string }
  readonly words: ReturnType<typeof useCustomerWords>
}

const none = <span className="zero">–</span>

const cells: Readonly<Record<ColumnId, (facts: RowFacts) => ReactNode>> = {
  code: ({ customer }) => <span className="m2">{customer.code}</span>,
  name: ({ customer, day, words }) => (
    <>
      <Link className="b" to="/customers/$code" params={{ code: customer.code }} search={day}>
        {customer.name}
      </Link>
      <Link
        className="link sm phone-only"
        to="/visit/$code"
        params={{ code: customer.code }}
        search={day}
        aria-label={words.t('visitOf', { name: customer.name })}
      >
        {words.t('visit')}
      </Link>
    </>
  ),
  region: ({ customer }) => customer.region,
  tier: ({ customer }) => customer.tier,
  salesperson: ({ customer }) => customer.salesperson,
  collector: ({ customer }) => customer.collector,
  terms: ({ customer }) => customer.terms,
  limit: ({ customer }) => (customer.credit_limit === null ? none : <Amount value={customer.credit_limit} />),
  parent: ({ customer, day }) =>
    customer.parent_code === null ? null : (
      <Link className="open" to="/customers/$code" params={{ code: customer.parent_code }} search={day}>
        {customer.parent_code}
      </Link>
    ),
  phone: ({ customer }) => customer.phone,
  state: ({ customer, words }) =>
    customer.state === 'open' ? (
      <span className="m2">{words.t('open')}</span>
    ) : (
      <span className={stateTag[customer.state]}>{words.t(customer.state)}</span>
    ),
  receivable: ({ customer, owed, currency, day }) => (
    <>
      {owed ? (
        <Link className="open" to="/aging" search={{ ...day, by: 'customer', customer: customer.code }}>
          <Amount value={owed.total} bold />
        </Link>
      ) : (
        none
      )}{' '}
      <span className="m sm">{currency}</span>
    </>
  ),
  overdue: ({ owed }) => (owed ? <Amount value={overdueOf(owed)} /> : none),
  age: ({ owed, buckets }) => (owed ? <AgeBar buckets={buckets} amounts={owed.amounts} height="h8" /> : null),
}

export const cellOf = (id: ColumnId, facts: RowFacts): ReactNode => cells[id](facts)

/** As it goes into a file; the bar of ages is none. */
export function writtenOf(id: ColumnId, { customer, owed, words }: RowFacts): Cell {
  if (id === 'receivable') return { amount: owed?.total ?? '0' }
  if (id === 'overdue') return { amount: owed ? overdueOf(owed) : '0' }
  if (id === 'limit') return customer.credit_limit === null ? '' : { amount: customer.credit_limit }
  if (id === 'state') return words.t(customer.state)
  if (id === 'parent') return customer.parent_code ?? ''
  return id === 'age' ? '' : (customer[id] ?? '')
}
