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
  await tx.rows(
    'insert into kernel.event (company_id, person_id, kind, subject, facts) values ($1, $2, $3, $4, $5)',
    [
      tx.company,
      tx.person,
      event.kind,
      event.subject,
      JSON.stringify(event.facts, (_key, value: unknown) =>
        typeof value === 'bigint' ? value.toString() : value,
      ),
    ],
    'event record',
  )
}
