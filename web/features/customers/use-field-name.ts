import type { FieldName } from './form-fields.ts'
import { useCustomerWords } from './words.ts'

const words = {
  code: 'code',
  name: 'name',
  tax_id: 'taxId',
  region: 'region',
  tier: 'tier',
  salesperson: 'salesperson',
  collector: 'collector',
  parent_code: 'parent',
  currency: 'currency',
  credit_limit: 'limit',
  terms: 'terms',
  family_terms: 'familyTerms',
  email: 'email',
  phone: 'phone',
  language: 'language',
  distance_km: 'distance',
  paying_days: 'payingDays',
} as const satisfies Record<FieldName, string>

/** A field as its label calls it. */
export function useFieldName(): (field: FieldName) => string {
  const { t } = useCustomerWords()
  return field => t(words[field])
}
