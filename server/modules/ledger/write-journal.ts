/** Writing the books: thin doors to the functions in the database that check, write and digest. */
import type { Transaction } from '../../kernel/database/transaction.ts'
import type { LocalDate } from '../../kernel/dates.ts'
import type { Currency } from '../../kernel/money.ts'

export interface NewLine {
  readonly account: string
  readonly customerId: bigint | null
  readonly currency: Currency
  /** Debit positive, credit negative; minor units. */
  readonly amountMinor: bigint
}

export interface NewEntry {
  readonly date: LocalDate
  readonly kind: string
  readonly ref: string
  readonly lines: readonly NewLine[]
}

/** Posts balanced entries; returns their ids in order. Refuses `period-closed`. */
export async function postEntries(tx: Transaction, entries: readonly NewEntry[]): Promise<bigint[]> {
  const lines = entries.flatMap((entry, index) => entry.lines.map(line => ({ ...line, entry: index + 1 })))
  const [row] = await tx.rows<{ ids: bigint[] }>(
    `select ledger.post($1::date[], $2::text[], $3::text[], array_fill(null::bigint, array[cardinality($1::date[])]), null,
       $4::integer[], $5::text[], $6::bigint[], $7::text[], $8::bigint[]) as ids`,
    [
      entries.map(entry => entry.date),
      entries.map(entry => entry.kind),
      entries.map(entry => entry.ref),
      lines.map(line => line.entry),
      lines.map(line => line.account),
      lines.map(line => line.customerId),
      lines.map(line => line.currency),
      lines.map(line => line.amountMinor),
    ],
  )
  return row?.ids ?? []
}

export interface NewItem {
  readonly entryId: bigint
  readonly documentId: bigint
  readonly customerId: bigint
  readonly currency: Currency
  readonly side: 'debit' | 'credit'
  readonly kind: string
  readonly number: string
  readonly part: number
  readonly issued: LocalDate
  readonly due: LocalDate | null
  readonly amountMinor: bigint
  readonly salesperson: string | null
}

/** Opens items that an entry stands behind; returns their ids in order. */
export async function openItems(tx: Transaction, items: readonly NewItem[]): Promise<bigint[]> {
  const [row] = await tx.rows<{ ids: bigint[] }>(
    `select ledger.open_items($1::bigint[], $2::bigint[], $3::smallint[], $4::bigint[], $5::text[], $6::text[], $7::text[],
       $8::text[], $9::date[], $10::date[], $11::bigint[], $12::text[], array_fill(false, array[cardinality($1::bigint[])])) as ids`,
    [
      items.map(item => item.entryId),
      items.map(item => item.documentId),
      items.map(item => item.part),
      items.map(item => item.customerId),
      items.map(item => item.currency),
      items.map(item => item.side),
      items.map(item => item.kind),
      items.map(item => item.number),
      items.map(item => item.issued),
      items.map(item => item.due),
      items.map(item => item.amountMinor),
      items.map(item => item.salesperson),
    ],
  )
  return row?.ids ?? []
}

export interface Application {
  readonly debitItemId: bigint
  readonly creditItemId: bigint
  readonly amountMinor: bigint
  readonly discountMinor: bigint
  readonly date: LocalDate
}

/**
 * Settles debit items by credit items, as one request; returns the id they all have of it. Refuses `over-settled`,
 * `currencies-differ`, `payer-unknown`, `settled-that-day`, `period-closed`, `busy`.
 */
export async function applyItems(tx: Transaction, applications: readonly Application[]): Promise<bigint> {
  const [request] = await tx.rows<{ id: bigint }>(
    `select r.id, ledger.apply($1::bigint[], $2::bigint[], $3::bigint[], $4::bigint[], $5::date[],
       array_fill(r.id, array[cardinality($1::bigint[])]), null)
     from (select nextval('ledger.settlement_id_seq') as id) r`,
    [
      applications.map(each => each.debitItemId),
      applications.map(each => each.creditItemId),
      applications.map(each => each.amountMinor),
      applications.map(each => each.discountMinor),
      applications.map(each => each.date),
    ],
  )
  if (!request) throw new Error('nothing was applied')
  return request.id
}

export interface Closing {
  readonly itemId: bigint
  readonly amountMinor: bigint
  readonly date: LocalDate
  readonly kind: 'write_off' | 'refund' | 'transfer'
  readonly entryId: bigint
}

/** Closes items by an entry of their own, without a counter-item. Refuses `over-settled`. */
export async function closeItems(tx: Transaction, closings: readonly Closing[]): Promise<void> {
  await tx.rows(
    `select ledger.close_items($1::bigint[], $2::bigint[], $3::date[], $4::text[], $5::bigint[])`,
    [
      closings.map(each => each.itemId),
      closings.map(each => each.amountMinor),
      closings.map(each => each.date),
      closings.map(each => each.kind),
      closings.map(each => each.entryId),
    ],
  )
}

/**
 * Takes entries back by mirrored entries that name them; their settlements are taken back, their items closed. `on` null:
 * on their own dates, so that history is right as now known. Refuses `already-reversed`, `reversal-too-early`,
 * `still-applied`, `period-closed`.
 */
export async function reverseEntries(
  tx: Transaction,
  entryIds: readonly bigint[],
  on: LocalDate | null,
): Promise<bigint[]> {
  if (entryIds.length === 0) return []
  const [row] = await tx.rows<{ ids: bigint[] }>(
    'select ledger.reverse_entries($1::bigint[], $2::date, null) as ids',
    [entryIds, on],
  )
  return row?.ids ?? []
}

/** Nothing dated inside a closed month is booked until it is reopened. */
export async function closeMonth(tx: Transaction, ...firstDays: LocalDate[]): Promise<void> {
  await tx.rows('select ledger.close_month(day) from unnest($1::date[]) day', [firstDays])
}

export async function reopenMonth(tx: Transaction, firstDay: LocalDate): Promise<void> {
  await tx.rows('select ledger.reopen_month($1::date)', [firstDay])
}
