import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { refusalOf } from '../../kernel/testing/refusal-of.ts'
import { formatTerms } from './format-terms.ts'
import { acceptedForms, parseTerms } from './parse-terms.ts'
import { anyTerms, termParts } from './testing.ts'

const run = { seed: 20260131, numRuns: 1000 }

describe('the forms of the contract', () => {
  test.each([
    ['cash', { kind: 'cash' }],
    ['prepaid', { kind: 'prepaid' }],
    ['net 30', { kind: 'net', days: 30 }],
    ['eom 30', { kind: 'eom', days: 30 }],
    ['monthly 25 +30', { kind: 'monthly', cutOffDay: 25, days: 30 }],
    ['monthly 0 +30', { kind: 'monthly', cutOffDay: 0, days: 30 }],
    ['monthly -5 +0', { kind: 'monthly', cutOffDay: -5, days: 0 }],
    ['on-invoice 15', { kind: 'on-invoice', days: 15 }],
    ['2-for-1', { kind: 'n-for', batches: 2 }],
    ['5-for-4', { kind: 'n-for', batches: 5 }],
    ['2/10 net 30', { kind: 'net', days: 30, discount: { percent: '2', withinDays: 10 } }],
    ['0.25/0 eom 5', { kind: 'eom', days: 5, discount: { percent: '0.25', withinDays: 0 } }],
    [
      'parts [{"type":"percent","percent":"30","days":30},{"type":"rest","months":2,"fixedDay":0,"nextDay":5}]',
      {
        kind: 'parts',
        parts: [
          {
            type: 'percent',
            percent: '30',
            months: 0,
            fixedDay: null,
            days: 30,
            nextDay: null,
            event: 'invoice',
          },
          { type: 'rest', months: 2, fixedDay: 0, days: 0, nextDay: 5, event: 'invoice' },
        ],
      },
    ],
    [
      '2/10 parts [{"type":"fixed","amountMinor":"500"},{"type":"rest","days":30}]',
      {
        kind: 'parts',
        parts: termParts({ type: 'fixed', amountMinor: '500' }, { type: 'rest', days: 30 }),
        discount: { percent: '2', withinDays: 10 },
      },
    ],
  ])('%s is read and written back', (text, terms) => {
    const parsed = parseTerms(text)
    expect(parsed).toEqual(terms)
    expect(formatTerms(parsed)).toBe(text)
  })

  test('any terms written are read back as themselves', () => {
    fc.assert(
      fc.property(anyTerms, terms => {
        expect(parseTerms(formatTerms(terms))).toEqual(terms)
      }),
      run,
    )
  })
})

describe('what the trade writes', () => {
  test.each([
    ['CASH', 'cash'],
    ['Cash on delivery', 'cash'],
    ['COD', 'cash'],
    ['due on receipt', 'cash'],
    ['现款现货', 'cash'],
    ['现款', 'cash'],
    ['现金', 'cash'],
    ['现结', 'cash'],
    ['现付', 'cash'],
    ['货到付款', 'cash'],
    ['钱货两清', 'cash'],
    ['Prepaid', 'prepaid'],
    ['prepayment', 'prepaid'],
    ['payment in advance', 'prepaid'],
    ['cash in advance', 'prepaid'],
    ['CIA', 'prepaid'],
    ['预付', 'prepaid'],
    ['预付款', 'prepaid'],
    ['预付全款', 'prepaid'],
    ['款到发货', 'prepaid'],
    ['先款后货', 'prepaid'],
    ['  Net   30 ', 'net 30'],
    ['NET30', 'net 30'],
    ['net 30 days', 'net 30'],
    ['net 1 day', 'net 1'],
    ['n/30', 'net 30'],
    ['N 30', 'net 30'],
    ['30 days', 'net 30'],
    ['1 day net', 'net 1'],
    ['30 days net', 'net 30'],
    ['ｎｅｔ　３０', 'net 30'],
    ['net (30)', 'net 30'],
    ['账期30天', 'net 30'],
    ['信用期 30 天', 'net 30'],
    ['赊销30天', 'net 30'],
    ['货到30天', 'net 30'],
    ['开票后30日', 'net 30'],
    ['发票后三十天', 'net 30'],
    ['净30', 'net 30'],
    ['净 30 天', 'net 30'],
    ['30天', 'net 30'],
    ['30天账期', 'net 30'],
    ['30天内付款', 'net 30'],
    ['EOM', 'eom 0'],
    ['end of month', 'eom 0'],
    ['EOM+30', 'eom 30'],
    ['end of month + 30 days', 'eom 30'],
    ['eom 1 day', 'eom 1'],
    ['30 eom', 'eom 30'],
    ['net 30 eom', 'eom 30'],
    ['30 days EOM', 'eom 30'],
    ['1 day EOM', 'eom 1'],
    ['月结30天', 'eom 30'],
    ['月结 30', 'eom 30'],
    ['月结三十天', 'eom 30'],
    ['月末30天', 'eom 30'],
    ['月底后+30天', 'eom 30'],
    ['当月结', 'eom 0'],
    ['月底付款', 'eom 0'],
    ['月底结清', 'eom 0'],
    ['Monthly 25+30', 'monthly 25 +30'],
    ['monthly 25 + 30 days', 'monthly 25 +30'],
    ['monthly 25 +1 day', 'monthly 25 +1'],
    ['monthly 25', 'monthly 25 +0'],
    ['monthly -0 +5', 'monthly 0 +5'],
    ['monthly -27 +5', 'monthly -27 +5'],
    ['monthly 31 +3650', 'monthly 31 +3650'],
    ['月结25日+30天', 'monthly 25 +30'],
    ['月结25号30天', 'monthly 25 +30'],
    ['月结（25日）+30天', 'monthly 25 +30'],
    ['月结二十五日截止三十天', 'monthly 25 +30'],
    ['每月25日对账+30天', 'monthly 25 +30'],
    ['每月 25 日结账 30 天', 'monthly 25 +30'],
    ['On Invoice 15', 'on-invoice 15'],
    ['oninvoice 15', 'on-invoice 15'],
    ['on-invoice 15 days', 'on-invoice 15'],
    ['on-invoice 1 day', 'on-invoice 1'],
    ['15 days after invoice receipt', 'on-invoice 15'],
    ['1 day from receipt of invoice', 'on-invoice 1'],
    ['票到15天', 'on-invoice 15'],
    ['票到十五天内付款', 'on-invoice 15'],
    ['票到15天付款', 'on-invoice 15'],
    ['收票后15天', 'on-invoice 15'],
    ['收到发票 15 天', 'on-invoice 15'],
    ['见票后15天', 'on-invoice 15'],
    ['票到付款', 'on-invoice 0'],
    ['票到即付', 'on-invoice 0'],
    ['2 for 1', '2-for-1'],
    ['3 - for - 2', '3-for-2'],
    ['送二结一', '2-for-1'],
    ['送2结1', '2-for-1'],
    ['送两结一', '2-for-1'],
    ['送三付二', '3-for-2'],
    ['送 3 结 2', '3-for-2'],
    ['压一结一', '2-for-1'],
    ['压一批付一批', '2-for-1'],
    ['99-for-98', '99-for-98'],
    ['次月15日', 'parts [{"type":"rest","months":1,"fixedDay":15}]'],
    ['下个月十号前付款', 'parts [{"type":"rest","months":1,"fixedDay":10}]'],
    ['下月 1 号付清', 'parts [{"type":"rest","months":1,"fixedDay":1}]'],
    ['次月31日结清', 'parts [{"type":"rest","months":1,"fixedDay":31}]'],
    ['次月底', 'parts [{"type":"rest","months":1,"fixedDay":31}]'],
    ['下月末前付清', 'parts [{"type":"rest","months":1,"fixedDay":31}]'],
    ['2/10, n/30', '2/10 net 30'],
    ['2% / 10 days; net 30', '2/10 net 30'],
    ['2/1 day net 30', '2/1 net 30'],
    ['2/10天 净30天', '2/10 net 30'],
    ['02.50/10 net 30', '2.5/10 net 30'],
    ['99.9999/3650 net 3650', '99.9999/3650 net 3650'],
    ['10天内付款优惠2%，净30天', '2/10 net 30'],
    ['十天付清折扣1.5%,月结30天', '1.5/10 eom 30'],
    ['10天减2% 30天', '2/10 net 30'],
    ['PARTS  [ { "type": "rest" } ]', 'parts [{"type":"rest"}]'],
  ])('%s is %s', (text, canonical) => {
    expect(formatTerms(parseTerms(text))).toBe(canonical)
  })
})

