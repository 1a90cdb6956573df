import type { PaperSubject } from '../papers/index.ts'
import { findRecall } from './store.ts'

/** Papers can be about a recall: the hand-over both sides signed. */
export const recallPapers: PaperSubject = {
  name: 'recall',
  customerOf: async (reader, number) => (await findRecall(reader, number))?.customerId,
}
