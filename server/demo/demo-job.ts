/** The demo's books into the first company, for an owner who asks for them on the page. */
import { z } from 'zod'
import { defineJob, type Job } from '../kernel/jobs/job.ts'
import type { ImportKind } from '../modules/exchange/index.ts'
import { fillCompany } from './fill-company.ts'

export const demoJobName = 'fill-demo'
/** One run for a company, however often it is asked for. */
export const demoOccasion = 'demo'

/** Its people get no passwords: the owner gives them, and nothing is kept that opens a door. */
export const demoJob = (kinds: readonly ImportKind[]): Job =>
  defineJob({
    name: demoJobName,
    payload: z.object({}),
    permission: 'administer',
    serial: true,
    async run({ pool, scope, today, stopping, progress }) {
      await fillCompany(pool, scope, kinds, {
        today,
        progress,
        check: () => stopping.throwIfAborted(),
        onFilled: async () => undefined,
      })
      return { filled: true }
    },
  })
