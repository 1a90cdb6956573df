/** Front door: what customers ask for on account, and what becomes of it. */
export { applicationAction, refuseApplication } from './application-action.ts'
export { applicationPapers } from './application-papers.ts'
export { handIn, lookAt } from './hand-in.ts'
export { documentItems } from './rules.ts'
export { limitAtSigning, nameAgreement } from './start-limit.ts'
export { applicationTotals, visibleApplications } from './store.ts'
export { submitApplication } from './submit-application.ts'
export { makeApplication } from './write-application.ts'
