import { parseTerms, type Terms } from '../modules/terms/index.ts'
import type { DemoCustomer } from './types.ts'

const parsed = new Map<string, Terms>()

/** Read once for all invoices of all customers. */
export function termsOf({ terms }: DemoCustomer): Terms {
  const known = parsed.get(terms) ?? parseTerms(terms)
  parsed.set(terms, known)
  return known
}
