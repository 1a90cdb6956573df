/** Front door: what customers promised to pay. */
export { makePromise } from './make-promise.ts'
export { brokenPromises } from './rules.ts'
export type { ToldPromises } from './types.ts'
