import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type Language, languages } from '../language.ts'
import { Problem } from '../problem.ts'
import { dateField, decimalField, idField } from './fields.ts'
import { nearest } from './unknown-fields.ts'
import { validated } from './validate.ts'

const told = (schema: z.ZodType, given: unknown, language: Language, part: 'body' | 'query' = 'body') => {
  try {
    validated(schema, given, part)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return error.toDocument(language).errors?.map(({ pointer, detail }) => `${pointer} ${detail}`)
  }
  return []
}

const line = z.object({ sku: z.string().min(1).max(5), quantity: decimalField.nullish() })
const order = z.object({
  number: z.string().trim().min(1),
  date: dateField.optional(),
  at: z.enum(['order', 'ship']).default('order'),
  count: z.number().int().min(1).max(9).optional(),
  is_sure: z.boolean().optional(),
  lines: z.array(line).max(2).default([]),
  facts: z.record(z.string(), z.unknown()).optional(),
})

describe('what is wrong with a request', () => {
  it.each([
    [{}, '/number It is missing; text is needed.', '/number 缺少此项，请提供文本。'],
    [{ number: 7 }, '/number It is a number; text is needed.', '/number 现为数字，应为文本。'],
    [{ number: null }, '/number It is null; text is needed.', '/number 现为空值（null），应为文本。'],
    [{ number: ' ' }, '/number It is empty; write something.', '/number 不能为空，请填写。'],
    [
      { date: 'soon' },
      '/date It is no day; write it as 2026-01-31.',
      '/date 不是有效日期，请写作 2026-01-31。',
    ],
    [{ at: 'door' }, '/at Use one of: order, ship.', '/at 请从以下取值中选择：order, ship。'],
    [{ count: 0 }, '/count It is too small; at least 1.', '/count 过小，不得小于 1。'],
    [{ count: 10 }, '/count It is too large; at most 9.', '/count 过大，不得大于 9。'],
    [
      { count: 1.5 },
      '/count It is a number with decimals; a whole number is needed.',
      '/count 现为带小数的数字，应为整数。',
    ],
    [
      { is_sure: 'yes' },
      '/is_sure It is text; true or false is needed.',
      '/is_sure 现为文本，应为true 或 false。',
    ],
    [
      { lines: {} },
      '/lines It is an object with fields; a list is needed.',
      '/lines 现为带字段的对象，应为列表。',
    ],
    [
      { lines: [{ sku: '123456' }] },
      '/lines/0/sku It is too long; at most 5 characters.',
      '/lines/0/sku 过长，最多 5 个字符。',
    ],
    [
      { lines: [{ sku: 'a', quantity: '1,000' }] },
      '/lines/0/quantity It is no number we read; digits with at most 10 decimals and no separators, such as 1234.5.',
      '/lines/0/quantity 不是可识别的数字，只用数字，最多 10 位小数，不加千分位，如 1234.5。',
    ],
    [
      { nubmer: 'x' },
      "/nubmer There is no field 'nubmer' here; did you mean 'number'?",
      '/nubmer 此处没有字段“nubmer”，是否应为“number”？',
    ],
    [
      { lines: [{ sku: 'a', price: '1' }] },
      "/lines/0/price There is no field 'price' here; what may stand here: sku, quantity.",
      '/lines/0/price 此处没有字段“price”，可用的有：sku, quantity。',
    ],
  ])('%j is told by its field, in both languages', (given, english, chinese) => {
    const whole = 'number' in given || Object.keys(given).length === 0 ? given : { number: 'N', ...given }
    expect(told(order, whole, 'en')).toEqual([english])
    expect(told(order, whole, 'zh-CN')).toEqual([chinese])
  })

  it('names every field at fault at once, and what is open on purpose never', () => {
    expect(told(order, { number: '', x: 1, lines: [{ sku: '', y: 2 }], facts: { z: 3 } }, 'en')).toHaveLength(
      4,
    )
    expect(told(z.looseObject({}), { anything: 1 }, 'en')).toEqual([])
    expect(told(z.object({ limit: z.coerce.number() }), { limit: 'x' }, 'en', 'query')).toEqual([
      'limit It is no number; a number is needed.',
    ])
    expect(told(idField, 'x', 'en')).toEqual([' It is no id; ids are digits, as we told them.'])
  })

  it('knows the fields of the kind that is said, through whatever wraps them', () => {
    const shape = z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('a'), one: z.string().optional() }),
      z.object({ kind: z.literal('b'), two: z.string().optional() }),
    ])
    const body = z
      .object({ said: shape.nullable().default(null) })
      .superRefine(() => {})
      .transform(({ said }) => said)
    expect(told(body, { said: { kind: 'a', one: 'x' } }, 'en')).toEqual([])
    expect(told(body, { said: { kind: 'a', two: 'x' } }, 'en')).toEqual([
      "/said/two There is no field 'two' here; what may stand here: kind, one.",
    ])
    expect(told(body, { said: { kind: 'c' } }, 'en')?.[0]).toMatch(/^\/said\/kind /)
    expect(told(z.strictObject({}), { x: 1 }, 'en')).toEqual([
      "/x There is no field 'x' here; nothing is taken.",
    ])
    expect(told(z.union([z.literal('all'), z.number()]), 'x', 'en')).toEqual([
      ' Only all may stand here. Or: It is text; a number is needed.',
    ])
  })

  it('leaves no sentence of the library, in no language', () => {
    const strange = [
      z.bigint(),
      z.email(),
      z.url(),
      z.uuid(),
      z.tuple([z.string()]),
      z.set(z.string()),
      z.never(),
    ]
    for (const schema of strange)
      for (const language of languages)
        expect(told(schema, 'x', language)?.join(' ')).not.toMatch(/Invalid|无效输入|expected/)
  })

  it.each([
    ['custmer', 'customer'],
    ['Tax-ID', 'tax_id'],
    ['amonut', 'amount'],
    ['customer_code', 'customer'],
    ['zzz', undefined],
  ])('%s is taken for %s', (name, meant) => {
    expect(nearest(name, ['customer', 'tax_id', 'amount'])).toBe(meant)
  })
})
