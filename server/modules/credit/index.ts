/** Front door: what a customer may owe, and what a document would do to it. */
export { budgetAction } from './budgets.ts'
export { checkCredit } from './check-credit.ts'
export { asksAt, type CreditBook, openCreditBook } from './credit-book.ts'
export { type DecisionJson, decisionDocument, decisionToJson } from './decision-json.ts'
export { enterLimit } from './enter-limit.ts'
export {
  type GradeName,
  type Grading,
  gradeNames,
  type InputName,
  inputNames,
  type JudgedCriterion,
  judgedCriteria,
} from './grading.ts'
export { customerImportWithLimits } from './import-limits.ts'
export type { LimitGate } from './limit-gate.ts'
export { exchanged, usedIn } from './measure.ts'
export type { OrderedGoods, OrdersDownstream } from './order-history.ts'
export { gradedPolicyOn, policyAction, policyNamed } from './policies.ts'
export { defaultPolicy } from './ready-policies.ts'
export { reopenAccountAction } from './reopen-account.ts'
export { replayDecision } from './replay.ts'
export { gatedLimit, limitAction } from './set-limit.ts'
export { heldCustomers } from './store.ts'
export { gradesOf, setGrades } from './store-grades.ts'
export { creditLimits } from './store-verify.ts'
export {
  type Decision,
  type Facts,
  type GradedPolicy,
  type History,
  noHistory,
  type Verdict,
} from './types.ts'
