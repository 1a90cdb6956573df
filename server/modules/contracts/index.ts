/** Front door: what was agreed with customers. */

export { clausesField } from './clauses.ts'
export { contractPapers } from './contract-papers.ts'
export { makeContract } from './make-contract.ts'
export { visibleContracts } from './store.ts'
