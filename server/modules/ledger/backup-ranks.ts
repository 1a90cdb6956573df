import type { ClusterBoundColumn } from '../../kernel/backup/cluster-bound.ts'

/**
 * Entries that are sealed come before where the chain stands, and all others after it. An entry's id cannot tell: one of a
 * transaction that committed late may be smaller than the last that was sealed.
 */
export const journalRanks: readonly ClusterBoundColumn[] = [
  {
    table: 'ledger.journal_entry',
    column: 'transaction_id',
    join: `left join (
        select distinct on (s.company_id) s.company_id as sealed_company, s.up_to_transaction as sealed_transaction,
               s.entry_ids[cardinality(s.entry_ids)] as sealed_id
        from ledger.seal s order by s.company_id, s.seq desc
      ) last on last.sealed_company = t.company_id`,
    rank: 'case when (t.transaction_id, t.id) <= (last.sealed_transaction, last.sealed_id) then 1 else 3 end',
  },
  { table: 'ledger.seal', column: 'up_to_transaction', rank: '2' },
]
