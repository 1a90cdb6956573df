/** A module writes only its own tables, and reads those of modules above it through what they share. */
import { hole, type SqlText, sqlOf } from './sql-text.ts'
import { type Guard, isTest, lineAt, ownerOf, readPlan, type SourceFile, type Violation } from './tree.ts'

const write =
  /(?:insert\s+into|merge\s+into|delete\s+from|truncate(?:\s+table)?|lock(?:\s+table)?|(?<!for |do |key )update|copy)\s+(?:only\s+)?$/
const define =
  /^\s*(?:create|alter|drop|grant|revoke|comment)\b[^;]*?(?:\b(?<!execute\s)(?:table|view|function|procedure|index|sequence|type|on|exists|only)\s+|,\s*)$/
const unqualifiedWrite = new RegExp(
  [
    String.raw`(?:insert\s+into|delete\s+from|merge\s+into|truncate(?:\s+table)?)\s+(?:only\s+)?(?!table\s)([a-z_]\w*)(?![\w.])`,
    String.raw`(?<!for |do |key )update\s+(?:only\s+)?([a-z_]\w*)(?:\s+(?:as\s+)?[a-z_]\w*)?\s+set\b`,
    String.raw`copy\s+([a-z_]\w*)(?![\w.])[^;]*?\sfrom\s`,
    String.raw`(?:create|alter|drop)\s+(?:unlogged\s+)?table\s+(?:if\s+(?:not\s+)?exists\s+)?(?!if\s)([a-z_]\w*)(?![\w.])`,
  ].join('|'),
  'g',
)
const temporary = /create\s+(?:temp|temporary)\s+table\s+(?:if\s+not\s+exists\s+)?([a-z_]\w*)/g

export const tableOwnership: Guard = files => {
  const plan = readPlan(files)
  const looked = files.filter(file => file.path.startsWith('server/') && !isTest(file.path))
  const temporaries = temporaryTables(looked)
  return looked.flatMap(file => {
    const owner = ownerOf(file.path)
    const reach = new Reach(owner, plan)
    return sqlOf(file).flatMap(text => [...qualified(text, reach), ...unqualified(text, owner, temporaries)])
  })
}

/** What the SQL of one owner may name. */
class Reach {
  readonly schemas: ReadonlySet<string>
  private readonly upstream: ReadonlySet<string>
  constructor(
    readonly owner: string | undefined,
    plan: readonly string[],
  ) {
    this.schemas = new Set([...plan, 'kernel'])
    const place = plan.indexOf(owner ?? '')
    const above = owner === 'kernel' ? [] : place < 0 ? plan : plan.slice(0, place)
    this.upstream = new Set([...above, 'kernel'])
  }

  complaint(schema: string, name: string, before: string, after: string): string | undefined {
    if (schema === this.owner) return undefined
    const who = this.owner ?? 'the composition'
    if (!this.upstream.has(schema)) return `${who} names ${schema}.${name}, which is not above it`
    if (/references\s+$/.test(before)) return undefined
    if (write.test(before) && !/^\s*(\([^)]*\)\s*)?to\s/.test(after)) return `${who} writes ${schema}.${name}`
    if (define.test(before) && !/\s(from|join|as)\s[^;]*$/.test(before))
      return `${who} defines ${schema}.${name}`
    // A function is a front door too: it decides itself what may pass.
    if (/^\s*\(/.test(after) || name.startsWith('shared_')) return undefined
    return `${who} reads ${schema}.${name} other than through a shared_ view or function`
  }
}

function qualified(text: SqlText, reach: Reach): Violation[] {
  const found: Violation[] = []
  for (const match of text.sql.matchAll(/(?<![\w.])([a-z_]\w*)\.([a-z_]\w*)/g)) {
    const [whole, schema = '', name = ''] = match
    if (!reach.schemas.has(schema)) continue
    const before = text.sql.slice(Math.max(0, match.index - 2000), match.index)
    const after = text.sql.slice(match.index + whole.length, match.index + whole.length + 400)
    const says = reach.complaint(schema, name, statementOf(before), after)
    if (says) found.push({ path: text.path, line: text.line + lineAt(text.sql, match.index) - 1, says })
  }
  return found
}

const statementOf = (before: string): string => before.slice(before.lastIndexOf(';') + 1)

function unqualified(
  text: SqlText,
  owner: string | undefined,
  temporaries: ReadonlySet<string>,
): Violation[] {
  const found: Violation[] = []
  for (const match of text.sql.matchAll(unqualifiedWrite)) {
    const table = match.slice(1).find(group => group !== undefined) ?? ''
    // The kernel moves whole schemas (backup, restore), whose tables it cannot spell out.
    if (temporaries.has(table) || (table === hole && owner === 'kernel')) continue
    const says = `writes '${table}' without naming its schema`
    found.push({ path: text.path, line: text.line + lineAt(text.sql, match.index) - 1, says })
  }
  return found
}

/** Of the whole program: what one module stages on the connection, the next one reads and fills. */
function temporaryTables(files: readonly SourceFile[]): Set<string> {
  const texts = files.flatMap(sqlOf)
  return new Set(texts.flatMap(({ sql }) => Array.from(sql.matchAll(temporary), match => match[1] ?? '')))
}
