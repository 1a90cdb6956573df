import { describe, expect, it } from 'vitest'
import { dateOf } from '../../kernel/dates.ts'
import { languages } from '../../kernel/language.ts'
import { pdfText } from '../../kernel/pdf/pdf-text.fixture.ts'
import { type Clauses, clausesField } from './clauses.ts'
import { letterOf, wordsDigest } from './letter-words.ts'
import { renderLetter } from './render-letter.ts'

const clauses: Clauses = clausesField.parse({
  currency: 'CNY',
  from: '2026-01-01',
  to: '2026-12-31',
  amount: '1234567.80',
  credit_surcharge: '10',
  price_list: '2026年度价格表',
  terms: '2/10 net 30',
  penalty: { percent: '0.05', per: 'day' },
  retains_title: true,
  jurisdiction: '上海市浦东新区人民法院',
  delivery_proof: '由王五签收并加盖收货专用章',
  guarantor: { name: '赵六', until: '2028-12-31' },
})
const letter = (language: (typeof languages)[number], changed: Partial<Clauses> = {}) =>
  letterOf(
    {
      number: 'HT-2026-001',
      version: 2,
      clauses: { ...clauses, ...changed },
      seller: '华东机电有限公司',
      buyer: '江南五金贸易公司',
      date: dateOf('2026-03-31'),
    },
    language,
  )
const bare = (text: string) => text.replace(/\s/g, '')

describe('the letter of terms', () => {
  it.each(languages)('in %s holds every word of it on its pages', async language => {
    const told = letter(language)
    const pdf = await renderLetter(told)
    const text = bare(pdfText(pdf))
    const words = [
      told.title,
      told.to,
      told.from,
      told.intro,
      told.closing,
      ...told.points.flatMap(({ heading, text: said }) => [heading, said]),
      ...told.signature,
    ]
    for (const each of words) expect(text).toContain(bare(each))
    expect(pdf.length).toBeLessThan(300_000)
  })

  it('reads no markup, code or file out of what it is told', async () => {
    const hostile = '#panic("x") #read("/etc/passwd") $ x $ *bold* \\ "; #import "x"'
    const pdf = await renderLetter(letter('en', { jurisdiction: hostile, delivery_proof: '#sys.inputs' }))
    expect(bare(pdfText(pdf))).toContain(bare(hostile))
  })

  it('is one and the same for one version, another for another', () => {
    expect(wordsDigest(letter('en'))).toBe(wordsDigest(letter('en')))
    expect(wordsDigest(letter('en'))).not.toBe(wordsDigest(letter('zh-CN')))
    expect(wordsDigest(letter('en'))).not.toBe(wordsDigest(letter('en', { terms: 'net 60' })))
  })

  it.each([
    ['cash', /现款现货/],
    ['prepaid', /款到发货/],
    ['eom 30', /月结 30 天/],
    ['monthly 25 +30', /每月 25 日截止/],
    ['monthly -5 +30', /月末前 5 天截止/],
    ['on-invoice 15', /收到发票之日起 15 天/],
    ['2-for-1', /送2结1/],
    ['签收后15天', /签收后 15 天内支付/],
    [
      'parts [{"type":"percent","percent":"30","event":"order"},{"type":"rest","event":"shipment","days":45}]',
      /货款的 30%于下单时支付，发货前付清。余款于发货后 45 天内支付/,
    ],
    ['2/10 net 30', /10 天内付款可享 2% 折扣/],
  ])('says what %s means', (terms, said) => {
    const [payment] = letter('zh-CN', { terms }).points.filter(({ heading }) => heading === '付款方式与期限')
    expect(payment?.text).toMatch(said)
  })
})
