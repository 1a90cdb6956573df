/** Front door: where money meets. */
export type { Check } from './check.ts'
export { type NewRate, setRate } from './set-rate.ts'
export {
  type Application,
  applyItems,
  type Closing,
  closeItems,
  closeMonth,
  type NewEntry,
  type NewItem,
  type NewLine,
  openItems,
  postEntries,
  reopenMonth,
  reverseEntries,
} from './write-journal.ts'
