import { expect, test } from 'vitest'
import { style } from './style.ts'

const complaints = (text: string, path = 'server/modules/ledger/store.ts') =>
  style([{ path, text }]).map(({ line, says }) => `${line}: ${says}`)

test('accepts an ordinary file', () => {
  expect(complaints("const roles = ['a'] as const\n")).toEqual([])
})

test.each([
  ['any', 'let a: any', "1: 'any' turns the compiler off"],
  ['a silenced compiler', `// @ts-${'ignore'}\nlet a`, '1: the compiler is not silenced'],
  ['unfinished work', `// ${'TO' + 'DO'} later`, '1: unfinished work belongs into the tracker'],
  ['a cast outside the kernel', '\nconst a = b as string', '2: casts stand only in the kernel'],
  ['a float', 'const a = Number.parseFloat(b)', '1: parseFloat: no float near money'],
  ['rounding by text', 'const a = b.toFixed(2)', '1: toFixed: no float near money'],
])('refuses %s', (_, text, complaint) => {
  expect(complaints(text)).toEqual([complaint])
})

test('refuses a file that nobody reads to its end', () => {
  expect(complaints('\n'.repeat(351))).toEqual(['1: 351 lines, at most 350'])
})

test.each(['server/kernel/utils.ts', 'server/modules/ledger/date-helpers.ts', 'tools/common.mjs'])(
  'refuses %s, a name that says nothing',
  path => {
    expect(complaints('', path)).toEqual(['1: the name says nothing: name what it does'])
  },
)

test.each(['server/kernel/openPool.ts', 'server/kernel/migrations/1_event.sql'])(
  'refuses %s, misspelt',
  path => {
    expect(complaints('', path)).toEqual([
      '1: file names are kebab-case, migrations 20260131T0930_create_item.sql',
    ])
  },
)
