/** Who did what, when, from where and why. Nothing of it can be changed: the stream only grows. */
import type { Reader } from '../database/transaction.ts'
import type { PersonId } from '../ids.ts'
import type { PersonNames } from '../people.ts'
import { refuse } from './errors.ts'
import { type AuditEvent, type AuditWish, readAudit } from './store.ts'

export interface AuditQuestion extends Omit<AuditWish, 'person'> {
  /** By name. */
  readonly person: string | null
}

export interface AuditEntry {
  readonly id: string
  readonly at: string
  /** Null: the program itself. */
  readonly by: string | null
  readonly kind: string
  readonly subject: string
  /** Null: on the command line. */
  readonly origin: string | null
  readonly reason: string | null
  readonly facts: Readonly<Record<string, unknown>>
}

/** Newest first, below an id. Refuses `audit-person-unknown`. */
export async function audit(
  reader: Reader,
  question: AuditQuestion,
  names: PersonNames,
  page: { readonly below: bigint | null; readonly limit: number },
): Promise<AuditEntry[]> {
  const people = await names(reader)
  const wish = { ...question, person: personNamed(people, question.person) }
  const events = await readAudit(reader, wish, page)
  return events.map(event => told(event, people))
}

/** All of it, in portions. */
export async function* wholeAudit(
  reader: Reader,
  question: AuditQuestion,
  names: PersonNames,
): AsyncGenerator<AuditEntry> {
  let below: bigint | null = null
  for (;;) {
    const portion: AuditEntry[] = await audit(reader, question, names, { below, limit: 1000 })
    yield* portion
    const last = portion.at(-1)
    if (portion.length < 1000 || !last) return
    below = BigInt(last.id)
  }
}

function personNamed(people: ReadonlyMap<PersonId, string>, name: string | null): PersonId | null {
  if (name === null) return null
  for (const [id, known] of people) if (known === name) return id
  throw refuse('audit-person-unknown', { name: name.slice(0, 60) })
}

function told(event: AuditEvent, people: ReadonlyMap<PersonId, string>): AuditEntry {
  const { reason } = event.facts
  return {
    id: String(event.id),
    at: event.recordedAt,
    by: event.personId === null ? null : (people.get(event.personId) ?? null),
    kind: event.kind,
    subject: event.subject,
    origin: event.origin,
    reason: typeof reason === 'string' ? reason : null,
    facts: event.facts,
  }
}
