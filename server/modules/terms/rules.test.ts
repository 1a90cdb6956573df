import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mainlandChina, weekendsOnly } from '../../kernel/calendar/calendars.ts'
import { isWorkingDay } from '../../kernel/calendar/working-calendar.ts'
import { addDays, type LocalDate } from '../../kernel/dates.ts'
import { refusalOf } from '../../kernel/testing/refusal-of.ts'
import { parseTerms } from './parse-terms.ts'
import {
  batchesUntilDue,
  type DueOptions,
  discountOffer,
  duePartsOf,
  paidAhead,
  waitingParts,
} from './rules.ts'
import { anyDate, anyTerms, dueFacts, termParts } from './testing.ts'
import type { TermPart } from './types.ts'

const run = { seed: 20260131, numRuns: 500 }

function dueOf(terms: string | null, facts: Parameters<typeof dueFacts>[0], options?: DueOptions) {
  const parts = duePartsOf(terms === null ? null : parseTerms(terms), dueFacts(facts), options)
  expect(parts).toHaveLength(1)
  return parts[0]?.due
}

/** `[['2011-10-31', 39684n], …]` */
function instalmentsOf(parts: TermPart[], issued: string, amountMinor: bigint, options?: DueOptions) {
  return duePartsOf({ kind: 'parts', parts }, dueFacts({ issued, amountMinor }), options).map(part => [
    part.due,
    part.amountMinor,
  ])
}

describe('the due day', () => {
  test.each([
    ['cash', '2026-01-31', '2026-01-31', 'cash is due on delivery'],
    ['prepaid', '2026-01-31', '2026-01-31', 'prepayment is due at once'],
    ['net 30', '2026-01-31', '2026-03-02', 'net days cross a short month'],
    ['net 30', '2024-01-31', '2024-03-01', 'net days count the leap day'],
    ['net 0', '2026-01-31', '2026-01-31', 'net 0 is the same day'],
    ['eom 0', '2026-02-03', '2026-02-28', 'month-end of February'],
    ['eom 0', '2024-02-03', '2024-02-29', 'month-end of a leap February'],
    ['eom 30', '2026-01-31', '2026-03-02', 'from the 31st month-end is that day'],
    ['eom 30', '2026-01-01', '2026-03-02', 'from the 1st it is the same month-end'],
    ['eom 30', '2026-02-01', '2026-03-30', 'month-end is the next month’s in February'],
    ['monthly 25 +30', '2026-01-25', '2026-02-24', 'the cut-off day itself is in'],
    ['monthly 25 +30', '2026-01-26', '2026-03-27', 'the day after waits for the next cut-off'],
    ['monthly 25 +30', '2026-01-01', '2026-02-24', 'the first of the month is in'],
    ['monthly 25 +0', '2026-12-26', '2027-01-25', 'the next cut-off crosses the year'],
    ['monthly 31 +0', '2026-02-10', '2026-02-28', 'cut-off 31 is the last day of a short month'],
    ['monthly 31 +0', '2026-02-28', '2026-02-28', 'and that day is in'],
    ['monthly 30 +0', '2024-02-29', '2024-02-29', 'cut-off 30 in a leap February is the 29th'],
    ['monthly 30 +0', '2026-01-31', '2026-02-28', 'cut-off 30 on the 31st waits for February’s end'],
    ['monthly 0 +30', '2026-02-10', '2026-03-30', 'cut-off 0 is month-end'],
    ['monthly -5 +0', '2026-02-23', '2026-02-23', 'cut-off -5 is five days before month-end, and in'],
    ['monthly -5 +0', '2026-02-24', '2026-03-26', 'the day after it waits for March'],
    ['monthly -27 +0', '2026-02-01', '2026-02-01', 'the furthest cut-off back is February 1st'],
    ['monthly 1 +0', '2026-01-31', '2026-02-01', 'from the 31st the next month is February, not March'],
  ])('of %s from %s is %s: %s', (terms, issued, due) => {
    expect(dueOf(terms, { issued })).toBe(due)
  })

  test('ER-CU-05: without terms a document is due the day it is issued', () => {
    expect(dueOf(null, { issued: '2016-01-22' })).toBe('2016-01-22')
  })

  test.each<[string | undefined, string, string]>([
    [undefined, '2026-02-15', 'from the document while no received day is known'],
    ['2026-02-03', '2026-02-18', 'from the received day once known'],
    ['2026-01-20', '2026-02-15', 'never from before the document'],
  ])('on-invoice with the invoice received %s is %s: %s', (received, due) => {
    expect(dueOf('on-invoice 15', { ...(received && { received }) })).toBe(due)
  })

  test('other terms do not look at the received day', () => {
    expect(dueOf('net 15', { received: '2026-02-03' })).toBe('2026-02-15')
  })

  test.each<[string | undefined, string | null, string]>([
    [undefined, null, 'unknown until the next batch leaves'],
    ['2026-03-09', '2026-03-09', 'that batch’s day'],
    ['2026-01-02', '2026-01-31', 'never before the document'],
  ])('2-for-1 with the next batch %s is %s: %s', (nextBatch, due) => {
    expect(dueOf('2-for-1', { ...(nextBatch && { nextBatch }) })).toBe(due)
  })

  test('an unknown due day is not shifted', () => {
    const options = { payingDays: [5], shiftToWorkingDays: weekendsOnly }
    expect(dueOf('3-for-2', {}, options)).toBeNull()
  })

  test('a batch of N-for-(N−1) falls due with the batch N − 1 later', () => {
    expect(batchesUntilDue({ kind: 'n-for', batches: 2 })).toBe(1)
    expect(batchesUntilDue({ kind: 'n-for', batches: 4 })).toBe(3)
  })
})

