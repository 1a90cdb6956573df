/** What people read is said in both languages, with the same facts in both, and every refusal has one definition. */
import ts from 'typescript'
import { type Guard, isServerCode, lineAt, nodesOf, type SourceFile, type Violation } from './tree.ts'

const chinese = /\p{Script=Han}/u

export const language: Guard = files => {
  const code = files.filter(file => isServerCode(file.path))
  return [...code.flatMap(sentences), ...problemsDefinedTwice(code)]
}

function sentences(file: SourceFile): Violation[] {
  if (!file.text.includes('zh-CN')) return []
  return [...nodesOf(file)].filter(ts.isObjectLiteralExpression).flatMap(node => {
    const texts = textsOf(node)
    const says = texts.size === 0 ? [] : complaints(texts.get('en'), texts.get('zh-CN'))
    return says.map(each => ({ path: file.path, line: lineAt(file.text, node.getStart()), says: each }))
  })
}

/** The literal texts of `{ en: …, 'zh-CN': … }`; a value that is computed is somebody else's sentence. */
function textsOf(node: ts.ObjectLiteralExpression): Map<string, string | undefined> {
  const texts = new Map<string, string | undefined>()
  for (const property of node.properties) {
    if (!ts.isPropertyAssignment(property)) continue
    const name = ts.isStringLiteral(property.name) || ts.isIdentifier(property.name) ? property.name.text : ''
    if (name !== 'en' && name !== 'zh-CN') continue
    if (!ts.isStringLiteralLike(property.initializer)) return new Map()
    texts.set(name, property.initializer.text)
  }
  return texts
}

function complaints(english: string | undefined, mandarin: string | undefined): string[] {
  if (english === undefined || mandarin === undefined) {
    const said = english ?? mandarin ?? ''
    return [`'${said.slice(0, 40)}' is said in one language only`]
  }
  const start = `'${english.slice(0, 40)}'`
  const found: string[] = []
  if (facts(english) !== facts(mandarin)) found.push(`${start}: the languages name different facts`)
  if (chinese.test(english.replace('(回款)', ''))) found.push(`${start}: Chinese in the English text`)
  // ‘DSO’ or ‘{number} → {target}’ reads the same everywhere.
  const hasWords = /\p{Ll}{2}/u.test(english.replace(/\{\w+\}/g, ''))
  if (hasWords && !chinese.test(mandarin)) found.push(`${start}: no Chinese in the Chinese text`)
  return found
}

const facts = (text: string): string => [...new Set(text.match(/\{\w+\}/g))].sort().join()

/** The catalogue is one for the whole program; the later of two definitions would silently win. */
function problemsDefinedTwice(files: readonly SourceFile[]): Violation[] {
  const first = new Map<string, string>()
  const found: Violation[] = []
  for (const file of files) {
    if (!file.text.includes('defineProblems(')) continue
    for (const { type, offset } of problemTypes(file)) {
      const elsewhere = first.get(type)
      if (elsewhere === undefined) first.set(type, file.path)
      else
        found.push({
          path: file.path,
          line: lineAt(file.text, offset),
          says: `'${type}' is already defined in ${elsewhere}`,
        })
    }
  }
  return found
}

function problemTypes(file: SourceFile): { type: string; offset: number }[] {
  return [...nodesOf(file)].flatMap(node => {
    if (!ts.isCallExpression(node) || node.expression.getText() !== 'defineProblems') return []
    const [catalogue] = node.arguments
    if (!catalogue || !ts.isObjectLiteralExpression(catalogue)) return []
    return catalogue.properties.flatMap(({ name }) =>
      name && (ts.isStringLiteral(name) || ts.isIdentifier(name))
        ? [{ type: name.text, offset: name.getStart() }]
        : [],
    )
  })
}
