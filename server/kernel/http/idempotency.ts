/** The same request sent again is carried out once and answered alike, also after a crash in between. */
import { createHash } from 'node:crypto'
import type { Transaction } from '../database/transaction.ts'
import { refuse } from './errors.ts'
import type { Reply } from './route.ts'

interface Kept {
  readonly fingerprint: string
  readonly status: number
  readonly body: string | null
  readonly headers: Record<string, string>
}

export interface Sent {
  readonly status: number
  readonly body: string | null
  readonly headers: Readonly<Record<string, string>>
  readonly replayed: boolean
}

/**
 * Carries `work` out in `tx` unless the key was used before; its answer is kept in the same transaction, so that either
 * both stand or neither. A second request with the key waits for the first. Refuses `idempotency-key-reused` when the same
 * key came with another request.
 */
export async function once(
  tx: Transaction,
  key: string | undefined,
  request: { method: string; path: string; body: unknown },
  work: () => Promise<Reply>,
): Promise<Sent> {
  if (key === undefined) return sent(await work())
  const fingerprint = fingerprintOf(request)
  const [mine] = await tx.rows(
    `insert into kernel.idempotent_request (company_id, person_id, key, fingerprint)
     values ($1, $2, $3, $4) on conflict do nothing returning key`,
    [tx.company, tx.person, key, fingerprint],
  )
  if (!mine) return replay(tx, key, fingerprint)
  const answer = sent(await work())
  await tx.rows(
    `update kernel.idempotent_request set status = $4, body = $5, headers = $6
     where company_id = $1 and person_id = $2 and key = $3`,
    [tx.company, tx.person, key, answer.status, answer.body, JSON.stringify(answer.headers)],
  )
  return answer
}

async function replay(tx: Transaction, key: string, fingerprint: string): Promise<Sent> {
  const [kept] = await tx.rows<Kept>(
    `select fingerprint, status, body, headers from kernel.idempotent_request
     where company_id = $1 and person_id = $2 and key = $3`,
    [tx.company, tx.person, key],
  )
  if (!kept) throw new Error('an idempotent request left no answer')
  if (kept.fingerprint !== fingerprint) throw refuse('idempotency-key-reused', { key: key.slice(0, 60) })
  return { status: kept.status, body: kept.body, headers: kept.headers, replayed: true }
}

function sent({ status = 200, body, headers = {} }: Reply): Sent {
  return { status, body: body === undefined ? null : JSON.stringify(body), headers, replayed: false }
}

function fingerprintOf({ method, path, body }: { method: string; path: string; body: unknown }): string {
  return createHash('sha256')
    .update(JSON.stringify([method, path, body ?? null]))
    .digest('base64url')
}
