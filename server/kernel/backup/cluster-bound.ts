/**
 * Columns whose values mean something in one database cluster only.
 *
 * Transaction ids order the event stream and the journal's chain, and readers go no further than the oldest running
 * transaction. In another cluster an old id may lie in the future, or behind a reader that has not read its row. So a
 * backup does not write ids: it writes ranks, smaller than the first id any cluster gives out, which put every row on the
 * same side of every reader's position as it was. Rows of different transactions between two positions share a rank.
 * The backup of a restored world is thereby the same as the backup it came from.
 */
export interface ClusterBoundColumn {
  /** `schema.table`; its rows are called `t` in the expressions. */
  readonly table: string
  readonly column: string
  /** What is written instead: a small whole number. */
  readonly rank: string
  /** Joined to `t`, at most one row to each of its rows. */
  readonly join?: string
}

/** A reader of rank n stands at 2n; an event behind n of its company's readers has 2n + 1. */
export const eventRanks: readonly ClusterBoundColumn[] = [
  {
    table: 'kernel.event',
    column: 'transaction_id',
    rank: `1 + 2 * (select count(*) from kernel.event_reader r
      where r.company_id = t.company_id and (r.transaction_id, r.event_id) < (t.transaction_id, t.id))`,
  },
  {
    table: 'kernel.event_reader',
    column: 'transaction_id',
    rank: `2 + 2 * (select count(*) from kernel.event_reader r
      where r.company_id = t.company_id and (r.transaction_id, r.event_id) < (t.transaction_id, t.event_id))`,
  },
]
