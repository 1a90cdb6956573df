import { expect, it } from 'vitest'
import { exposuresAfter } from './exposure-after.ts'

type Held = Parameters<typeof exposuresAfter>[0][number]

type Rule = Held['decision']['trace'][number]

const entry = (actual: string | null, limit: string | null, currency: string | null = null): Rule => ({
  rule: 'limit-used',
  actual,
  limit,
  currency,
})
const held = (number: string, customer: string, amount: string, found: Rule): Held => ({
  ...{ number, customer, name: customer, amount, currency: 'CNY' },
  decision: { trace: [found] },
})

it('adds up the orders of one customer over what is used without them', () => {
  const orders = [
    held('1', 'A', '200.00', entry('1200.00', '1000.00')),
    held('2', 'A', '50.50', entry('1050.50', '1000.00')),
    held('3', 'B', '10.00', entry('10.00', null)),
  ]
  expect(exposuresAfter(orders)).toEqual([
    { customer: 'A', name: 'A', currency: 'CNY', before: '1000.00', after: '1250.50', limit: '1000.00' },
    { customer: 'B', name: 'B', currency: 'CNY', before: '0.00', after: '10.00', limit: null },
  ])
})

it('says nothing where the limit is in another currency, or nothing is known of what is used', () => {
  const dollars = held('1', 'A', '200.00', entry('1200.00', '1000.00', 'USD'))
  expect(exposuresAfter([dollars, held('2', 'B', '1.00', entry(null, '5.00'))])).toEqual([])
})
