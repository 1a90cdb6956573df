/** Work on the books that never makes a writer wait. */
import type pg from 'pg'
import { z } from 'zod'
import { snapshot, transaction } from '../../kernel/database/transaction.ts'
import { recordEvent } from '../../kernel/events/record-event.ts'
import { defineJob, type Job } from '../../kernel/jobs/job.ts'
import type { Loop } from '../../kernel/jobs/loops.ts'
import { listCompanies } from '../identity/index.ts'
import type { Check } from './check.ts'
import { sealEntries } from './store-seals.ts'
import { verify, verifyToJson } from './verify.ts'

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

/** Every night; what does not agree is an event, so that somebody hears of it before it is asked for. */
export const verifying = (checks: readonly Check[]): Job =>
  defineJob({
    name: 'verify',
    payload: z.object({}),
    daily: '02:30',
    async run({ pool, scope }) {
      const results = await snapshot(pool, scope, reader => verify(reader, checks))
      const found = verifyToJson(results)
      if (!found.ok) {
        const failed = found.checks.filter(check => check.differences.length > 0).map(check => check.name)
        await transaction(pool, scope, tx =>
          recordEvent(tx, { kind: 'verify-failed', subject: 'books', facts: { checks: failed } }),
        )
      }
      return { ok: found.ok, checks: found.checks.map(told) }
    },
  })

const told = ({ differences, ...check }: ReturnType<typeof verifyToJson>['checks'][number]) => ({
  ...check,
  differences: differences.slice(0, 100),
})
