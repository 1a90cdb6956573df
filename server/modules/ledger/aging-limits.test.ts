import { describe, expect, it } from 'vitest'
import { dateOf } from '../../kernel/dates.ts'
import { useTestDatabase } from '../../kernel/testing/test-database.ts'
import { aging } from './aging.ts'
import { agingLimits, setAgingLimits } from './aging-limits.ts'
import { openBooks } from './testing.ts'

const database = useTestDatabase()
const figures = { asOf: dateOf('2026-03-31'), knownAt: null, by: 'currency' as const }

describe('the buckets of a company', () => {
  it('are 30, 60 and 90 days until it says otherwise, and then its own in every ageing', async () => {
    const books = await openBooks(database.pool)
    expect(await books.read(agingLimits)).toEqual([30, 60, 90])
    await books.write(tx => setAgingLimits(tx, [15, 45, 180]))
    const own = await books.read(reader => aging(reader, figures))
    expect(own.buckets).toEqual(['not_due', '1-15', '16-45', '46-180', '180+'])
    const asked = await books.read(reader => aging(reader, { ...figures, limits: [7] }))
    expect(asked.buckets).toEqual(['not_due', '1-7', '7+'])
  })

  it.each([
    ['two edges', [30, 60]],
    ['four edges', [30, 60, 90, 120]],
    ['an edge before the one before', [30, 20, 90]],
    ['two alike', [30, 30, 90]],
    ['no day at all', [0, 60, 90]],
    ['half a day', [30.5, 60, 90]],
  ])('are refused with %s', async (_what, days) => {
    const books = await openBooks(database.pool)
    await expect(books.write(tx => setAgingLimits(tx, days))).rejects.toMatchObject({
      type: 'bad-company-buckets',
    })
  })

  it('of one company are not another’s', async () => {
    const [ours, theirs] = [await openBooks(database.pool), await openBooks(database.pool)]
    await ours.write(tx => setAgingLimits(tx, [10, 20, 30]))
    expect(await theirs.read(agingLimits)).toEqual([30, 60, 90])
  })
})
