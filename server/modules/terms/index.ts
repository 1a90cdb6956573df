export { formatTerms } from './format-terms.ts'
export { acceptedForms, parseTerms } from './parse-terms.ts'
export { percentOf } from './percent.ts'
export { batchesUntilDue, type DueOptions, discountOffer, duePartsOf } from './rules.ts'
export type {
  DatedTerms,
  Discount,
  DueFacts,
  DueOffset,
  DuePart,
  PartShare,
  TermPart,
  Terms,
} from './types.ts'
