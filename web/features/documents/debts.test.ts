import { describe, expect, it } from 'vitest'
import { debtsOf, spreadOver } from './debts.ts'

describe('money over debts', () => {
  const item = (number: string, due: string | null, open: string, currency = 'CNY') => ({
    ...{ number, due, open, currency },
  })
  const items = [
    item('B', '2026-03-01', '40.00'),
    item('C', null, '5.00'),
    item('A', '2026-02-01', '100.00'),
    item('B', '2026-02-20', '10.00'),
    item('U', '2026-01-01', '9.00', 'USD'),
    item('R', null, '-7.00'),
  ]

  it('goes to the oldest first, parts of one document together', () => {
    const debts = debtsOf(items, 'CNY')
    expect(debts.map(({ number, due, open }) => [number, due, open])).toEqual([
      ['A', '2026-02-01', '100.00'],
      ['B', '2026-02-20', '50.00'],
      ['C', null, '5.00'],
    ])
    expect(spreadOver(debts, '120')).toEqual({ A: '100.00', B: '20.00' })
    expect(spreadOver(debts, '1000')).toEqual({ A: '100.00', B: '50.00', C: '5.00' })
    expect(spreadOver(debts, '0')).toEqual({})
  })
})
