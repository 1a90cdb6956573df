import { expect, it } from 'vitest'
import { rowFacts } from './use-row-facts.ts'

type Page = Parameters<typeof rowFacts>[0]
type Aging = NonNullable<Parameters<typeof rowFacts>[1]>

const customer = (code: string, currency: string | null) => ({ code, currency }) as Page[number]
const owed = (key: string, currency: string, total: string) =>
  ({ key, currency, total, amounts: {} }) as Aging['rows'][number]
const aged = {
  buckets: ['not_due'],
  rows: [owed('A', 'CNY', '10.00'), owed('A', 'USD', '7.00'), owed('B', 'EUR', '5.00')],
} as unknown as Aging

it('a row shows what is owed in its own currency first, and every other beside it', () => {
  const [a, b, c] = rowFacts([customer('A', 'USD'), customer('B', null), customer('C', null)], aged, 'CNY')
  expect([a?.currency, a?.owed?.total, a?.others.map(({ total }) => total)]).toEqual([
    'USD',
    '7.00',
    ['10.00'],
  ])
  expect([b?.currency, b?.limitCurrency, b?.owed?.total, b?.others]).toEqual(['EUR', 'CNY', '5.00', []])
  expect([c?.currency, c?.owed, c?.others]).toEqual(['CNY', undefined, []])
})

it('before it is known what they owe, rows stand with nothing owed', () => {
  expect(rowFacts([customer('A', null)], undefined, 'CNY')).toMatchObject([{ owed: undefined, others: [] }])
})
