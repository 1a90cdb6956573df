import { expect, test } from 'vitest'
import { closingLine } from './closing-line-reporter.ts'

const file = (states: string[], errors: unknown[] = [], groups: unknown[][] = []) => ({
  children: {
    allTests: () => states.map(state => ({ result: () => ({ state }) })),
    allSuites: () => groups.map(group => ({ errors: () => group })),
  },
  errors: () => errors,
})

test('counts what the runner counted over all files', () => {
  expect(closingLine([file(['passed', 'failed']), file(['passed'])], 0)).toBe('2 passed, 1 failed')
})

test('names skipped tests only when there are any', () => {
  expect(closingLine([file(['passed', 'skipped'])], 0)).toBe('1 passed, 0 failed, 1 skipped')
})

test('a file that cannot be loaded and an error outside any test are failures', () => {
  expect(closingLine([file([], [new Error('syntax')])], 1)).toBe('0 passed, 2 failed')
})

test('a group whose hook throws is a failure though its tests were only skipped', () => {
  expect(closingLine([file(['skipped'], [], [[new Error('hook')]])], 0)).toBe('0 passed, 1 failed, 1 skipped')
})
