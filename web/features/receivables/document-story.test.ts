import { expect, it } from 'vitest'
import { type Settlement, type Story, stepsOf } from './document-story.ts'

const settled = (date: string, amount: string, discount = '0.00'): Settlement => ({
  ...{ date, amount, discount, kind: 'application', other: 'R1', other_kind: 'receipt', entry: '2' },
})
const story = (kind: Story['kind'], settlements: Settlement[]): Story => ({
  ...{ kind, date: '2026-01-05', booked: '100.00', isOpening: false, about: '', entry: '1', settlements },
})

it('each step says what is left after it, a discount settling with the money', () => {
  const steps = stepsOf(
    story('invoice', [settled('2026-02-01', '40.00', '1.50'), settled('2026-03-01', '8.50')]),
    '2026-03-31',
  )
  expect(steps.map(({ change, balance }) => [change, balance])).toEqual([
    ['100.00', '100.00'],
    ['-41.50', '58.50'],
    ['-8.50', '50.00'],
  ])
})

it('what came after the day is left out', () => {
  const steps = stepsOf(story('invoice', [settled('2026-02-01', '40.00')]), '2026-01-31')
  expect(steps.map(step => step.balance)).toEqual(['100.00'])
})

it('money on account is used up without the discount it earned', () => {
  const [, used] = stepsOf(story('receipt', [settled('2026-02-01', '40.00', '1.50')]), '2026-03-31')
  expect(used?.balance).toBe('60.00')
})
