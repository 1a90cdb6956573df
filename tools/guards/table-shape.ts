/**
 * Every table of a company begins its keys with company_id and is closed by row-level security; every view obeys the
 * security of who reads it. A view made by the owner without security_invoker shows the rows of all companies.
 */
import { blank } from './sql-text.ts'
import { type Guard, lineAt, type SourceFile, type Violation } from './tree.ts'

/** Tables that belong to no company, or keys that must not begin with one, each with its reason. */
export const exemptTables: Readonly<Record<string, string>> = {
  'identity.company': 'its code is unique among all companies: that is how one is chosen',
  'identity.api_key': 'looked up by its digest before the company is known',
}

/** Tables that only a role of their own reaches, and whose rows belong to no company: no keys of it, no row-level security. */
export const unguardedTables: Readonly<Record<string, string>> = {
  'auth.login': 'who signs in, before any company is known',
  'auth.session': 'of a login',
  'auth.credential': 'of a login',
  'auth.verification': 'single-use tokens of logins',
  'auth.second_factor': 'of a login',
}

const forbidden: readonly [RegExp, string][] = [
  [/\b(?:small|big)?serial\b/g, 'serial ids cannot be distributed: generated always as identity'],
  [
    /\bdeferrable\b|\binitially\s+deferred\b/g,
    'deferred checks cost seconds in bulk and lose rows when distributed',
  ],
  [/\bon\s+delete\s+set\s+null\b/g, 'on delete set null cannot be distributed'],
  [/\buuidv7\s*\(/g, 'uuidv7() exists from PostgreSQL 18 only'],
]

export const tableShape: Guard = files => {
  const migrations = files.filter(file => /^server\/.*\/migrations\/[^/]+\.sql$/.test(file.path))
  const all = migrations.map(file => blank(file.text)).join(';\n')
  return migrations.flatMap(file => {
    const sql = blank(file.text)
    return [
      ...tablesOf(sql).flatMap(table => at(file, table.offset, tableComplaints(table, all))),
      ...indexComplaints(file, sql),
      ...viewComplaints(file, sql),
      ...forbidden.flatMap(([pattern, says]) =>
        [...sql.matchAll(pattern)].flatMap(match => at(file, match.index, [says])),
      ),
    ]
  })
}

interface Table {
  readonly name: string
  readonly offset: number
  /** Columns and constraints, one each. */
  readonly parts: readonly string[]
}

function tablesOf(sql: string): Table[] {
  const starts = sql.matchAll(/create\s+(?:unlogged\s+)?table\s+(?:if\s+not\s+exists\s+)?([\w.]+)\s*\(/g)
  return Array.from(starts, match => ({
    name: match[1] ?? '',
    offset: match.index,
    parts: partsOf(sql.slice(match.index + match[0].length)),
  }))
}

/** What stands between commas, up to the bracket that closes the list. */
function partsOf(text: string): string[] {
  const parts = ['']
  let depth = 0
  for (const letter of text) {
    if (letter === ')' && depth === 0) break
    if (letter === '(') depth += 1
    if (letter === ')') depth -= 1
    if (letter === ',' && depth === 0) parts.push('')
    else parts[parts.length - 1] += letter
  }
  return parts.map(part => part.trim())
}

function tableComplaints({ name, parts }: Table, all: string): string[] {
  if (name in unguardedTables) return grantComplaints(name, all)
  const escaped = name.replace('.', '\\.')
  const security = new RegExp(`alter\\s+table\\s+${escaped}\\s+enable\\s+row\\s+level\\s+security`)
  const policy = new RegExp(`create\\s+policy\\s+\\w+\\s+on\\s+${escaped}\\s`)
  return [
    ...(name in exemptTables ? [] : keyComplaints(name, parts)),
    ...(security.test(all) ? [] : [`${name}: row-level security is not enabled`]),
    ...(policy.test(all) ? [] : [`${name}: no policy`]),
  ]
}

/** Without row-level security, who is let in is all there is. */
function grantComplaints(name: string, all: string): string[] {
  const schema = name.split('.')[0] ?? ''
  const grants = all.matchAll(/\bgrant\s([^;]*?)\sto\s+([^;]*)/g)
  return Array.from(grants).flatMap(([, what = '', whom = '']) => {
    const concerns = new RegExp(`\\b${schema}\\.|\\bschema\\s+${schema}\\b`).test(what)
    return concerns && whom.trim() !== 'huikuan_auth'
      ? [`${name}: stands without row-level security, and is granted to ${whom.trim()}`]
      : []
  })
}

function keyComplaints(name: string, parts: readonly string[]): string[] {
  const keys = parts.flatMap(part => {
    const listed = /\b(primary key|unique|foreign key)\b[^(]*\(\s*(\w+)/.exec(part)
    if (listed) return [{ kind: listed[1] ?? '', first: listed[2] ?? '' }]
    const column = /^\w+/.exec(part)?.[0] ?? ''
    const inline = /\b(primary key|unique|references)\b/.exec(part)
    return inline ? [{ kind: inline[1] ?? '', first: column }] : []
  })
  return [
    ...(keys.some(key => key.kind === 'primary key') ? [] : [`${name}: no primary key`]),
    ...keys
      .filter(key => key.first !== 'company_id')
      .map(key => `${name}: ${key.kind} begins with ${key.first}, not company_id`),
  ]
}

function indexComplaints(file: SourceFile, sql: string): Violation[] {
  const indexes = sql.matchAll(
    /create\s+(?:unique\s+)?index\s[^;]*?\son\s+([\w.]+)\s*(using\s+\w+)?\s*\(\s*(\w+)/g,
  )
  return Array.from(indexes).flatMap(([whole, table = '', method = 'using btree', first = '']) => {
    // Inverted and spatial indexes hold no plain column; the company is filtered beside them.
    if (
      first === 'company_id' ||
      !/btree|hash/.test(method) ||
      table in exemptTables ||
      table in unguardedTables
    ) {
      return []
    }
    return at(file, sql.indexOf(whole), [`${table}: index begins with ${first}, not company_id`])
  })
}

function viewComplaints(file: SourceFile, sql: string): Violation[] {
  const views = sql.matchAll(/create\s+(?:or\s+replace\s+)?view\s+([\w.]+)([^;]*?)\sas\s/g)
  return Array.from(views).flatMap(match => {
    if (/security_invoker\s*=\s*(true|on)/.test(match[2] ?? '')) return []
    return at(file, match.index, [`${match[1]}: a view needs 'with (security_invoker = true)'`])
  })
}

const at = (file: SourceFile, offset: number, complaints: readonly string[]): Violation[] =>
  complaints.map(says => ({ path: file.path, line: lineAt(file.text, offset), says }))
