import type { PaperSubject } from '../papers/index.ts'
import { findApplication } from './store.ts'

/** Papers handed in for a credit application. */
export const applicationPapers: PaperSubject = {
  name: 'application',
  customerOf: async (reader, id) =>
    /^\d{1,18}$/.test(id) ? (await findApplication(reader, BigInt(id)))?.customerId : undefined,
}
