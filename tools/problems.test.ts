import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { problemCatalogue } from '../server/kernel/problem.ts'
import { problemsDrift, problemsPage } from './problems.ts'

const overSettled = {
  status: 409,
  title: { en: 'Settled twice', 'zh-CN': '重复核销' },
  detail: { en: 'Only {open} of {number} is open.', 'zh-CN': '{number} 仅余 {open} 未核销。' },
}

function projectWith(text: string): string {
  const root = mkdtempSync(join(tmpdir(), 'huikuan-problems-'))
  onTestFinished(() => rmSync(root, { recursive: true }))
  mkdirSync(join(root, 'docs'))
  writeFileSync(join(root, 'docs/problems.md'), text)
  return root
}

test('tells a refusal with its status and both languages', () => {
  const page = problemsPage(new Map([['over-settled', overSettled]]))
  expect(page).toContain('## over-settled\n409 · Settled twice · 重复核销\n')
  expect(page).toContain('- Only {open} of {number} is open.\n- {number} 仅余 {open} 未核销。')
})

test('a page that says what the catalogue says is in step', async () => {
  expect(await problemsDrift(projectWith(problemsPage(problemCatalogue)), [])).toEqual([])
})

test('a page that lacks a refusal is out of date', async () => {
  const root = projectWith(problemsPage(problemCatalogue))
  problemCatalogue.set('over-settled', overSettled)
  onTestFinished(() => {
    problemCatalogue.delete('over-settled')
  })
  expect(await problemsDrift(root, [])).toEqual([
    { path: 'docs/problems.md', line: 1, says: 'out of date: npm run problems' },
  ])
})
