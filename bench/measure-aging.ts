/** Ageing per customer, JSON included, against the bare aggregate on lean tables. */
import { aging, agingToJson } from '../server/modules/ledger/aging.ts'
import { defaultLimits } from '../server/modules/ledger/rules.ts'
import { type Books, bareSql } from './books.ts'
import { dayBefore } from './invoice-file.ts'
import type { Figure } from './report.ts'
import { medians } from './timing.ts'

const turns = 5
const daysAgo = 180

export async function measureAging(books: Books): Promise<Figure[]> {
  await books.owner.query(await bareSql('lean-books', { company: books.scope.company }))
  await books.owner.query('vacuum (analyze) bench.open_item, bench.item, bench.settlement')
  const past = dayBefore(books.today, daysAgo)
  const [today, closing, settlements] = await Promise.all(
    ['aging-today', 'aging-past-closing-day', 'aging-past-settlements'].map(name => bareSql(name)),
  )
  const ours = (asOf: typeof past) => () =>
    books.read(async reader => {
      const made = await aging(reader, { asOf, knownAt: null, by: 'customer', limits: defaultLimits })
      return JSON.stringify(agingToJson(made))
    })
  const bare = (sql: string | undefined, day: string) => () => books.owner.query(sql ?? '', [day])
  await sameTotals(ours(past), bare(closing, past), bare(settlements, past))
  const now = await medians(turns, { ours: ours(books.today), bare: bare(today, books.today) })
  const then = await medians(turns, {
    ours: ours(past),
    closing: bare(closing, past),
    settlements: bare(settlements, past),
  })
  return [
    { what: 'ageing per customer as of today, with its JSON', ...now, limit: { ratio: 1.5 } },
    {
      what: `ageing per customer as of ${daysAgo} days ago, with its JSON`,
      ours: then.ours,
      bare: Math.min(then.closing, then.settlements),
      limit: { ratio: 1.5 },
      note: `bare: closing day kept ${then.closing.toFixed(3)} s, from all settlements ${then.settlements.toFixed(3)} s`,
    },
  ]
}

type BareAnswer = { rows: { total: string }[] }

/** A comparison of different answers would mean nothing. */
async function sameTotals(
  ours: () => Promise<string>,
  ...bare: (() => Promise<BareAnswer>)[]
): Promise<void> {
  const json: { totals: { total: string }[] } = JSON.parse(await ours())
  const total = BigInt((json.totals[0]?.total ?? '0').replace('.', ''))
  for (const query of bare) {
    const sum = (await query()).rows.reduce((all, row) => all + BigInt(row.total), 0n)
    if (sum !== total) throw new Error(`ageing differs: ${total} against ${sum}`)
  }
}
