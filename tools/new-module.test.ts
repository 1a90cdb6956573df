import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { tableOwnership } from './guards/table-ownership.ts'
import { tableShape } from './guards/table-shape.ts'
import { readTree } from './guards/tree.ts'

const script = join(import.meta.dirname, 'new-module.mjs')

function emptyProject(): string {
  const root = mkdtempSync(join(tmpdir(), 'huikuan-module-'))
  onTestFinished(() => rmSync(root, { recursive: true }))
  mkdirSync(join(root, 'server/modules'), { recursive: true })
  writeFileSync(join(root, 'server/modules/plan.json'), '["ledger"]')
  return root
}

test('a new module stands last in the plan and passes the guards on tables', () => {
  const root = emptyProject()
  execFileSync(process.execPath, [script, 'disputes', root])
  const files = readTree(root)
  expect(JSON.parse(readFileSync(join(root, 'server/modules/plan.json'), 'utf8'))).toEqual([
    'ledger',
    'disputes',
  ])
  expect(readdirSync(join(root, 'server/modules/disputes'))).toContain('rules.ts')
  expect(files.some(file => file.path.endsWith('_create_disputes.sql'))).toBe(true)
  expect([...tableShape(files), ...tableOwnership(files)]).toEqual([])
})

test('a module that is there is left alone', () => {
  const root = emptyProject()
  mkdirSync(join(root, 'server/modules/ledger'))
  expect(() => execFileSync(process.execPath, [script, 'ledger', root], { stdio: 'pipe' })).toThrow(
    'there already',
  )
})
