import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays, type LocalDate } from '../../kernel/dates.ts'
import { useTestDatabase } from '../../kernel/testing/test-database.ts'
import { aging } from '../ledger/index.ts'
import { day } from '../ledger/testing.ts'
import { everyTable, Life, someSteps } from './testing/life.ts'
import { openShop } from './testing.ts'

const database = useTestDatabase()
const seed = 20_260_106
const size = process.env.HUIKUAN_TEST_SIZE === 'full' ? { lives: 150, steps: 40 } : { lives: 5, steps: 18 }
const anHour = 3_600_000

/** Days all over what a life may touch. */
const someDays = Array.from({ length: 30 }, (_, at) => addDays(day('2025-12-31'), 11 * at))

async function lived(steps: Parameters<Life['take']>[0][]): Promise<Life> {
  const life = new Life(await openShop(database.pool))
  await life.begin()
  for (const step of steps) await life.take(step)
  return life
}

/** Ageing on the days, row by row. */
const reports = (life: Life, days: readonly LocalDate[]) =>
  life.shop.books.read(async reader => {
    const found: unknown[] = []
    for (const asOf of days) {
      const { rows } = await aging(reader, { asOf, knownAt: null, by: 'customer', limits: [30, 60, 90] })
      found.push(rows)
    }
    return found
  })

it(
  'whatever happens to documents, the books tie on every day and a repeated import changes nothing',
  async () => {
    await fc.assert(
      fc.asyncProperty(someSteps(size.steps), async steps => {
        const life = await lived(steps)
        expect(await life.shop.untied()).toEqual([])
        for (const table of everyTable) {
          const [row] = await life.shop.books.read(reader =>
            reader.rows<{ strangers: bigint }>(
              `select count(*) as strangers from ${table} where company_id <> $1`,
              [reader.company],
            ),
          )
          expect(row?.strangers, table).toBe(0n)
        }
      }),
      { seed, numRuns: size.lives, endOnFailure: true },
    )
  },
  anHour,
)

it(
  'undoing imports leaves ageing on every day as it was',
  async () => {
    await fc.assert(
      fc.asyncProperty(someSteps(size.steps / 2), someSteps(4), async (steps, more) => {
        const life = await lived(steps.filter(step => step.action !== 'close'))
        const before = await reports(life, someDays)
        const done = await life.bringOnly(more)
        for (const importId of done.reverse()) await life.undo(importId)
        expect(await reports(life, someDays)).toEqual(before)
        expect(await life.shop.untied()).toEqual([])
      }),
      { seed, numRuns: size.lives, endOnFailure: true },
    )
  },
  anHour,
)
