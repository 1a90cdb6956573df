/** The books computed anew from their rows, one by one, for tests to hold against what is stored and reported. */
import type { Reader } from '../../../kernel/database/transaction.ts'
import { addDays, daysBetween, type LocalDate } from '../../../kernel/dates.ts'
import type { Currency } from '../../../kernel/money.ts'
import { aging } from '../aging.ts'

interface Item {
  readonly id: bigint
  readonly code: string
  readonly currency: Currency
  readonly side: 'debit' | 'credit'
  readonly number: string
  readonly part: number
  readonly issued: LocalDate
  readonly due: LocalDate | null
  readonly amount: bigint
  readonly open: bigint
  readonly movedFrom: LocalDate | null
  readonly movedOn: LocalDate | null
  readonly closedOn: LocalDate | null
}

interface Movement {
  readonly debit: bigint | null
  readonly credit: bigint | null
  readonly amount: bigint
  readonly discount: bigint
  readonly on: LocalDate
  readonly entryDate: LocalDate
}

interface Line {
  readonly entry: bigint
  readonly date: LocalDate | null
  readonly account: string
  readonly code: string | null
  readonly currency: Currency
  readonly amount: bigint
}

export interface BookRows {
  readonly items: readonly Item[]
  readonly movements: readonly Movement[]
  readonly lines: readonly Line[]
}

export async function readBooks(reader: Reader): Promise<BookRows> {
  const company = [reader.company]
  return {
    items: await reader.rows<Item>(
      `select i.id, c.code, i.currency, i.side, i.number, i.part, i.issued_on as issued, i.due_on as due, i.amount_minor as amount,
         i.open_minor as open, i.moved_from as "movedFrom", i.moved_on as "movedOn", i.closed_on as "closedOn"
       from ledger.item i join customers.customer c on c.company_id = $1 and c.id = i.customer_id
       where i.company_id = $1 order by i.id`,
      company,
    ),
    movements: await reader.rows<Movement>(
      `select s.debit_item_id as debit, s.credit_item_id as credit, s.amount_minor as amount, s.discount_minor as discount,
         s.effective_on as on, e.entry_date as "entryDate"
       from ledger.settlement s join ledger.journal_entry e on e.company_id = $1 and e.id = s.entry_id
       where s.company_id = $1 order by s.id`,
      company,
    ),
    lines: await reader.rows<Line>(
      `select l.entry_id as entry, e.entry_date as date, l.account, c.code, l.currency, l.amount_minor as amount
       from ledger.journal_line l
         left join ledger.journal_entry e on e.company_id = $1 and e.id = l.entry_id
         left join customers.customer c on c.company_id = $1 and c.id = l.customer_id
       where l.company_id = $1 order by l.entry_id, l.line_no`,
      company,
    ),
  }
}

/** What is wrong with the books of a company; nothing when every rule holds on every day. */
export async function untied(reader: Reader): Promise<string[]> {
  const books = await readBooks(reader)
  const found = [...unbalanced(books), ...wronglyStored(books)]
  for (const day of daysOf(books)) {
    found.push(...(await differencesOn(reader, books, day)))
  }
  return found
}

/** Every day on which something happened, and the days beside it. */
export function daysOf({ items, movements, lines }: BookRows): LocalDate[] {
  const days = [
    ...items.flatMap(item => [item.issued, ...(item.due ? [item.due] : [])]),
    ...movements.map(movement => movement.on),
    ...lines.flatMap(line => (line.date ? [line.date] : [])),
  ]
  return [...new Set(days.flatMap(day => [addDays(day, -1), day, addDays(day, 1)]))].sort()
}

/** What is open of an item at the end of a day, by its movements alone. */
export function openOn({ movements }: BookRows, item: Item, day: LocalDate): bigint {
  if (item.issued > day) return 0n
  return movements
    .filter(movement => movement.on <= day)
    .reduce((open, movement) => open - takenFrom(movement, item), item.amount)
}

function takenFrom(movement: Movement, item: Item): bigint {
  if (movement.debit === item.id) return movement.amount + movement.discount
  return movement.credit === item.id ? movement.amount : 0n
}

