import { expect, it } from 'vitest'
import { refusalOf } from '../../kernel/testing/refusal-of.ts'
import { may, requirePermission } from './permissions.ts'
import { roleNames } from './types.ts'

it.each([
  ['owner', 'administer', true],
  ['manager', 'administer', false],
  ['manager', 'close-period', true],
  ['receivables', 'import', true],
  ['sales', 'export', false],
  ['auditor', 'export', true],
  ['receivables', 'approve', false],
  ['credit', 'approve', true],
  ['sales', 'book', false],
  ['collector', 'import', false],
  ['legal', 'edit-customers', false],
] as const)('%s may %s: %s', (role, permission, allowed) => {
  expect(may(role, permission)).toBe(allowed)
})

it('every role reads', () => {
  expect(roleNames.filter(role => !may(role, 'read'))).toEqual([])
})

it.each([
  'import',
  'book',
  'edit-customers',
  'open-account',
  'edit-products',
  'approve',
  'close-period',
  'administer',
] as const)('the auditor may not %s, and is told who may', permission => {
  expect(() => requirePermission('auditor', permission)).toThrow(
    expect.objectContaining({ type: 'not-permitted', status: 403 }),
  )
  expect(() => requirePermission('owner', permission)).not.toThrow()
})

it('who may instead is told in the words of the reader', () => {
  const problem = refusalOf(() => requirePermission('sales', 'close-period'))
  expect(problem.toDocument('zh-CN')).toMatchObject({
    detail: '销售角色无权进行此操作，请联系以下角色的人员：企业主、总经理。',
    ...{ role: 'sales', permission: 'close-period' },
  })
})
