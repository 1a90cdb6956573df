/** Work on the books that never makes a writer wait. */
import type pg from 'pg'
import { transaction } from '../../kernel/database/transaction.ts'
import type { Loop } from '../../kernel/jobs/loops.ts'
import { listCompanies } from '../identity/index.ts'
import { sealEntries } from './store-seals.ts'

const entriesASeal = 5000

/** Links every entry that is certain to stay into its company's chain of seals; the number linked. */
export async function sealAll(pool: pg.Pool): Promise<number> {
  let sealed = 0
  for (const company of await listCompanies(pool)) {
    const scope = { company: company.id, person: null }
    for (let linked = entriesASeal; linked > 0; sealed += linked) {
      linked = await transaction(pool, scope, tx => sealEntries(tx, entriesASeal))
    }
  }
  return sealed
}

export const sealing: Loop = { name: 'seal the journal', everySeconds: 5, run: sealAll }