describe('instalments', () => {
  test('ER-CU-04: one month on, at its end', () => {
    const parts = termParts({ type: 'rest', months: 1, fixedDay: 31 })
    expect(instalmentsOf(parts, '2017-01-22', 100n)).toEqual([['2017-02-28', 100n]])
  })

  test('TR-TE-01: months come first, then the fixed day, then days; the rest takes the odd cent', () => {
    const parts = termParts(
      { type: 'percent_of_rest', percent: '25', days: 30 },
      { type: 'percent', percent: '25', months: 1 },
      { type: 'fixed', amountMinor: '39684', months: 1, days: 30 },
      { type: 'rest', months: 2, fixedDay: 15, days: 30 },
    )
    expect(instalmentsOf(parts, '2011-10-01', 158_735n)).toEqual([
      ['2011-10-31', 39_684n],
      ['2011-11-01', 39_684n],
      ['2011-12-01', 39_684n],
      ['2012-01-14', 39_683n],
    ])
  })

  test('ER-AR-02: 30, 50 and 20 percent after 30, 60 and 90 days', () => {
    const parts = termParts(
      { type: 'percent', percent: '30', days: 30 },
      { type: 'percent', percent: '50', days: 60 },
      { type: 'percent', percent: '20', days: 90 },
    )
    expect(instalmentsOf(parts, '2026-01-01', 10_000n)).toEqual([
      ['2026-01-31', 3_000n],
      ['2026-03-02', 5_000n],
      ['2026-04-01', 2_000n],
    ])
  })

  test('TR-IN-02: three monthly thirds leave the cent to the last', () => {
    const third = { type: 'percent', percent: '33.3333' }
    const parts = termParts({ ...third, months: 1 }, { ...third, months: 2 }, { type: 'rest', months: 3 })
    expect(instalmentsOf(parts, '2026-01-31', 10_000n)).toEqual([
      ['2026-02-28', 3_333n],
      ['2026-03-31', 3_333n],
      ['2026-04-30', 3_334n],
    ])
  })

  test('OD-TE-06: at least 31 days, then the next 15th', () => {
    const parts = termParts({ type: 'rest', days: 31, nextDay: 15 })
    expect(instalmentsOf(parts, '2019-01-31', 100n)).toEqual([['2019-03-15', 100n]])
  })

  test.each<[object, string, string, string]>([
    [{ days: 15, nextDay: 15 }, '2026-01-31', '2026-02-15', 'a next day already reached is that day'],
    [{ days: 16, nextDay: 15 }, '2026-01-31', '2026-03-15', 'one just missed is a month away'],
    [{ nextDay: 31 }, '2026-02-01', '2026-02-28', 'next day 31 in February is its last'],
    [{ nextDay: 0 }, '2026-02-01', '2026-02-28', 'next day 0 is month-end'],
    [{ months: 1 }, '2026-01-31', '2026-02-28', 'a month after the 31st is the end of February'],
    [{ months: 1 }, '2024-01-31', '2024-02-29', 'and of a leap February'],
    [{ months: 1, fixedDay: 30 }, '2026-01-05', '2026-02-28', 'the 30th of February is its last day'],
    [{ months: 1, fixedDay: 0 }, '2026-01-05', '2026-02-28', 'fixed day 0 is month-end'],
    [{ months: 1, fixedDay: -1 }, '2026-01-05', '2026-02-27', 'fixed day -1 is the day before it'],
    [{ months: 1, fixedDay: 1 }, '2026-01-05', '2026-02-01', 'the first is the first'],
    [
      { fixedDay: 10 },
      '2026-01-20',
      '2026-01-20',
      'a fixed day already past does not come before the document',
    ],
    [{}, '2026-01-20', '2026-01-20', 'no offset is the document’s day'],
  ])('%o from %s is %s: %s', (offset, issued, due) => {
    expect(instalmentsOf(termParts({ type: 'rest', ...offset }), issued, 100n)).toEqual([[due, 100n]])
  })

  test('percent of the rest counts what the parts before it left', () => {
    const half = { type: 'percent_of_rest', percent: '50' }
    const parts = termParts(half, { ...half, days: 1 }, { type: 'rest', days: 2 })
    expect(instalmentsOf(parts, '2026-01-01', 1_000n).map(([, amount]) => amount)).toEqual([500n, 250n, 250n])
  })

  test('half a cent is rounded up', () => {
    const parts = termParts({ type: 'percent', percent: '50' }, { type: 'rest', days: 1 })
    expect(instalmentsOf(parts, '2026-01-01', 101n).map(([, amount]) => amount)).toEqual([51n, 50n])
  })

  test('a credit note is split like the invoice, with the other sign', () => {
    const parts = termParts(
      { type: 'fixed', amountMinor: '40' },
      { type: 'percent', percent: '50', days: 1 },
      { type: 'rest', days: 2 },
    )
    expect(instalmentsOf(parts, '2026-01-01', -101n).map(([, amount]) => amount)).toEqual([-40n, -51n, -10n])
  })

  test('a fixed part takes no more than there is, and what is nothing is left out', () => {
    const parts = termParts({ type: 'fixed', amountMinor: 500 }, { type: 'rest', days: 30 })
    expect(instalmentsOf(parts, '2026-01-01', 300n)).toEqual([['2026-01-01', 300n]])
  })

  test('rounding up cannot take more than there is', () => {
    const quarter = { type: 'percent', percent: '25' }
    const parts = termParts(
      quarter,
      { ...quarter, days: 1 },
      { ...quarter, days: 2 },
      { ...quarter, days: 3 },
    )
    expect(instalmentsOf(parts, '2026-01-01', 2n)).toEqual([
      ['2026-01-01', 1n],
      ['2026-01-02', 1n],
    ])
  })

  test('a document for nothing is due with its last part', () => {
    const half = { type: 'percent', percent: '50' }
    const parts = termParts(half, { ...half, days: 20 }, { type: 'rest', days: 30 })
    expect(instalmentsOf(parts, '2026-01-01', 0n)).toEqual([['2026-01-31', 0n]])
  })

  test('a rest takes all there is, wherever it stands', () => {
    const [fixed, rest] = termParts({ type: 'fixed', amountMinor: 40 }, { type: 'rest', days: 1 })
    const parts = [fixed, rest, fixed].filter(part => part !== undefined)
    expect(instalmentsOf(parts, '2026-01-01', 100n)).toEqual([
      ['2026-01-01', 40n],
      ['2026-01-02', 60n],
    ])
  })

  test('parts that fall due on one day are one', () => {
    const parts = termParts(
      { type: 'percent', percent: '30' },
      { type: 'percent', percent: '30', days: 30 },
      { type: 'rest', days: 10 },
    )
    expect(instalmentsOf(parts, '2026-01-01', 1_000n, { payingDays: [15] })).toEqual([
      ['2026-01-15', 700n],
      ['2026-02-15', 300n],
    ])
  })
})

