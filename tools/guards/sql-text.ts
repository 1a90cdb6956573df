/** The SQL of a file: a migration whole, or the strings of a TypeScript file that hold statements or pieces of them. */
import ts from 'typescript'
import { lineAt, nodesOf, type SourceFile } from './tree.ts'

export interface SqlText {
  readonly path: string
  readonly line: number
  /** Comments and literals blanked, in lower case; `__hole__` stands for what a template puts in. */
  readonly sql: string
}

export const hole = '__hole__'

// A statement begins with its verb, all lower or all upper case: a sentence on a screen does neither.
const statement =
  /^[\s(]*(select|insert|update|delete|with|create|alter|drop|truncate|copy|merge|lock|grant|revoke|do|call)\s/
const piece = /\b(from|join|into|update|using|references|table)\s+(only\s+)?[a-z_]+\.[a-z_]+/

export function sqlOf(file: SourceFile): SqlText[] {
  if (file.path.endsWith('.sql')) return [{ path: file.path, line: 1, sql: blank(file.text) }]
  if (!file.path.endsWith('.ts') || !/select|insert|update|delete|table|from|join/i.test(file.text)) return []
  const found: SqlText[] = []
  for (const node of nodesOf(file)) {
    const text = textOf(node)
    if (text === undefined || !looksLikeSql(text)) continue
    found.push({ path: file.path, line: lineAt(file.text, node.getStart()), sql: blank(text) })
  }
  return found
}

function textOf(node: ts.Node): string | undefined {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text
  if (!ts.isTemplateExpression(node)) return undefined
  return node.head.text + node.templateSpans.map(span => hole + span.literal.text).join('')
}

function looksLikeSql(text: string): boolean {
  const start = blank(text, false).trimStart()
  const upper = /^[\s(]*[A-Z]+\b/.test(start)
  return statement.test(upper ? start.toLowerCase() : start) || piece.test(start)
}

/** Dollar-quoted bodies stay: they are SQL themselves. */
export function blank(text: string, lower = true): string {
  const blanked = text.replace(/--[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^']|'')*'/g, found =>
    found.startsWith("'") ? `''${found.replace(/[^\n]/g, '')}` : found.replace(/[^\n]/g, ' '),
  )
  return lower ? blanked.toLowerCase() : blanked
}