describe('what is no terms', () => {
  test.each([
    ['', 'nothing'],
    ['30', 'a bare number'],
    ['月结', 'a monthly account without days'],
    ['月结25日', 'a cut-off or a number of days, who knows'],
    ['月结一百二天', '102 days or 120'],
    ['net', 'net of what'],
    ['net -5', 'days before the document'],
    ['net 3651', 'more than ten years'],
    ['eom 3651', 'more than ten years'],
    ['net 2.5', 'part of a day'],
    ['xnet 30', 'more in front'],
    ['net 30x', 'more behind'],
    ['monthly 32 +30', 'no month has 32 days'],
    ['monthly -28 +30', 'not every month has that day'],
    ['monthly 25 +3651', 'more than ten years'],
    ['monthly 25 30', 'without the plus it could be one number'],
    ['1-for-0', 'nothing is delivered on account'],
    ['3-for-1', 'not N for N − 1'],
    ['2-for-2', 'not N for N − 1'],
    ['100-for-99', 'too many batches'],
    ['送三结一', 'not N for N − 1'],
    ['次月0日', 'no such day'],
    ['次月32日', 'no such day'],
    ['2/10', 'a discount on nothing'],
    ['2/10 cash', 'a discount on cash'],
    ['2/10 prepaid', 'a discount on prepayment'],
    ['2/10 2-for-1', 'a discount on batches'],
    ['2/10 2/5 net 30', 'two discounts'],
    ['0/10 net 30', 'no discount'],
    ['100/10 net 30', 'everything for nothing'],
    ['1.23456/10 net 30', 'a percent finer than a ten-thousandth'],
    ['1..2/10 net 30', 'no number'],
    ['2/3651 net 30', 'more than ten years'],
    ['30/60 days', 'two terms, not a discount'],
    ['parts', 'no list'],
    ['parts {}', 'no list'],
    ['月结二十五日截止，三十天', 'a comma where it could mean anything'],
    ['2%10天', 'a discount on nothing'],
  ])("'%s' is refused: %s", text => {
    const refusal = refusalOf(() => parseTerms(text))
    expect(refusal.type).toBe('bad-terms')
    expect(refusal.facts).toEqual({ text, forms: acceptedForms })
    for (const language of ['en', 'zh-CN'] as const) {
      expect(refusal.toDocument(language).detail).toContain('monthly 25 +30')
    }
  })

  test('a long text is shortened in the refusal', () => {
    expect(refusalOf(() => parseTerms('x'.repeat(81))).facts.text).toBe('x'.repeat(80))
  })

  test.each(acceptedForms.split(', ').filter(form => !form.includes('JSON')))(
    '%s, which the refusal names, is accepted',
    form => {
      expect(formatTerms(parseTerms(form))).toBe(form)
    },
  )
})
