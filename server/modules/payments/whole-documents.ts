import type { Transaction } from '../../kernel/database/transaction.ts'

/**
 * A document is booked as a whole or not at all, and whether its money can be applied shows only once it is booked: what
 * was booked with a row rejected afterwards is taken back, and all is booked again without it. `good` says where the
 * numbers of the documents lie that are being booked, or were found booked.
 */
export async function wholeDocuments<Result>(
  tx: Transaction,
  good: string,
  book: () => Promise<Result>,
): Promise<Result> {
  await tx.client.query('savepoint whole_documents')
  for (;;) {
    const result = await book()
    const spoiled = await tx.rows(
      `select from rejected r join staged s on s.row = r.row join ${good} g on g.number = s.number limit 1`,
    )
    if (spoiled.length === 0) {
      await tx.client.query('release savepoint whole_documents')
      return result
    }
    const rejected = await tx.rows('select row, "column", value, reason, facts from rejected')
    await tx.client.query('rollback to savepoint whole_documents')
    await tx.rows(`truncate rejected`)
    await tx.rows(
      `insert into rejected ("row", "column", value, reason, facts)
       select * from jsonb_to_recordset($1) r("row" integer, "column" text, value text, reason text, facts jsonb)`,
      [JSON.stringify(rejected)],
    )
  }
}
