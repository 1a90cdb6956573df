/** Front door: what customers are worth on account. */
export { replayAssessment } from './assess-customer.ts'
export { inspectionGate } from './limit-gate.ts'
export { rateAnew } from './rate-anew.ts'
export { gradeCheck } from './store-verify.ts'
