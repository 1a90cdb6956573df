import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { permissions } from '../server/modules/identity/permissions.ts'
import { permissionsDrift, permissionsPage } from './permissions.ts'

function projectWith(text: string): string {
  const root = mkdtempSync(join(tmpdir(), 'huikuan-permissions-'))
  onTestFinished(() => rmSync(root, { recursive: true }))
  mkdirSync(join(root, 'docs'))
  writeFileSync(join(root, 'docs/permissions.md'), text)
  return root
}

test('a page that says what the table says is in step, one that grants more is not', () => {
  const page = permissionsPage(permissions)
  expect(permissionsDrift(projectWith(page))).toEqual([])
  expect(permissionsDrift(projectWith(page.replace('|  |', '| ✓ |')))).toHaveLength(1)
})

test('the auditor changes nothing', () => {
  const row = (name: string) =>
    permissionsPage(permissions)
      .split('\n')
      .find(line => line.startsWith(`| \`${name}\``))
  expect(row('book')).toMatch(/\|\s+\|$/)
  expect(row('read')).toMatch(/✓ \|$/)
})
