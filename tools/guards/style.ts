/** House rules that no linter knows. */
import ts from 'typescript'
import { type Guard, isServerCode, lineAt, nodesOf, type SourceFile } from './tree.ts'

const maximumLines = 350
const emptyNames = /(^|[-/])(utils?|helpers?|common|managers?|misc|shared|data|info)\.(ts|mjs)$/
const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.(test|fixture|config|e2e))?\.(ts|mjs|json)$/
const migrationName = /^\d{8}T\d{4}_[a-z0-9_]+\.sql$/

// The brackets keep them from finding themselves.
const unfinished = /\b(TO[D]O|FIX[M]E|XX[X])\b/
const silenced = /@ts-(?:ignor[e]|nochec[k]|expect-erro[r])|biome-ignore-al[l]/

/** Ratios and rates are no money: these files may round numbers, each for its reason. */
export const floatsAllowed: Readonly<Record<string, string>> = {}

export const style: Guard = files =>
  files.flatMap(file => [...wholeFile(file), ...lines(file), ...syntax(file)])

/** Read from top to bottom or looked up, never followed: data, tables of cases, the functions of one schema. */
const tables = /\.json$|\.test\.ts$|\/oracle\/|\/migrations\/[^/]+\.sql$/

function wholeFile(file: SourceFile) {
  const name = file.path.split('/').at(-1) ?? ''
  const length = file.text.split('\n').length - 1
  const found: string[] = []
  if (length > maximumLines && !tables.test(file.path)) found.push(`${length} lines, at most ${maximumLines}`)
  if (emptyNames.test(file.path)) found.push('the name says nothing: name what it does')
  if (!wellNamed(file.path, name)) {
    found.push('file names are kebab-case, migrations 20260131T0930_create_item.sql')
  }
  return found.map(says => ({ path: file.path, line: 1, says }))
}

function wellNamed(path: string, name: string): boolean {
  if (!name.endsWith('.sql')) return kebab.test(name)
  return path.includes('/migrations/') ? migrationName.test(name) : /^[a-z0-9-]+\.sql$/.test(name)
}

function lines(file: SourceFile) {
  return file.text.split('\n').flatMap((text, index) => {
    const found: string[] = []
    if (unfinished.test(text)) found.push('unfinished work belongs into the tracker')
    if (silenced.test(text)) found.push('the compiler is not silenced')
    return found.map(says => ({ path: file.path, line: index + 1, says }))
  })
}

function syntax(file: SourceFile) {
  if (!file.path.endsWith('.ts')) return []
  const found: { line: number; says: string }[] = []
  for (const node of nodesOf(file)) {
    const says = complaint(node, file.path)
    if (says) found.push({ line: lineAt(file.text, node.getStart()), says })
  }
  return found.map(each => ({ path: file.path, ...each }))
}

function complaint(node: ts.Node, path: string): string | undefined {
  if (node.kind === ts.SyntaxKind.AnyKeyword) return "'any' turns the compiler off"
  if (!isServerCode(path)) return undefined
  if (ts.isAsExpression(node) && !path.startsWith('server/kernel/') && node.type.getText() !== 'const') {
    return 'casts stand only in the kernel'
  }
  if (path in floatsAllowed) return undefined
  if (ts.isIdentifier(node) && /^(parseFloat|toFixed)$/.test(node.text))
    return `${node.text}: no float near money`
  return undefined
}
