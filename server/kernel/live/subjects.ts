/** Which events a person may hear of: by what they are about. What nobody has spoken for is told to auditors only. */
import type { Reader } from '../database/transaction.ts'

export interface SubjectRule {
  /** What a role needs to hear of it. */
  readonly permission: string
  /** Which of these one who sees only some rows can see; without it such a person hears of none. */
  visible?(reader: Reader, keys: readonly string[]): Promise<ReadonlySet<string>>
}

/** By what stands before the colon: `customer` of `customer:C001`. */
export type SubjectRules = Readonly<Record<string, SubjectRule>>

export interface Hearing {
  readonly role: string
  readonly isConfined: boolean
  may(role: string, permission: string): boolean
  /** The listener's own view; asked only when something must be looked up. */
  look<Result>(work: (reader: Reader) => Promise<Result>): Promise<Result>
}

const others: SubjectRule = { permission: 'audit' }

/** The subjects among these that the listener may hear of. */
export async function heard(
  rules: SubjectRules,
  subjects: ReadonlySet<string>,
  hearing: Hearing,
): Promise<ReadonlySet<string>> {
  const named = [...subjects].map(subject => ({ subject, ...split(subject) }))
  const ruleOf = (kind: string) => (Object.hasOwn(rules, kind) ? rules[kind] : undefined) ?? others
  const allowed = named.filter(({ kind }) => hearing.may(hearing.role, ruleOf(kind).permission))
  if (!hearing.isConfined) return new Set(allowed.map(({ subject }) => subject))
  const askable = allowed.filter(({ kind }) => ruleOf(kind).visible)
  if (askable.length === 0) return new Set()
  return hearing.look(async reader => {
    const seen = new Set<string>()
    for (const kind of new Set(askable.map(each => each.kind))) {
      const mine = askable.filter(each => each.kind === kind)
      const keys = mine.map(each => each.key)
      const visible = (await ruleOf(kind).visible?.(reader, keys)) ?? new Set()
      for (const each of mine) if (visible.has(each.key)) seen.add(each.subject)
    }
    return seen
  })
}

function split(subject: string): { kind: string; key: string } {
  const at = subject.indexOf(':')
  return at < 0 ? { kind: subject, key: '' } : { kind: subject.slice(0, at), key: subject.slice(at + 1) }
}
