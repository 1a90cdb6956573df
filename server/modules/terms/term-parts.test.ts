import { describe, expect, test } from 'vitest'
import { refusalOf } from '../../kernel/testing/refusal-of.ts'
import { formatTermParts, parseTermParts } from './term-parts.ts'

const half = { type: 'percent', percent: '50' }

describe('parts as JSON text', () => {
  test('offsets that are not written are none', () => {
    expect(parseTermParts('[{"type":"rest"}]')).toEqual([
      { type: 'rest', months: 0, fixedDay: null, days: 0, nextDay: null, event: 'invoice' },
    ])
  })

  test('numbers and their texts mean the same', () => {
    const numbers = parseTermParts(
      '[{"type":"fixed","amountMinor":39684},{"type":"percent","percent":12.5},{"type":"rest"}]',
    )
    const texts = parseTermParts(
      '[{"type":"fixed","amountMinor":"39684"},{"type":"percent","percent":"012.50"},{"type":"rest"}]',
    )
    expect(numbers).toEqual(texts)
    expect(numbers[0]).toMatchObject({ amountMinor: 39_684n })
    expect(numbers[1]).toMatchObject({ percent: '12.5' })
  })

  test('the shortest text is written', () => {
    const text =
      '[{"type":"fixed","amountMinor":"5","months":1,"days":2},{"type":"percent_of_rest","percent":"25","fixedDay":0},{"type":"rest","nextDay":-27}]'
    expect(formatTermParts(parseTermParts(text))).toBe(text)
    expect(formatTermParts(parseTermParts('[{"type":"rest","months":0,"days":0,"fixedDay":null}]'))).toBe(
      '[{"type":"rest"}]',
    )
  })

  test.each<[object[], string]>([
    [[half, half], 'percents that are a hundred together'],
    [[{ type: 'percent', percent: '100' }], 'a hundred percent at once'],
    [[half, half, { type: 'rest' }], 'a rest that catches the rounding'],
    [
      [
        { type: 'percent_of_rest', percent: '60' },
        { type: 'percent_of_rest', percent: '60' },
        { type: 'rest' },
      ],
      'percents of what is left',
    ],
    [[{ type: 'percent', percent: '0.0001' }, { type: 'rest' }], 'the smallest percent'],
    [[{ type: 'fixed', amountMinor: 999_999_999_999_999 }, { type: 'rest' }], 'the largest amount'],
    [[{ type: 'rest', months: 120, days: 3650, fixedDay: 31, nextDay: -27 }], 'the furthest offsets'],
    [[...Array.from({ length: 59 }, () => ({ ...half, percent: '1' })), { type: 'rest' }], 'sixty parts'],
  ])('%j is accepted: %s', parts => {
    expect(parseTermParts(JSON.stringify(parts))).toHaveLength(parts.length)
  })

  test.each([
    ['[', '[', 'no JSON'],
    ['{}', '{}', 'no list'],
    ['[]', '[]', 'no part'],
    ['[{"type":"half"}]', '0.type', 'an unknown type'],
    ['[{"type":"rest","weeks":1}]', '0', 'an unknown offset'],
    ['[{"type":"percent","percent":"0"},{"type":"rest"}]', '0.percent', 'nothing'],
    ['[{"type":"percent","percent":"x"},{"type":"rest"}]', '0.percent', 'no number'],
    ['[{"type":"percent","percent":"100.0001"}]', '0.percent', 'more than the whole'],
    ['[{"type":"percent","percent":1e-7},{"type":"rest"}]', '0.percent', 'too fine'],
    ['[{"type":"percent_of_rest","percent":"101"},{"type":"rest"}]', '0.percent', 'more than the rest'],
    ['[{"type":"fixed","amountMinor":"0"},{"type":"rest"}]', '0.amountMinor', 'nothing'],
    ['[{"type":"fixed","amountMinor":"-5"},{"type":"rest"}]', '0.amountMinor', 'less than nothing'],
    ['[{"type":"fixed","amountMinor":"1.5"},{"type":"rest"}]', '0.amountMinor', 'part of a cent'],
    ['[{"type":"fixed","amountMinor":1.5},{"type":"rest"}]', '0.amountMinor', 'part of a cent'],
    ['[{"type":"fixed","amountMinor":"1000000000000000"},{"type":"rest"}]', '0.amountMinor', 'too much'],
    ['[{"type":"rest","months":-1}]', '0.months', 'back in time'],
    ['[{"type":"rest","months":121}]', '0.months', 'more than ten years'],
    ['[{"type":"rest","months":1.5}]', '0.months', 'part of a month'],
    ['[{"type":"rest","days":-1}]', '0.days', 'back in time'],
    ['[{"type":"rest","days":3651}]', '0.days', 'more than ten years'],
    ['[{"type":"rest","fixedDay":32}]', '0.fixedDay', 'no such day'],
    ['[{"type":"rest","fixedDay":-28}]', '0.fixedDay', 'no such day in February'],
    ['[{"type":"rest","nextDay":32}]', '0.nextDay', 'no such day'],
  ])('%s is refused at %s: %s', (text, where) => {
    const refusal = refusalOf(() => parseTermParts(text))
    expect(refusal.type).toBe('bad-term-parts')
    expect(refusal.facts).toEqual({ where })
  })

  test.each<[object[], string]>([
    [[half], 'half of it'],
    [[half, half, half], 'one and a half'],
    [[{ type: 'rest' }, { type: 'rest' }], 'two rests'],
    [[{ type: 'rest' }, half], 'a rest that is not the last'],
    [[{ type: 'rest' }, half, half], 'a rest before all of it'],
    [[half, half, half, { type: 'rest' }], 'percents beyond the whole'],
    [[{ type: 'fixed', amountMinor: 5 }], 'no one knows what is left'],
    [[half, half, { type: 'fixed', amountMinor: 5 }], 'more than the whole'],
    [[{ type: 'percent_of_rest', percent: '100' }], 'a rest by another name'],
    [[...Array.from({ length: 60 }, () => ({ ...half, percent: '1' })), { type: 'rest' }], 'sixty-one parts'],
  ])('%j does not add up: %s', parts => {
    const text = JSON.stringify(parts)
    expect(refusalOf(() => parseTermParts(text)).facts).toEqual({ where: text.slice(0, 80) })
  })
})
