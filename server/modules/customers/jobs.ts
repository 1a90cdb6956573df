import { z } from 'zod'
import { transaction } from '../../kernel/database/transaction.ts'
import { defineJob } from '../../kernel/jobs/job.ts'
import { applyHandOvers } from './apply-hand-overs.ts'

/** Customers handed over from a later day change hands when that day begins. */
export const handingOver = defineJob({
  name: 'hand-over-customers',
  payload: z.object({}),
  daily: '00:05',
  async run({ pool, scope, today }) {
    return { customers: await transaction(pool, scope, tx => applyHandOvers(tx, today)) }
  },
})
