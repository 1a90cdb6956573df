/** Front door: what one person asks for and another decides. */
export { approvalDocument, approvalOf } from './approval-needed.ts'
export { ask, type Entered } from './ask.ts'
export { approve, type Decider, refuseRequest } from './decide.ts'
export { mayBookAtOnce } from './own-band.ts'
export { requestedDocument } from './request-json.ts'
export { requestedAnswer } from './requested-answer.ts'
export { toDecide } from './to-decide.ts'
export { type Approvable, defineApprovable, type Less, type Matter } from './types.ts'
