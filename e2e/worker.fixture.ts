/** Hands for the queue of a test's own database. */
import { afterAll, beforeAll, inject } from 'vitest'
import { jobPeople, jobs } from '../server/app.ts'
import { roles } from '../server/kernel/database/roles.ts'
import { loginUrl } from '../server/kernel/database/world.ts'
import { systemClock } from '../server/kernel/dates.ts'
import { type JobWorker, startWorker } from '../server/kernel/jobs/worker.ts'
import { testSecret } from '../server/kernel/testing/global-setup.ts'
import type { TestDatabase } from '../server/kernel/testing/test-database.ts'
import type { Uploads } from '../server/kernel/uploads/uploads.ts'

export function useWorker(database: TestDatabase, uploads: Uploads): void {
  let worker: JobWorker | undefined
  beforeAll(async () => {
    const admin = new URL(inject('adminUrl'))
    admin.pathname = new URL(database.appUrl).pathname
    worker = await startWorker({
      jobsUrl: loginUrl(admin.href, testSecret, roles.jobs),
      host: {
        jobs,
        people: jobPeople,
        clock: systemClock(),
        uploads,
        pool: () => database.pool,
        onBug: error => console.error(error),
      },
      onCareFailure: error => console.error(error),
    })
  })
  afterAll(() => worker?.stop(0))
}
