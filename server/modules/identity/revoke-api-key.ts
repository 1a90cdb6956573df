import type pg from 'pg'
import { type Scope, transaction } from '../../kernel/database/transaction.ts'
import { recordEvent } from '../../kernel/events/record-event.ts'
import type { PersonId } from '../../kernel/ids.ts'
import { forgetCallers } from './caller-cache.ts'
import { refuse } from './errors.ts'
import { revokeKey } from './store-keys.ts'

/** Takes a key out of force; `of` limits it to one person's. Refuses `key-unknown`. */
export async function revokeApiKey(
  pool: pg.Pool,
  scope: Scope,
  { id, of }: { id: bigint; of: PersonId | null },
): Promise<void> {
  await transaction(pool, scope, async tx => {
    const key = await revokeKey(tx, id, of)
    if (!key) throw refuse('key-unknown', { id: id.toString() })
    await recordEvent(tx, {
      kind: 'api-key-revoked',
      subject: `person:${key.person}`,
      facts: { key: key.name },
    })
  })
  forgetCallers()
}
