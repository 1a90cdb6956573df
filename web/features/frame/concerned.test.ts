import { expect, it } from 'vitest'
import { concernedBy, isOverAll } from './concerned.ts'

it.each([
  ['invoice:F-1', ['aging', 'credit-list', 'documents', 'open-items', 'owed', 'today', 'kpi', 'audit']],
  ['customer:C-00218', ['customer', 'customers', 'requests', 'audit']],
  ['order:SO-1', ['orders', 'holds', 'credit', 'credit-list', 'requests', 'waiting', 'audit']],
  ['period:2026-03', ['periods', 'requests', 'audit']],
  ['person:王敏', ['people', 'api-keys', 'sessions', 'audit']],
  ['approval-bands:write-off', ['approval-bands', 'audit']],
  ['import-draft:7', ['import-drafts', 'audit']],
  ['import:42', ['imports', 'import-drafts', 'customers', 'documents', 'audit']],
])('what happened to %s is asked for anew', (subject, questions) => {
  expect(concernedBy(subject)).toEqual(expect.arrayContaining(questions))
})

it('asks for nothing but the audit where nobody shows the thing itself', () => {
  expect(concernedBy('something-new:1')).toEqual(['audit'])
})

it('knows what adds up all there is from what shows a page or one thing', () => {
  expect(isOverAll(['aging', 'customer', '2026-03-31'])).toBe(true)
  expect(isOverAll(['documents', {}, '2026-03-31', 'totals'])).toBe(true)
  expect(isOverAll(['documents', {}, '2026-03-31'])).toBe(false)
  expect(isOverAll(['owed', ['C-00218'], '2026-03-31'])).toBe(false)
})
