import { currencyOf } from '../../kernel/money.ts'
import { canonicalTerms, checkFamilyTerms, type FamilyTerms } from '../terms/index.ts'
import { creditLimitOf, distanceOf, emailOf, languageOf, payingDaysOf, plainText, taxIdOf } from './rules.ts'
import type { CustomerFields } from './types.ts'

/** As typed; null takes a value away, undefined leaves it. */
export interface EnteredFields {
  readonly name?: string | undefined
  readonly taxId?: string | null | undefined
  readonly region?: string | null | undefined
  readonly tier?: string | null | undefined
  readonly currency?: string | null | undefined
  readonly creditLimitMinor?: bigint | null | undefined
  readonly terms?: string | null | undefined
  readonly familyTerms?: readonly FamilyTerms[] | undefined
  readonly email?: string | null | undefined
  readonly phone?: string | null | undefined
  readonly language?: string | null | undefined
  readonly distanceKm?: number | null | undefined
  readonly payingDays?: readonly number[] | undefined
  readonly shiftToWorkingDays?: boolean | undefined
}

export const emptyFields: Omit<CustomerFields, 'name'> = {
  taxId: null,
  region: null,
  tier: null,
  currency: null,
  creditLimitMinor: null,
  terms: null,
  familyTerms: [],
  email: null,
  phone: null,
  language: null,
  distanceKm: null,
  payingDays: [],
  shiftToWorkingDays: false,
}

/** The fields after the change. Refuses whatever cannot be stored, naming the field. */
export function checkFields(before: CustomerFields, entered: EnteredFields): CustomerFields {
  const text = (field: string, longest: number) => (value: string) => plainText(field, value, longest)
  return {
    name: entered.name === undefined ? before.name : plainText('name', entered.name, 200),
    taxId: changed(before.taxId, entered.taxId, taxIdOf),
    region: changed(before.region, entered.region, text('region', 100)),
    tier: changed(before.tier, entered.tier, text('tier', 50)),
    currency: changed(before.currency, entered.currency, currencyOf),
    creditLimitMinor: changed(before.creditLimitMinor, entered.creditLimitMinor, creditLimitOf),
    terms: changed(before.terms, entered.terms, canonicalTerms),
    familyTerms: entered.familyTerms ? checkFamilyTerms(entered.familyTerms) : before.familyTerms,
    email: changed(before.email, entered.email, emailOf),
    phone: changed(before.phone, entered.phone, text('phone', 50)),
    language: changed(before.language, entered.language, languageOf),
    distanceKm: changed(before.distanceKm, entered.distanceKm, distanceOf),
    payingDays: entered.payingDays ? payingDaysOf(entered.payingDays) : before.payingDays,
    shiftToWorkingDays: entered.shiftToWorkingDays ?? before.shiftToWorkingDays,
  }
}

function changed<Entered, Stored>(
  before: Stored | null,
  entered: Entered | null | undefined,
  check: (value: Entered) => Stored,
): Stored | null {
  if (entered === undefined) return before
  return entered === null ? null : check(entered)
}
