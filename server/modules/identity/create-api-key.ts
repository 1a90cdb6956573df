import { createHash, randomBytes } from 'node:crypto'
import type { Transaction } from '../../kernel/database/transaction.ts'
import type { Clock, Instant } from '../../kernel/dates.ts'
import { recordEvent } from '../../kernel/events/record-event.ts'
import type { PersonId } from '../../kernel/ids.ts'
import { refuse } from './errors.ts'
import { isPlain, keyDaysOf } from './rules.ts'
import { findPerson } from './store.ts'
import { insertKey, type KeyScope } from './store-keys.ts'

export interface AskedKey {
  readonly name: string
  /** The name of the person the key acts for. */
  readonly person: string
  /** Days it is in force; absent: until it is revoked. */
  readonly days?: number | undefined
  readonly scope?: KeyScope | undefined
  /** Who makes it; absent: whoever is at the machine. */
  readonly madeBy?: PersonId | undefined
}

/**
 * The key, shown this once. Refuses `bad-key-name`, `person-unknown`, `bad-key-days`, `key-exists`, and `key-makes-no-key`: of a key
 * made by such a key nobody could tell any more in whose hands it began.
 */
export async function createApiKey(
  tx: Transaction,
  asked: AskedKey,
  clock: Clock,
): Promise<{ name: string; key: string; expiresAt: Instant | null }> {
  if (tx.maker !== null) throw refuse('key-makes-no-key', {})
  const name = asked.name.trim()
  if (!isPlain(name, 60)) throw refuse('bad-key-name', { name: name.slice(0, 60) })
  const person = await findPerson(tx, asked.person.trim())
  if (!person) throw refuse('person-unknown', { name: asked.person.slice(0, 60) })
  const expiresAt = asked.days === undefined ? null : keyDaysOf(asked.days, clock.now())
  const scope = asked.scope ?? 'all'
  const key = `hk_${randomBytes(32).toString('base64url')}`
  const added = await insertKey(tx, {
    personId: person.id,
    name,
    digest: digestOf(key),
    hint: key.slice(0, 7),
    scope,
    expiresAt,
    madeBy: asked.madeBy ?? null,
  })
  if (!added) throw refuse('key-exists', { name })
  await recordEvent(tx, {
    kind: 'api-key-created',
    subject: `person:${person.name}`,
    facts: { key: name, scope, expires_at: expiresAt },
  })
  return { name, key, expiresAt }
}

/** What is kept of a key: it has 256 random bits, so a plain hash is enough. */
export function digestOf(key: string): Buffer {
  return createHash('sha256').update(key).digest()
}
