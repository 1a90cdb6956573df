import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { readTree } from './guards/tree.ts'
import { settingsDrift } from './settings.ts'

const root = resolve(import.meta.dirname, '..')

test('the page tells every setting that the code reads', () => {
  expect(settingsDrift(root, readTree(root))).toEqual([])
})

test('a variable read beside the catalogue is found', () => {
  const file = { path: 'server/kernel/x.ts', text: "\nprocess.env.HUIKUAN_SURPRISE ?? ''" }
  expect(settingsDrift(root, [file])).toEqual([
    { path: 'server/kernel/x.ts', line: 2, says: 'HUIKUAN_SURPRISE is not in the catalogue of settings' },
  ])
})

test('a page that lacks a setting is out of date', () => {
  expect(settingsDrift('/nowhere', [])).toMatchObject([{ path: 'docs/settings.md' }])
})
