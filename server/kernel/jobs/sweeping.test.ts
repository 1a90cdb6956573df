import { beforeAll, describe, expect, it } from 'vitest'
import { transaction } from '../database/transaction.ts'
import type { CompanyId, PersonId } from '../ids.ts'
import { useTestDatabase } from '../testing/test-database.ts'
import { forgetOldRequests, forgetOldRuns } from './store.ts'

describe('sweeping', () => {
  const database = useTestDatabase()
  const here = { company: 9101n as CompanyId, person: 1n as PersonId }
  const there = { company: 9102n as CompanyId, person: 1n as PersonId }

  beforeAll(async () => {
    for (const { company } of [here, there]) {
      await database.owner.query(
        `insert into kernel.idempotent_request (company_id, person_id, key, fingerprint, recorded_at) values
         ($1, 1, 'old', 'x', now() - interval '4 days'), ($1, 1, 'young', 'x', now() - interval '2 days')`,
        [company],
      )
      await database.owner.query(
        `insert into kernel.job_run (company_id, kind, payload, state, finished_at) values
         ($1, 'old', '{}', 'done', now() - interval '91 days'), ($1, 'young', '{}', 'done', now() - interval '89 days'),
         ($1, 'waiting since long', '{}', 'waiting', null)`,
        [company],
      )
    }
  })

  it('what is old is forgotten, of this company only', async () => {
    await transaction(database.pool, { ...here, person: null }, async tx => {
      await forgetOldRequests(tx)
      await forgetOldRuns(tx)
    })
    const { rows } = await database.owner.query(
      `select company_id::text as company, key as name from kernel.idempotent_request
     union all select company_id::text, kind from kernel.job_run order by 1, 2`,
    )
    expect(rows.map(row => `${row.company} ${row.name}`)).toEqual([
      '9101 waiting since long',
      '9101 young',
      '9101 young',
      '9102 old',
      '9102 old',
      '9102 waiting since long',
      '9102 young',
      '9102 young',
    ])
  })
})
