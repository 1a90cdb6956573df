import type { Transaction } from '../database/transaction.ts'

export interface NewEvent<Kind extends string = string> {
  /** What happened, in the past: `customer-opened`. A type of literals, so that a guard can tell whether it has words. */
  readonly kind: Kind
  /** What it happened to: `customer:C001`, `import:42`. A bulk operation is one event whose subject names the set. */
  readonly subject: string
  readonly facts: Readonly<Record<string, unknown>>
}

/** Adds to the one stream that serves audit, timeline and outbox, in the transaction of the change itself. */
export async function recordEvent<const Kind extends string>(
  tx: Transaction,
  event: NewEvent<Kind>,
): Promise<void> {
  await recordEvents(tx, [event])
}

/** In their order. */
export async function recordEvents<const Kind extends string>(
  tx: Transaction,
  events: readonly NewEvent<Kind>[],
): Promise<void> {
  if (events.length === 0) return
  await tx.rows(
    `insert into kernel.event (company_id, person_id, kind, subject, facts)
     select $1, $2, t.kind, t.subject, t.facts
     from unnest($3::text[], $4::text[], $5::jsonb[]) with ordinality t(kind, subject, facts, n) order by t.n`,
    [
      tx.company,
      tx.person,
      events.map(each => each.kind),
      events.map(each => each.subject),
      events.map(each => JSON.stringify(each.facts, told)),
    ],
    'event record',
  )
}

const told = (_key: string, value: unknown) => (typeof value === 'bigint' ? value.toString() : value)
