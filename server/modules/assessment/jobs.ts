import { z } from 'zod'
import { transaction } from '../../kernel/database/transaction.ts'
import { defineJob } from '../../kernel/jobs/job.ts'
import { rateAnew } from './rate-anew.ts'

/** Whose review is due and who is overdue for long, every day; all of them when a person asks. */
export const ratingAnew = defineJob({
  name: 'rate-customers-anew',
  payload: z.object({ all: z.boolean().default(false) }),
  permission: 'assess',
  daily: '04:40',
  serial: true,
  run: ({ pool, scope, today, progress }, { all }) =>
    transaction(pool, scope, tx =>
      rateAnew(tx, { today, isAll: all, progress: (done, total) => progress(done, total) }),
    ),
})
