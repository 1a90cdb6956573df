/** SQL of requests and of the bands by which they are decided. */
import type { Reader, Transaction } from '../../kernel/database/transaction.ts'
import type { Band } from './rules.ts'
import type { ActionName, Matter, Request, RequestState } from './types.ts'

const columns = `r.id, r.action, r.subject, c.code as customer, r.currency, r.amount_minor as "amountMinor",
  r.base_minor as "baseMinor", r.payload, r.reason, p.name as "requestedBy", r.requested_by as "requestedById",
  r.requested_at as "requestedAt", r.state, d.name as "decidedBy", r.decided_at as "decidedAt",
  r.decision_reason as "decisionReason", r.result`

const sources = `approvals.request r
  join identity.shared_person p on p.company_id = r.company_id and p.id = r.requested_by
  left join identity.shared_person d on d.company_id = r.company_id and d.id = r.decided_by
  left join customers.shared_customer c on c.company_id = r.company_id and c.id = r.customer_id`

export async function insertRequest(
  tx: Transaction,
  request: Matter & { readonly action: ActionName; readonly payload: unknown; readonly reason: string },
): Promise<bigint> {
  const [row] = await tx.rows<{ id: bigint }>(
    `insert into approvals.request (company_id, action, subject, customer_id, currency, amount_minor, base_minor, payload,
       reason, requested_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) returning id`,
    [
      tx.company,
      request.action,
      request.subject,
      request.customerId,
      request.currency,
      request.amountMinor,
      request.baseMinor,
      JSON.stringify(request.payload),
      request.reason,
      tx.person,
    ],
  )
  if (!row) throw new Error('no request written')
  return row.id
}

export async function findRequest(reader: Reader, id: bigint): Promise<Request | undefined> {
  const [request] = await reader.rows<Request>(
    `select ${columns} from ${sources} where r.company_id = $1 and r.id = $2`,
    [reader.company, id],
  )
  return request
}

/** Held until the transaction ends: of two people deciding at once the second finds it decided. */
export async function lockRequest(tx: Transaction, id: bigint): Promise<Request | undefined> {
  await tx.rows('select id from approvals.request where company_id = $1 and id = $2 for update', [
    tx.company,
    id,
  ])
  return findRequest(tx, id)
}

/** Newest first. */
export async function listRequests(
  reader: Reader,
  filter: {
    readonly state: RequestState | undefined
    readonly before: bigint | undefined
    readonly limit: number
  },
): Promise<Request[]> {
  return reader.rows<Request>(
    `select ${columns} from ${sources}
     where r.company_id = $1 and ($2::text is null or r.state = $2) and r.id < $3::bigint
     order by r.id desc limit $4`,
    [reader.company, filter.state ?? null, filter.before ?? 9_223_372_036_854_775_807n, filter.limit],
  )
}

export async function decideRequest(
  tx: Transaction,
  id: bigint,
  decision: {
    readonly state: 'approved' | 'refused'
    readonly reason: string | null
    readonly result: unknown
  },
): Promise<void> {
  await tx.rows(
    `update approvals.request
     set state = $3, decided_by = $4, decided_at = now(), decision_reason = $5, result = $6
     where company_id = $1 and id = $2`,
    [
      tx.company,
      id,
      decision.state,
      tx.person,
      decision.reason,
      decision.result === null ? null : JSON.stringify(decision.result),
    ],
  )
}

export async function withdrawRequest(tx: Transaction, id: bigint, reason: string | null): Promise<void> {
  await tx.rows(
    `update approvals.request set state = 'withdrawn', decided_at = now(), decision_reason = $3
     where company_id = $1 and id = $2`,
    [tx.company, id, reason],
  )
}

export async function readBands(reader: Reader): Promise<Band[]> {
  return reader.rows<Band>(
    `select action, role, up_to_minor as "upToMinor" from approvals.band where company_id = $1 order by action, role`,
    [reader.company],
  )
}

/** Replaces the bands of one action. */
export async function replaceBands(
  tx: Transaction,
  action: ActionName,
  bands: readonly Omit<Band, 'action'>[],
): Promise<void> {
  await tx.rows('delete from approvals.band where company_id = $1 and action = $2', [tx.company, action])
  await tx.rows(
    `insert into approvals.band (company_id, action, role, up_to_minor)
     select $1, $2, b.role, b.up_to from unnest($3::text[], $4::bigint[]) b(role, up_to)`,
    [tx.company, action, bands.map(band => band.role), bands.map(band => band.upToMinor)],
  )
}

export async function roleOf(reader: Reader, person: bigint): Promise<string | undefined> {
  const [row] = await reader.rows<{ role: string }>(
    'select role from identity.shared_person where company_id = $1 and id = $2',
    [reader.company, person],
  )
  return row?.role
}
