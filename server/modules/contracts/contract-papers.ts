import type { PaperSubject } from '../papers/index.ts'
import { findContract } from './store.ts'

/** Papers can be about a contract. */
export const contractPapers: PaperSubject = {
  name: 'contract',
  customerOf: async (reader, number) => (await findContract(reader, number))?.customerId,
}
