import { expect, it } from 'vitest'
import { leastRoom } from './least-room.ts'

const own = (limit: string | null, available: string | null) => ({
  currency: 'CNY',
  used: '1.00',
  limit,
  available,
})
const group = (available: string | null, currency = 'CNY') => ({
  ...{ customer: 'G', currency, used: '9.00', available },
  limit: available === null ? null : '50.00',
})

it.each([
  ['no limit at all', own(null, null), [], undefined],
  ['the own limit alone', own('10.00', '9.00'), [], '9.00'],
  ['a group that leaves less than the own', own('10.00', '9.00'), [group('-2.00')], '-2.00'],
  ['a group that leaves more', own('10.00', '9.00'), [group('41.00')], '9.00'],
  ['a group where the own has no limit', own(null, null), [group('41.00')], '41.00'],
  ['a group of another currency', own('10.00', '9.00'), [group('1.00', 'USD')], '9.00'],
  ['a group without a limit', own('10.00', '9.00'), [group(null)], '9.00'],
])('the room that is left under %s', (_what, credit, groups, room) => {
  expect(leastRoom({ ...credit, groups })?.available).toBe(room)
})
