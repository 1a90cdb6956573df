export { canonicalTerms, readable, readableTerms, termsField } from './canonical-terms.ts'
export {
  checkFamilyTerms,
  type FamilyPart,
  type FamilyTerms,
  familyTermsField,
  formatFamilyTerms,
  groupsByFamily,
  parseFamilyTerms,
  partsByFamily,
  type TermsGroup,
  waitingByFamily,
} from './family-terms.ts'
export { formatTerms } from './format-terms.ts'
export { acceptedForms, parseTerms } from './parse-terms.ts'
export { percentOf } from './percent.ts'
export { termsReasons } from './reasons.ts'
export {
  batchesUntilDue,
  type DueOptions,
  discountOffer,
  duePartsOf,
  paidAhead,
  settledOnSale,
  type WaitingPart,
  waitingParts,
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
