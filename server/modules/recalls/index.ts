/** Front door: unpaid goods that are taken back. */
export { recallAction } from './recall-action.ts'
export { recallPapers } from './recall-papers.ts'
export { visibleRecalls } from './store.ts'
export { recallCheck } from './store-verify.ts'
