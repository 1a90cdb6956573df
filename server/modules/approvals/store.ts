/** SQL of requests and of the bands by which they are decided. */
import type { Reader, Transaction } from '../../kernel/database/transaction.ts'
import type { TotalRow } from '../../kernel/http/list-totals.ts'
import type { Currency } from '../../kernel/money.ts'
import { type Band, inPiecesOf, piecesDays } from './rules.ts'
import type { ActionName, BandVersion, Less, Matter, Request, RequestState } from './types.ts'

const columns = `r.id, r.action, r.subject, c.code as customer, c.name as "customerName", r.currency,
  r.amount_minor as "amountMinor", r.base_minor as "baseMinor", b.minor as "approvedBeforeMinor", r.payload, r.reason,
  p.name as "requestedBy", r.requested_by as "requestedById", r.requested_maker as "requestedMakerId",
  r.requested_at as "requestedAt", r.state, d.name as "decidedBy", r.decided_at as "decidedAt",
  r.decision_reason as "decisionReason", r.granted, r.result`

const sources = `approvals.request r
  join identity.shared_person p on p.company_id = r.company_id and p.id = r.requested_by
  left join identity.shared_person d on d.company_id = r.company_id and d.id = r.decided_by
  left join customers.shared_customer c on c.company_id = r.company_id and c.id = r.customer_id
  cross join lateral (
    select coalesce(sum(e.base_minor), 0)::bigint as minor from (
      select w.base_minor from approvals.request w
      where r.action in ('write-off', 'refund') and r.state = 'pending' and w.company_id = r.company_id
        and w.action = r.action and w.subject = r.subject and w.state = 'approved'
      union all
      select n.base_minor from approvals.request n
      where r.action = 'credit-note' and r.state = 'pending' and n.company_id = r.company_id and n.action = r.action
        and n.customer_id = r.customer_id and n.state = 'approved'
        and n.decided_at > r.requested_at - interval '${piecesDays} days') e) b`

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

/**
 * As {@link lockRequest}, and with it whatever of the same customer is measured together with it: of two pieces approved at the
 * same moment the second is measured with the first. Always in the order of their ids, and before anything they book.
 */
export async function lockToDecide(tx: Transaction, id: bigint): Promise<Request | undefined> {
  await tx.rows(
    `select r.id from approvals.request r
     where r.company_id = $1 and (r.id = $2 or r.state = 'pending' and r.action = any ($3::text[])
       and (r.action, r.customer_id) = (select d.action, d.customer_id from approvals.request d
         where d.company_id = $1 and d.id = $2))
     order by r.id for update`,
    [tx.company, id, inPiecesOf],
  )
  return findRequest(tx, id)
}

/** Newest first. */
export async function listRequests(
  reader: Reader,
  filter: {
    readonly state: RequestState | undefined
    readonly before: bigint | undefined
    readonly limit: number
    /** Only these; undefined: all. */
    readonly ids?: readonly bigint[] | undefined
  },
): Promise<Request[]> {
  return reader.rows<Request>(
    `select ${columns} from ${sources}
     where r.company_id = $1 and ($2::text is null or r.state = $2) and r.id < $3::bigint
       and ($5::bigint[] is null or r.id = any ($5))
     order by r.id desc limit $4`,
    [
      ...[reader.company, filter.state ?? null, filter.before ?? 9_223_372_036_854_775_807n, filter.limit],
      filter.ids ?? null,
    ],
  )
}

export type Undecided = Pick<
  Request,
  'id' | 'action' | 'amountMinor' | 'baseMinor' | 'approvedBeforeMinor' | 'requestedById' | 'requestedMakerId'
>

/** All that somebody is still to decide on, as much of it as tells who. */
export async function undecided(reader: Reader): Promise<Undecided[]> {
  return reader.rows<Undecided>(
    `select r.id, r.action, r.amount_minor as "amountMinor", r.base_minor as "baseMinor",
       b.minor as "approvedBeforeMinor", r.requested_by as "requestedById",
       r.requested_maker as "requestedMakerId"
     from ${sources} where r.company_id = $1 and r.state = 'pending'`,
    [reader.company],
  )
}

/** Of the same requests; those about no amount count under the company's own currency. */
export async function requestTotals(
  reader: Reader,
  { state, ids }: { readonly state: RequestState | null; readonly ids: readonly bigint[] | null },
  ofCompany: Currency,
): Promise<TotalRow<'amount'>[]> {
  return reader.rows(
    `select t.currency, count(*) as count, coalesce(sum(r.amount_minor), 0)::bigint as amount
     from approvals.request r cross join lateral (select coalesce(r.currency, $3::text) as currency) t
     where r.company_id = $1 and ${state === null ? '$2::text is null' : 'r.state = $2'}
       and ($4::bigint[] is null or r.id = any ($4))
     group by t.currency order by t.currency collate "C"`,
    [reader.company, state, ofCompany, ids],
  )
}

export async function decideRequest(
  tx: Transaction,
  id: bigint,
  decision: {
    readonly state: 'approved' | 'refused'
    readonly reason: string | null
    readonly granted?: Less | undefined
    readonly result: unknown
  },
): Promise<void> {
  await tx.rows(
    `update approvals.request
     set state = $3, decided_by = $4, decided_at = now(), decision_reason = $5, result = $6, granted = $7,
       decided_maker = $8
     where company_id = $1 and id = $2`,
    [
      tx.company,
      id,
      decision.state,
      tx.person,
      decision.reason,
      decision.result === null ? null : JSON.stringify(decision.result),
      decision.granted === undefined ? null : JSON.stringify(decision.granted),
      tx.maker,
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

/** In force: the last version of each action. */
export async function readBands(reader: Reader): Promise<Band[]> {
  return reader.rows<Band>(
    `select l.action, b.role, b.up_to_minor as "upToMinor"
     from (select distinct on (action) action, bands from approvals.band_version
           where company_id = $1 order by action, version desc) l
     cross join jsonb_to_recordset(l.bands) as b(role text, up_to_minor bigint)
     order by l.action, b.role`,
    [reader.company],
  )
}

/** Newest first. */
export async function bandVersions(reader: Reader): Promise<BandVersion[]> {
  return reader.rows<BandVersion>(
    `select v.action, v.version, v.recorded_at as "recordedAt", p.name as by,
       (select jsonb_agg(jsonb_build_object('role', b.role, 'upToMinor', b.up_to_minor::text) order by b.role)
        from jsonb_to_recordset(v.bands) as b(role text, up_to_minor bigint)) as bands
     from approvals.band_version v
     left join identity.shared_person p on p.company_id = v.company_id and p.id = v.person_id
     where v.company_id = $1 order by v.action, v.version desc`,
    [reader.company],
  )
}

/** The next version of the bands of one action; of two people at once the second is refused by the key. */
export async function insertBands(
  tx: Transaction,
  action: ActionName,
  bands: readonly Omit<Band, 'action'>[],
): Promise<void> {
  const kept = bands.map(({ role, upToMinor }) => ({ role, up_to_minor: upToMinor?.toString() ?? null }))
  await tx.rows(
    `insert into approvals.band_version (company_id, action, version, bands, person_id)
     select $1, $2, coalesce(max(version), 0) + 1, $3, $4 from approvals.band_version
     where company_id = $1 and action = $2`,
    [tx.company, action, JSON.stringify(kept), tx.person],
  )
}

export async function roleOf(reader: Reader, person: bigint): Promise<string | undefined> {
  const [row] = await reader.rows<{ role: string }>(
    'select role from identity.shared_person where company_id = $1 and id = $2',
    [reader.company, person],
  )
  return row?.role
}
