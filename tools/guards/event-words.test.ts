import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ts from 'typescript'
import { expect, onTestFinished, test } from 'vitest'
import { wordless, wordsOf } from './event-words.ts'

const words = wordsOf(
  `const kinds = { 'order-taken': { en: 'took', 'zh-CN': '录入' }, held: { en: 'held', 'zh-CN': '冻结' } } as const`,
)

function complaints(code: string): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'huikuan-guard-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const path = join(folder, 'take-order.ts')
  const declared =
    'declare function recordEvent<const Kind extends string>(tx: number, event: { kind: Kind }): void'
  writeFileSync(path, `${declared}\n${code}\nexport {}\n`)
  return wordless(ts.createProgram([path], { strict: true }), [path], words).map(({ says }) => says)
}

test('is content with kinds that have words, however they are put together', () => {
  expect(complaints(`recordEvent(1, { kind: 'order-taken' })`)).toEqual([])
  expect(
    complaints(`const kind = Math.random() > 1 ? 'order-taken' : 'held'; recordEvent(1, { kind })`),
  ).toEqual([])
  expect(complaints('function take(what: "taken") { recordEvent(1, { kind: `order-${what}` }) }')).toEqual([])
})

test('names a kind without words', () => {
  expect(complaints(`recordEvent(1, { kind: 'order-lost' })`)).toEqual([
    `'order-lost' has no words in web/features/settings/audit-words.ts`,
  ])
  expect(
    complaints('function end(how: "taken" | "lost") { recordEvent(1, { kind: `order-${how}` }) }'),
  ).toEqual([`'order-lost' has no words in web/features/settings/audit-words.ts`])
})

test('names a kind that can be anything', () => {
  expect(complaints('function note(kind: string) { recordEvent(1, { kind }) }')).toEqual([
    'which kinds of event these are, no type tells',
  ])
})
