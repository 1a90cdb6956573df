import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { checkImports } from './imports.ts'

const plan = ['customers', 'ledger']

async function complaints(files: Record<string, string>, onDisk: string[] = []) {
  const root = mkdtempSync(join(tmpdir(), 'huikuan-imports-'))
  onTestFinished(() => rmSync(root, { recursive: true }))
  const ground = {
    'package.json': '{ "devDependencies": { "vitest": "1" } }',
    'server/kernel/money.ts': 'export const money = 1',
    'server/modules/customers/index.ts': "export { rank } from './rules.ts'",
    'server/modules/customers/rules.ts': 'export const rank = 1\nexport interface Rank { by: number }',
    'server/modules/customers/testing.ts': 'export const aCustomer = 1',
    'server/modules/ledger/index.ts': 'export const post = 1',
  }
  for (const [path, text] of Object.entries({ ...ground, ...files })) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  const report = await checkImports(root, plan, onDisk)
  expect(report.modules).toBeGreaterThan(4)
  return report.violations.map(({ path, says }) => `${path}: ${says}`)
}

test('a module may use the kernel and the front door of a module above it', async () => {
  const store =
    "import '../../kernel/money.ts'\nimport { rank } from '../customers/index.ts'\nexport const a = rank"
  expect(await complaints({ 'server/modules/ledger/store.ts': store })).toEqual([])
})

test.each([
  [
    'a module that uses one below it',
    'server/modules/customers/store.ts',
    "import { post } from '../ledger/index.ts'\nexport const a = post",
    'customers uses only modules above it: ../ledger/index.ts',
  ],
  [
    'a module that reaches behind a front door',
    'server/modules/ledger/store.ts',
    "import { rank } from '../customers/rules.ts'\nexport const a = rank",
    'ledger uses other modules through index.ts: ../customers/rules.ts',
  ],
  [
    'a type taken from behind a front door',
    'server/modules/ledger/store.ts',
    "import type { Rank } from '../customers/rules.ts'\nexport const a: Rank = { by: 1 }",
    'ledger uses other modules through index.ts: ../customers/rules.ts',
  ],
  [
    'a kernel that knows a module',
    'server/kernel/jobs.ts',
    "import { rank } from '../modules/customers/index.ts'\nexport const a = rank",
    'the kernel knows no module: ../modules/customers/index.ts',
  ],
  [
    'a program that needs builders of tests',
    'server/modules/ledger/store.ts',
    "import { aCustomer } from '../customers/testing.ts'\nexport const a = aCustomer",
    'only tests use what is made for tests: ../customers/testing.ts',
  ],
  [
    'a composition that reaches inside a module',
    'server/app.ts',
    "import { rank } from './modules/customers/rules.ts'\nexport const a = rank",
    'modules are composed by their index.ts and module.ts: ./modules/customers/rules.ts',
  ],
  [
    'an import of nothing',
    'server/modules/ledger/store.ts',
    "import { gone } from './gone.ts'\nexport const a = gone",
    'nothing of that name: ./gone.ts',
  ],
])('refuses %s', async (_, path, text, complaint) => {
  expect(await complaints({ [path]: text })).toEqual([`${path}: ${complaint}`])
})

test('refuses a circle', async () => {
  const found = await complaints({
    'server/kernel/a.ts': "import './b.ts'",
    'server/kernel/b.ts': "import './a.ts'",
  })
  expect(found).toContain('server/kernel/a.ts: files import each other in a circle: ./b.ts')
})

test('refuses a module that the plan does not place', async () => {
  expect(await complaints({}, ['customers', 'orders'])).toEqual(['server/modules/orders: not in plan.json'])
})