describe('the customer’s paying days', () => {
  const halves = termParts({ type: 'percent', percent: '50' }, { type: 'percent', percent: '50', days: 15 })

  test('TR-TE-04: each part waits for the next paying day', () => {
    expect(instalmentsOf(halves, '2026-03-01', 1_000n, { payingDays: [5, 20] })).toEqual([
      ['2026-03-05', 500n],
      ['2026-03-20', 500n],
    ])
  })

  test('TR-TE-04: without paying days nothing waits', () => {
    const plain = [
      ['2026-03-01', 500n],
      ['2026-03-16', 500n],
    ]
    expect(instalmentsOf(halves, '2026-03-01', 1_000n)).toEqual(plain)
    expect(instalmentsOf(halves, '2026-03-01', 1_000n, { payingDays: [] })).toEqual(plain)
  })

  test.each([
    ['2026-03-05', [5, 20], '2026-03-05', 'a paying day is its own'],
    ['2026-03-06', [20, 5], '2026-03-20', 'their order does not matter'],
    ['2026-03-21', [5, 20], '2026-04-05', 'after the last comes next month’s first'],
    ['2026-01-31', [5, 20], '2026-02-05', 'from the 31st next month is February'],
    ['2026-02-10', [31], '2026-02-28', 'the 31st is the last day of February'],
    ['2026-02-10', [0], '2026-02-28', 'so is 0'],
    ['2026-12-21', [10], '2027-01-10', 'the year turns'],
  ])('due %s, paying on %o, is %s: %s', (issued, payingDays, due) => {
    expect(dueOf('cash', { issued }, { payingDays })).toBe(due)
  })
})

