import { expect, test } from 'vitest'
import { language } from './language.ts'

const complaints = (text: string, path = 'server/modules/ledger/errors.ts') =>
  language([{ path, text }]).map(({ line, says }) => `${line}: ${says}`)

const said = (english: string, mandarin: string) => `const a = { en: ${english}, 'zh-CN': ${mandarin} }`

test('accepts the same facts in both languages', () => {
  expect(complaints(said("'{number} is paid by {payer}'", "'{payer} 已付清 {number}'"))).toEqual([])
})

test('a term that has no words of its own reads the same everywhere', () => {
  expect(complaints(said("'DSO {days}'", "'DSO {days}'"))).toEqual([])
})

test.each([
  [
    'a fact missing in one language',
    said("'{number} is paid'", "'已付清'"),
    'the languages name different facts',
  ],
  [
    'English left as it is',
    said("'{number} is paid'", "'{number} is paid'"),
    'no Chinese in the Chinese text',
  ],
  [
    'Chinese in the English text',
    said("'{number} 已付'", "'{number} 已付清'"),
    'Chinese in the English text',
  ],
])('refuses %s', (_, text, complaint) => {
  expect(complaints(text)).toHaveLength(1)
  expect(complaints(text)[0]).toContain(complaint)
})

test('refuses a sentence in one language only', () => {
  expect(complaints("\nconst a = { 'zh-CN': '已付清' }")).toEqual([
    "2: '已付清' is said in one language only",
  ])
})

test('refuses a problem that is defined twice', () => {
  const text = "const refuse = defineProblems({ 'over-settled': {} })"
  const files = ['ledger', 'payments'].map(name => ({ path: `server/modules/${name}/errors.ts`, text }))
  expect(language(files).map(({ path, says }) => `${path}: ${says}`)).toEqual([
    "server/modules/payments/errors.ts: 'over-settled' is already defined in server/modules/ledger/errors.ts",
  ])
})
