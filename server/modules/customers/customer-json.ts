/** A customer as other programs are told it: the columns of the import, and what no file holds. */
import { z } from 'zod'
import { moneyField } from '../../kernel/http/fields.ts'
import { type Currency, formatMinor } from '../../kernel/money.ts'
import type { CustomerSheet } from './read-customer.ts'
import { addressKinds, type Customer, contactRoles } from './types.ts'

const text = z.string().nullable()

const fields = {
  code: z.string(),
  name: z.string(),
  tax_id: text,
  region: text,
  tier: text,
  salesperson: text,
  parent_code: text,
  currency: text,
  credit_limit: moneyField.nullable(),
  terms: text,
  family_terms: z.array(z.object({ family: z.string(), terms: z.string() })),
  email: text,
  phone: text,
  language: text,
  collector: text,
  distance_km: z.number().int().nullable(),
  paying_days: z.array(z.number().int()),
  shift_to_working_days: z.boolean(),
  state: z.enum(['opening', 'open', 'stopped']),
  version: z.number().int(),
}

export const contactDocument = z.object({
  name: z.string(),
  role: z.enum(contactRoles),
  phone: text,
  email: text,
})
export const addressDocument = z.object({ kind: z.enum(addressKinds), lines: z.string() })

export const customerDocument = z.object(fields).meta({ id: 'Customer' })
export const sheetDocument = z
  .object({
    ...fields,
    contacts: z.array(contactDocument),
    addresses: z.array(addressDocument),
    payers: z.array(z.string()),
    ownership: z.array(
      z.object({ from: z.string(), salesperson: text, collector: text, reason: z.string() }),
    ),
    updated_at: z.string(),
    updated_by: text,
  })
  .meta({ id: 'CustomerSheet' })

/** `own`: the company's currency, which the limit is in unless the customer has another. */
export function customerToJson(customer: Customer, own: Currency) {
  const { creditLimitMinor, currency } = customer
  return {
    code: customer.code,
    name: customer.name,
    tax_id: customer.taxId,
    region: customer.region,
    tier: customer.tier,
    salesperson: customer.salesperson,
    parent_code: customer.parentCode,
    currency,
    credit_limit: creditLimitMinor === null ? null : formatMinor(creditLimitMinor, currency ?? own),
    terms: customer.terms,
    family_terms: [...customer.familyTerms],
    email: customer.email,
    phone: customer.phone,
    language: customer.language,
    collector: customer.collector,
    distance_km: customer.distanceKm,
    paying_days: customer.payingDays,
    shift_to_working_days: customer.shiftToWorkingDays,
    state: customer.state,
    version: customer.version,
  }
}

export function sheetToJson(sheet: CustomerSheet, own: Currency) {
  const { contacts, addresses, payers, ownership, updatedAt, updatedBy } = sheet
  return {
    ...customerToJson(sheet, own),
    contacts,
    addresses,
    payers,
    ownership,
    updated_at: updatedAt,
    updated_by: updatedBy,
  }
}
