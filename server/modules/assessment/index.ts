/** Front door: what customers are worth on account. */
export { assessCustomer, replayAssessment, tryAssessment } from './assess-customer.ts'
export { inspectionPapers } from './inspection-papers.ts'
export { keepEvidence } from './keep-evidence.ts'
export { termsAction } from './lengthen-terms.ts'
export { inspectionGate } from './limit-gate.ts'
export { rateAnew } from './rate-anew.ts'
export { gradeCheck } from './store-verify.ts'
export type { AssessmentFacts } from './types.ts'
