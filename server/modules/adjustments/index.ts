/** Front door: what corrects and moves documents that are booked. */

export { refundAction, writeOffAction } from './approvable.ts'
export { refund } from './refund.ts'
export { reverseDocument } from './reverse-document.ts'
export { reverseEntry } from './reverse-entry.ts'
export { settle } from './settle.ts'
export { transfer } from './transfer.ts'
export { type DocumentKind, documentKinds } from './types.ts'
export { unapply } from './unapply.ts'
export { undoImport } from './undo-import.ts'
export { writeOff } from './write-off.ts'