function unbalanced({ lines }: BookRows): string[] {
  const sums = new Map<string, bigint>()
  for (const line of lines) add(sums, `entry ${line.entry} ${line.currency}`, line.amount)
  const orphans = lines.filter(line => line.date === null).map(line => `no entry for line of ${line.entry}`)
  return [
    ...orphans,
    ...[...sums].filter(([, sum]) => sum !== 0n).map(([key, sum]) => `${key} is off by ${sum}`),
  ]
}

function wronglyStored(books: BookRows): string[] {
  const early = books.movements
    .filter(movement => movement.on !== movement.entryDate)
    .map(movement => `settlement of ${movement.on} has an entry of ${movement.entryDate}`)
  return [...early, ...books.items.flatMap(item => wronglyStoredItem(books, item))]
}

function wronglyStoredItem(books: BookRows, item: Item): string[] {
  const days = books.movements
    .filter(movement => takenFrom(movement, item) !== 0n)
    .map(movement => movement.on)
  const sorted = days.sort()
  const open = item.amount - books.movements.reduce((sum, movement) => sum + takenFrom(movement, item), 0n)
  const wanted = {
    open,
    movedFrom: sorted[0] ?? null,
    movedOn: sorted.at(-1) ?? null,
    closedOn: open === 0n ? (sorted.at(-1) ?? null) : null,
  }
  const found: string[] = []
  for (const key of ['open', 'movedFrom', 'movedOn', 'closedOn'] as const) {
    if (wanted[key] !== item[key]) found.push(`${item.number}: ${key} is ${item[key]}, not ${wanted[key]}`)
  }
  for (const day of sorted) {
    const left = openOn(books, item, day)
    if (left < 0n || left > item.amount || day < item.issued)
      found.push(`${item.number}: ${left} open on ${day}`)
  }
  return found
}

async function differencesOn(reader: Reader, books: BookRows, day: LocalDate): Promise<string[]> {
  const wanted = new Map<string, bigint>()
  for (const item of books.items) {
    const place = item.side === 'credit' ? 'unapplied' : bucketOf(item.due, day)
    add(wanted, `${item.code} ${item.currency} ${place}`, openOn(books, item, day))
  }
  const posted = new Map<string, bigint>()
  for (const line of books.lines) {
    if (line.date === null || line.date > day) continue
    if (line.account === 'receivable') add(posted, `${line.code} ${line.currency} owed`, line.amount)
    if (line.account === 'customer_credit')
      add(posted, `${line.code} ${line.currency} unapplied`, -line.amount)
  }
  const report = await aging(reader, { asOf: day, knownAt: null, by: 'customer', limits: [30, 60, 90] })
  const reported = new Map<string, bigint>()
  for (const row of report.rows) {
    report.buckets.forEach((bucket, at) => {
      add(reported, `${row.key} ${row.currency} ${bucket}`, row.amounts[at] ?? 0n)
    })
    add(reported, `${row.key} ${row.currency} unapplied`, row.unapplied)
  }
  return [
    ...differing(`${day}: ageing`, reported, wanted),
    ...differing(`${day}: journal`, posted, gathered(wanted)),
  ]
}

const buckets = ['1-30', '31-60', '61-90'] as const

function bucketOf(due: LocalDate | null, day: LocalDate): string {
  const overdue = due === null ? 0 : daysBetween(due, day)
  return overdue <= 0 ? 'not_due' : (buckets[Math.floor((overdue - 1) / 30)] ?? '90+')
}

function gathered(sums: ReadonlyMap<string, bigint>): Map<string, bigint> {
  const owed = new Map<string, bigint>()
  for (const [key, sum] of sums) {
    add(owed, key.endsWith(' unapplied') ? key : key.replace(/ [^ ]+$/, ' owed'), sum)
  }
  return owed
}

function differing(
  what: string,
  found: ReadonlyMap<string, bigint>,
  wanted: ReadonlyMap<string, bigint>,
): string[] {
  return [...new Set([...found.keys(), ...wanted.keys()])]
    .filter(key => (found.get(key) ?? 0n) !== (wanted.get(key) ?? 0n))
    .map(key => `${what} says ${found.get(key) ?? 0n} for ${key}, the items ${wanted.get(key) ?? 0n}`)
}

function add(sums: Map<string, bigint>, key: string, amount: bigint): void {
  sums.set(key, (sums.get(key) ?? 0n) + amount)
}
