export { formatTerms } from './format-terms.ts'
export { acceptedForms, parseTerms } from './parse-terms.ts'
export { percentOf } from './percent.ts'
export {
  batchesUntilDue,
  type DueOptions,
  daysOfWaiting,
  discountOffer,
  duePartsOf,
  paidAhead,
} from './rules.ts'
export type {
  DatedTerms,
  Discount,
  DueFacts,
  DueOffset,
  DuePart,
  EventDays,
  PartShare,
  TermEvent,
  TermPart,
  Terms,
} from './types.ts'
export { termEvents } from './types.ts'
