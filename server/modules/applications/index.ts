/** Front door: what customers ask for on account, and what becomes of it. */
export { applicationAction } from './application-action.ts'
export { applicationPapers } from './application-papers.ts'
export { limitAtSigning } from './start-limit.ts'
export { visibleApplications } from './store.ts'
export { makeApplication } from './write-application.ts'
