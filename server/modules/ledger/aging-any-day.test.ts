import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays, type Instant, type LocalDate, later } from '../../kernel/dates.ts'
import { Problem } from '../../kernel/problem.ts'
import { useTestDatabase } from '../../kernel/testing/test-database.ts'
import { type AgingRow, aging } from './aging.ts'
import { listOpenItems } from './open-items.ts'
import { daysOverdue } from './rules.ts'
import { type Books, type Document, day, openBooks } from './testing.ts'

const database = useTestDatabase()
const firstDay = day('2026-01-01')
const days = 120
const limits = [7, 30]

/** The books as one would keep them on paper: every document and every settlement, nothing summed up. */
interface Paper {
  readonly items: PaperItem[]
  readonly settlements: PaperSettlement[]
}

interface PaperItem extends Document {
  readonly side: 'debit' | 'credit'
  readonly customer: bigint
  readonly issued: LocalDate
  readonly due: LocalDate | null
  readonly minor: bigint
  readonly step: number
}

interface PaperSettlement {
  readonly item: PaperItem
  readonly taken: bigint
  readonly effective: LocalDate
  readonly step: number
  readonly entryId: bigint
}

const openOf = (paper: Paper, item: PaperItem, asOf: LocalDate, step: number) =>
  item.issued > asOf || item.step > step
    ? 0n
    : paper.settlements
        .filter(each => each.item === item && each.effective <= asOf && each.step <= step)
        .reduce((open, each) => open - each.taken, item.minor)

function agedByHand(paper: Paper, codes: ReadonlyMap<bigint, string>, asOf: LocalDate, step: number) {
  const rows = new Map<string, { amounts: bigint[]; total: bigint; unapplied: bigint }>()
  for (const item of paper.items) {
    const open = openOf(paper, item, asOf, step)
    expect(open).toBeGreaterThanOrEqual(0n)
    if (open === 0n) continue
    const key = codes.get(item.customer) ?? ''
    const row = rows.get(key) ?? { amounts: [0n, 0n, 0n, 0n], total: 0n, unapplied: 0n }
    rows.set(key, row)
    if (item.side === 'credit') row.unapplied += open
    else {
      const late = daysOverdue(item.due, asOf)
      const bucket = late === 0 ? 0 : late <= 7 ? 1 : late <= 30 ? 2 : 3
      row.amounts[bucket] = (row.amounts[bucket] ?? 0n) + open
      row.total += open
    }
  }
  return [...rows].sort(([left], [right]) => (left < right ? -1 : 1)).map(([key, row]) => ({ key, ...row }))
}

const act = fc.record({
  kind: fc.constantFrom(
    'invoice',
    'invoice',
    'receipt',
    'credit_note',
    'apply',
    'apply',
    'apply',
    'write_off',
    'take_back',
    'take_back',
    'reverse',
  ),
  one: fc.nat(),
  other: fc.nat(),
  day: fc.nat(days),
  minor: fc.bigInt(1n, 60n),
  due: fc.option(fc.integer({ min: -5, max: 45 })),
  dated: fc.boolean(),
})
type Act = typeof act extends fc.Arbitrary<infer Value> ? Value : never

const pick = <Item>(items: readonly Item[], at: number): Item | undefined => items[at % (items.length || 1)]

