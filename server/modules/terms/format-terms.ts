import { formatTermParts } from './term-parts.ts'
import type { DatedTerms, Terms } from './types.ts'

/** The text that is stored, exported and read back as the same terms. */
export function formatTerms(terms: Terms): string {
  switch (terms.kind) {
    case 'cash':
    case 'prepaid':
      return terms.kind
    case 'n-for':
      return `${terms.batches}-for-${terms.batches - 1}`
    default: {
      const { discount } = terms
      return discount
        ? `${discount.percent}/${discount.withinDays} ${formatDated(terms)}`
        : formatDated(terms)
    }
  }
}

function formatDated(terms: DatedTerms): string {
  switch (terms.kind) {
    case 'monthly':
      return `monthly ${terms.cutOffDay} +${terms.days}`
    case 'parts':
      return `parts ${formatTermParts(terms.parts)}`
    default:
      return `${terms.kind} ${terms.days}`
  }
}