describe('working days', () => {
  test.each([
    ['net 1', '2026-09-30', '2026-10-08', 'National Day waits for its end'],
    ['net 0', '2026-10-10', '2026-10-10', 'a worked Saturday does not wait'],
    ['net 0', '2026-03-07', '2026-03-09', 'a plain Saturday does'],
  ])('%s from %s shifts to %s: %s', (terms, issued, due) => {
    expect(dueOf(terms, { issued }, { shiftToWorkingDays: mainlandChina })).toBe(due)
  })

  test('nothing shifts unless the options say so', () => {
    expect(dueOf('net 1', { issued: '2026-09-30' })).toBe('2026-10-01')
  })

  test('the paying day is found first, then the working day', () => {
    const options = { payingDays: [1], shiftToWorkingDays: mainlandChina }
    expect(dueOf('net 0', { issued: '2026-09-15' }, options)).toBe('2026-10-08')
  })

  test('a year whose holidays are not announced is refused', () => {
    const act = () => dueOf('net 30', { issued: '2026-12-15' }, { shiftToWorkingDays: mainlandChina })
    expect(refusalOf(act).type).toBe('calendar-unknown-year')
  })
})

describe('the discount', () => {
  test.each([
    ['2/10 net 30', undefined, { percent: '2', until: '2026-02-10' }],
    ['1.5/0 monthly 25 +30', undefined, { percent: '1.5', until: '2026-01-31' }],
    ['2/10 net 30', '2026-02-05', { percent: '2', until: '2026-02-10' }],
    ['2/10 on-invoice 30', '2026-02-05', { percent: '2', until: '2026-02-15' }],
    ['2/10 on-invoice 30', undefined, { percent: '2', until: '2026-02-10' }],
    ['net 30', undefined, null],
    ['cash', undefined, null],
  ])('of %s, received %s, is %o', (terms, received, offer) => {
    expect(discountOffer(parseTerms(terms), dueFacts({ ...(received && { received }) }))).toEqual(offer)
  })

  test('there is none without terms', () => {
    expect(discountOffer(null, dueFacts())).toBeNull()
  })

  test('it leaves the due day alone', () => {
    expect(dueOf('2/10 net 30', {})).toBe('2026-03-02')
  })
})

