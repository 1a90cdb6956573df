import { z } from 'zod'
import { transaction } from '../database/transaction.ts'
import { defineJob, type Job } from './job.ts'
import { forgetOldRequests, forgetOldRuns } from './store.ts'

/** Requests kept to be answered alike are forgotten after 3 days, runs that ended after 90. */
const sweeping = defineJob({
  name: 'sweep',
  payload: z.object({}),
  daily: '03:40',
  async run({ pool, scope }) {
    await transaction(pool, scope, async tx => {
      await forgetOldRequests(tx)
      await forgetOldRuns(tx)
    })
  },
})

export const kernelJobs: readonly Job[] = [sweeping]
