/** Front door: where money meets. */
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
