import type { PaperSubject } from '../papers/index.ts'
import { customerOfInspection } from './store.ts'

/** Photos of an inspection on the spot; its key is the id of the evidence. */
export const inspectionPapers: PaperSubject = {
  name: 'inspection',
  customerOf: async (reader, id) =>
    /^\d{1,18}$/.test(id) ? customerOfInspection(reader, BigInt(id)) : undefined,
}