describe('days beyond what the program knows', () => {
  test('the last day is still a due day', () => {
    expect(dueOf('net 30', { issued: '2100-12-01' })).toBe('2100-12-31')
  })

  test.each([
    ['due by terms', () => dueOf('net 31', { issued: '2100-12-01' })],
    ['due by paying day', () => dueOf('net 31', { issued: '2100-11-20' }, { payingDays: [1] })],
    ['discounted', () => discountOffer(parseTerms('2/31 net 31'), dueFacts({ issued: '2100-12-01' }))],
  ])('are refused when %s', (_, act) => {
    const refusal = refusalOf(act)
    expect(refusal.type).toBe('due-out-of-range')
    expect(refusal.facts).toMatchObject({ last: '2100-12-31', issued: expect.stringMatching(/^2100-1/) })
    expect(refusal.facts.terms).toContain('net 31')
  })

  test('are refused when no terms were agreed', () => {
    const act = () => dueOf(null, { issued: '2100-12-20' }, { payingDays: [10] })
    expect(refusalOf(act).facts).toMatchObject({ terms: '-' })
  })

  test('are refused with a short form of long terms', () => {
    const parts = termParts(...Array.from({ length: 9 }, () => ({ type: 'percent', percent: '10' })), {
      type: 'rest',
      months: 1,
    })
    const act = () => instalmentsOf(parts, '2100-12-20', 1_000n)
    expect(String(refusalOf(act).facts.terms)).toHaveLength(80)
  })
})

describe('what happens to a sale', () => {
  const project =
    'parts [{"type":"percent","percent":"30","event":"order"},{"type":"percent","percent":"60","event":"signature","days":30},' +
    '{"type":"rest","event":"acceptance","months":12}]'

  test('brings each part due from its own day; until then it waits', () => {
    const terms = parseTerms(project)
    const facts = dueFacts({ issued: '2026-03-01', amountMinor: 100_000n })
    const shown = (events: Record<string, string>) =>
      duePartsOf(terms, { ...facts, events: Object.fromEntries(Object.entries(events)) }).map(part => [
        part.due,
        part.amountMinor,
      ])
    expect(shown({})).toEqual([
      ['2026-03-01', 30_000n],
      [null, 60_000n],
      [null, 10_000n],
    ])
    expect(shown({ signature: '2026-03-05', acceptance: '2026-04-20' })).toEqual([
      ['2026-03-01', 30_000n],
      ['2026-04-04', 60_000n],
      ['2027-04-20', 10_000n],
    ])
    const events = { acceptance: addDays(facts.issued, 50) }
    expect(waitingParts(terms, { ...facts, events }).map(part => part.due)).toEqual([null, '2027-04-20'])
  })

  test('asks for the deposit before the goods leave', () => {
    expect(paidAhead(parseTerms(project), 100_000n)).toBe(30_000n)
    expect(paidAhead(parseTerms('款到发货'), 100_000n)).toBe(100_000n)
    expect(paidAhead(parseTerms('net 30'), 100_000n)).toBeNull()
    expect(paidAhead(null, 100_000n)).toBeNull()
  })

  test.each([
    ['验收后30天', 'acceptance'],
    ['签收后15天付款', 'signature'],
    ['发货后45天', 'shipment'],
    ['30 days after acceptance', 'acceptance'],
  ])('%s waits for %s', (text, event) => {
    const terms = parseTerms(text)
    expect(terms).toMatchObject({ kind: 'parts', parts: [{ type: 'rest', event }] })
    expect(duePartsOf(terms, dueFacts())).toEqual([{ due: null, amountMinor: 100_000n }])
  })
})

