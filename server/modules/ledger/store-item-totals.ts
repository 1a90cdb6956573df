/** SQL of how many items are open, and how much. */
import type { Reader } from '../../kernel/database/transaction.ts'
import type { LocalDate } from '../../kernel/dates.ts'
import type { Currency } from '../../kernel/money.ts'
import { filterConditions } from './store-item-filter.ts'
import { dayValues, type FiguresDay, openOnDay } from './store-items.ts'
import type { ItemsWanted } from './store-open-items.ts'

export interface ItemTotals {
  readonly currency: Currency
  readonly items: bigint
  /** What is owed less what is to the customers' credit; minor units. */
  readonly openMinor: bigint
  /** The part of it that is past due. */
  readonly overdueMinor: bigint
}

const sums = `i.currency, count(*) as items,
  sum(case when i.side = 'debit' then i.open_minor else -i.open_minor end)::bigint as "openMinor",
  coalesce(sum(i.open_minor) filter (where i.side = 'debit' and i.due_on < $2::date), 0)::bigint as "overdueMinor"`

const narrowed = ({ customerId, filter = {} }: ItemsWanted, values: unknown[]) => {
  const customer = customerId === null ? '' : `and i.customer_id = $${values.push(customerId)}::bigint`
  const only = filterConditions(filter, values.length + 1)
  values.push(...only.values)
  return `${customer} ${only.sql} group by i.currency order by i.currency collate "C"`
}

/** Of what is owed now, by the index item_open. */
export function currentTotals(
  reader: Reader,
  wanted: ItemsWanted & { readonly asOf: LocalDate },
): Promise<ItemTotals[]> {
  const values: unknown[] = [reader.company, wanted.asOf]
  const tail = narrowed(wanted, values)
  return reader.rows<ItemTotals>(
    `select ${sums} from ledger.item i
     where i.company_id = $1 and i.issued_on <= $2 and i.closed_on is null and i.side = 'debit' ${tail}`,
    values,
  )
}

/** Of any day. */
export function totalsOnDay(reader: Reader, wanted: ItemsWanted & FiguresDay): Promise<ItemTotals[]> {
  const values = dayValues(reader.company, wanted)
  const side = wanted.credits ? '' : `and i.side = 'debit'`
  const tail = narrowed(wanted, values)
  return reader.rows<ItemTotals>(
    `select ${sums} from ${openOnDay(wanted)} i where i.open_minor > 0 ${side} ${tail}`,
    values,
  )
}
