import { expect, it } from 'vitest'
import { defineProblems } from './problem.ts'

const kinds = {
  invoice: { en: 'invoice', 'zh-CN': '发票' },
  credit_note: { en: 'credit note', 'zh-CN': '红字发票' },
}
const refuse = defineProblems({
  'kept-for-this-test': {
    status: 404,
    title: { en: 'No such document', 'zh-CN': '找不到该单据' },
    detail: { en: 'There is no {kind} {number}.', 'zh-CN': '没有单据 {number}（{kind}）。' },
    words: { kind: kinds },
  },
})

it.each([
  ['credit_note', 'There is no credit note F-1.', '没有单据 F-1（红字发票）。'],
  ['invoice, credit_note', 'There is no invoice, credit note F-1.', '没有单据 F-1（发票、红字发票）。'],
  ['letter', 'There is no letter F-1.', '没有单据 F-1（letter）。'],
])('a refusal says the code %s by its word and keeps the code beside', (kind, en, zh) => {
  const problem = refuse('kept-for-this-test', { kind, number: 'F-1' })
  expect(problem.message).toBe(en)
  expect(problem.toDocument('en')).toMatchObject({ kind, detail: en })
  expect(problem.toDocument('zh-CN')).toMatchObject({ kind, detail: zh })
})