describe('for any terms', () => {
  const amount = fc.bigInt({ min: -(10n ** 9n), max: 10n ** 9n })
  const payingDays = fc.array(fc.integer({ min: -27, max: 31 }), { maxLength: 3 })
  const delay = fc.option(fc.integer({ min: 0, max: 60 }), { nil: undefined })
  const facts = fc
    .record({ issued: anyDate, amountMinor: amount, received: delay, nextBatch: delay })
    .map(({ received, nextBatch, ...rest }) => ({
      ...rest,
      received: received === undefined ? undefined : addDays(rest.issued, received),
      nextBatch: nextBatch === undefined ? undefined : addDays(rest.issued, nextBatch),
    }))

  test('parts add up to the amount, none of the other sign, each on its own day or waiting, none before the document', () => {
    fc.assert(
      fc.property(anyTerms, facts, payingDays, (terms, given, days) => {
        const parts = duePartsOf(terms, given, { payingDays: days })
        expect(parts.reduce((sum, part) => sum + part.amountMinor, 0n)).toBe(given.amountMinor)
        expect(parts.every(part => part.amountMinor * given.amountMinor >= 0n)).toBe(true)
        const dated = parts.flatMap(part => part.due ?? [])
        expect(new Set(dated).size).toBe(dated.length)
        expect(parts.every(part => part.due === null || part.due >= given.issued)).toBe(true)
      }),
      run,
    )
  })

  test('a document issued later is not due earlier', () => {
    fc.assert(
      fc.property(anyTerms, facts, fc.integer({ min: 1, max: 70 }), payingDays, (terms, given, gap, days) => {
        const lastDue = (issued: LocalDate) => {
          const moved = { ...given, issued, received: undefined, amountMinor: 10n ** 9n }
          return duePartsOf(terms, moved, { payingDays: days }).map(part => part.due ?? '')
        }
        const [now, then] = [lastDue(given.issued), lastDue(addDays(given.issued, gap))]
        expect([...then].sort().at(-1) ?? '').toSatisfy(due => due >= ([...now].sort().at(-1) ?? ''))
        expect([...then].sort().at(0) ?? '').toSatisfy(due => due >= ([...now].sort().at(0) ?? ''))
      }),
      run,
    )
  })

  test('once everything happened no part waits, and those that waited fall due as if it had been known', () => {
    const days = fc.record({
      ...{ shipment: delay, signature: delay, acceptance: delay },
      ...{ 'invoice-received': delay, 'sell-through': delay },
    })
    fc.assert(
      fc.property(anyTerms, facts, days, (terms, given, gaps) => {
        if (terms.kind !== 'parts') return
        const events = Object.fromEntries(
          Object.entries(gaps).map(([event, gap]) => [event, addDays(given.issued, gap ?? 0)]),
        )
        const booked = duePartsOf(terms, given)
        const waited = booked.filter(part => part.due === null)
        const later = waitingParts(terms, { ...given, events }).map(part => part.due)
        expect(later).toHaveLength(waited.length)
        expect(later).not.toContain(null)
        const then = [
          ...booked.filter(part => part.due !== null),
          ...waited.map((part, at) => ({ ...part, due: later[at] ?? null })),
        ]
        const byDay = (parts: readonly { due: LocalDate | null; amountMinor: bigint }[]) =>
          [...new Set(parts.map(part => part.due))]
            .sort()
            .map(due => [
              due,
              parts.filter(part => part.due === due).reduce((sum, part) => sum + part.amountMinor, 0n),
            ])
        expect(byDay(then)).toEqual(byDay(duePartsOf(terms, { ...given, events })))
      }),
      run,
    )
  })

  test('what is paid ahead is a share of the whole, and all of it where nothing leaves before the money', () => {
    fc.assert(
      fc.property(anyTerms, fc.bigInt({ min: 0n, max: 10n ** 9n }), (terms, amountMinor) => {
        const ahead = paidAhead(terms, amountMinor)
        if (terms.kind === 'prepaid') expect(ahead).toBe(amountMinor)
        else if (ahead !== null) expect(ahead >= 0n && ahead <= amountMinor).toBe(true)
      }),
      run,
    )
  })

  test('shifted to working days every due day is worked', () => {
    fc.assert(
      fc.property(anyTerms, facts, (terms, given) => {
        const parts = duePartsOf(terms, given, { shiftToWorkingDays: weekendsOnly })
        expect(parts.every(part => part.due === null || isWorkingDay(part.due, weekendsOnly))).toBe(true)
      }),
      run,
    )
  })
})
