/** Front door: what was agreed with customers. */

export { acknowledgeByScan } from './acknowledge.ts'
export { clausesField } from './clauses.ts'
export { contractPapers } from './contract-papers.ts'
export { makeContract } from './make-contract.ts'
export { holdSignature } from './need-contract.ts'
export { creditPrice, longestDays } from './rules.ts'
export {
  countWaiting as waitingContracts,
  readDefaults as contractDefaults,
  visibleContracts,
} from './store.ts'
export { nothingAtSigning, takeStep } from './take-step.ts'
export { termsName } from './terms-words.ts'
export type { AfterSigning, AtSigning } from './types.ts'