/** Does one thing to the books, then to the paper; what the books refuse does not happen. */
async function live(books: Books, customers: readonly bigint[], paper: Paper, step: number, life: Act) {
  const date = addDays(firstDay, life.day)
  const customer = pick(customers, life.one) ?? 0n
  const debit = pick(
    paper.items.filter(each => each.side === 'debit'),
    life.one,
  )
  const credit = pick(
    paper.items.filter(each => each.side === 'credit' && each.customer === debit?.customer),
    life.other,
  )
  const settle = (item: PaperItem, taken: bigint, on: LocalDate, entryId: bigint) =>
    paper.settlements.push({ item, taken, effective: later(on, item.issued), step, entryId })
  if (life.kind === 'invoice' || life.kind === 'receipt' || life.kind === 'credit_note') {
    const due = life.kind !== 'invoice' || life.due === null ? null : addDays(date, life.due)
    const document = { customer, number: `${life.kind} ${step}`, date, due, minor: life.minor }
    const post = { invoice: books.invoice, receipt: books.receipt, credit_note: books.creditNote }[life.kind]
    const side = life.kind === 'invoice' ? 'debit' : 'credit'
    paper.items.push({
      ...(await post(document)),
      side,
      customer,
      issued: date,
      due,
      minor: life.minor,
      step,
    })
  } else if (life.kind === 'apply' && debit && credit) {
    const discount = life.minor % 3n
    await books.apply(credit, debit, life.minor, date, discount)
    const on = later(later(date, debit.issued), credit.issued)
    const entryId = await lastEntry(books)
    settle(debit, life.minor + discount, on, entryId)
    settle(credit, life.minor, on, entryId)
  } else if (life.kind === 'write_off' && debit) {
    settle(debit, life.minor, date, await books.writeOff(debit.customer, debit, life.minor, date))
  } else if (life.kind === 'take_back') {
    const entryId = pick(paper.settlements, life.one)?.entryId ?? 0n
    const taken = paper.settlements.filter(each => each.entryId === entryId)
    await books.reverse(entryId, life.dated ? date : null)
    for (const { item, taken: amount, effective } of taken) {
      settle(item, -amount, life.dated ? later(date, effective) : effective, 0n)
    }
  } else if (life.kind === 'reverse') {
    const item = pick(paper.items, life.one)
    if (!item) return
    await books.reverse(item.entryId, life.dated ? date : null)
    settle(item, item.minor, life.dated ? date : item.issued, 0n)
  }
}

const lastEntry = (books: Books) =>
  books.read(async reader => {
    const [row] = await reader.rows<{ id: bigint }>(
      'select max(id) as id from ledger.journal_entry where company_id = $1',
      [reader.company],
    )
    return row?.id ?? 0n
  })

const instant = async (): Promise<Instant> => {
  const { rows } = await database.pool.query<{ now: Instant }>('select clock_timestamp() as now')
  return rows[0]?.now ?? ('' as Instant)
}

const figures = ({ key, amounts, total, unapplied }: AgingRow) => ({ key, amounts, total, unapplied })

it('ageing as of any day, as known at any instant, is what counting document by document gives', async () => {
  let done = 0
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 10, maxLength: 40 }), async lives => {
      const books = await openBooks(database.pool)
      const customers = [await books.addCustomer('A'), await books.addCustomer('B')]
      const codes = new Map(customers.map((id, at) => [id, 'AB'.charAt(at)]))
      const paper: Paper = { items: [], settlements: [] }
      const known: Instant[] = []
      for (const [step, life] of lives.entries()) {
        try {
          await live(books, customers, paper, step, life)
          done += 1
        } catch (error) {
          if (!(error instanceof Problem)) throw error
        }
        known.push(await instant())
      }
      for (const [at, asOf] of daysWorthAsking(paper).entries()) {
        const step = (at * 7) % lives.length
        for (const knownAt of [null, known[step] ?? null]) {
          const expected = agedByHand(paper, codes, asOf, knownAt === null ? lives.length : step)
          const found = await books.read(reader => aging(reader, { asOf, knownAt, by: 'customer', limits }))
          expect(found.rows.map(figures), `${asOf} ${knownAt}`).toEqual(expected)
          const ofOne = await books.read(reader =>
            aging(reader, { asOf, knownAt, by: 'customer', limits, only: { customers: ['B'] } }),
          )
          expect(ofOne.rows).toEqual(found.rows.filter(({ key }) => key === 'B'))
        }
        await comparesItems(books, paper, asOf, lives.length)
      }
    }),
    { seed: 20261122, numRuns: 12, endOnFailure: true },
  )
  expect(done).toBeGreaterThan(100)
})

/** The days on which something changed, every third of them the day before, and one long after. */
function daysWorthAsking(paper: Paper): LocalDate[] {
  const changed = [...paper.items.map(item => item.issued), ...paper.settlements.map(each => each.effective)]
  const asked = [...new Set(changed)].sort().map((date, at) => (at % 3 === 0 ? addDays(date, -1) : date))
  return [...asked, addDays(firstDay, days + 90)]
}

async function comparesItems(books: Books, paper: Paper, asOf: LocalDate, step: number) {
  const found = await books.read(async reader => {
    const open: string[] = []
    const input = { asOf, knownAt: null, customerId: null, credits: true }
    for await (const item of listOpenItems(reader, input)) open.push(`${item.side} ${item.openMinor}`)
    return open
  })
  const expected = paper.items.flatMap(item => {
    const open = openOf(paper, item, asOf, step)
    return open > 0n ? [`${item.side} ${open}`] : []
  })
  expect(found.sort(), asOf).toEqual(expected.sort())
}
