/** The fields of the form, as the interface takes them. */
import type { components } from '../../api/schema.d.ts'
import { familiesTyped, familyLines } from './family-lines.ts'

export type Sheet = components['schemas']['CustomerSheet']

export const fieldNames = [
  'code',
  'name',
  'tax_id',
  'region',
  'tier',
  'salesperson',
  'collector',
  'parent_code',
  'currency',
  'credit_limit',
  'terms',
  'family_terms',
  'email',
  'phone',
  'language',
  'distance_km',
  'paying_days',
] as const
export type FieldName = (typeof fieldNames)[number]
export type Typed = Readonly<Partial<Record<string, string>>>

/** What is on file, as it stands in the form. */
export function shownOf(sheet: Sheet, field: FieldName): string {
  if (field === 'paying_days') return sheet.paying_days.join(', ')
  if (field === 'family_terms') return familyLines(sheet.family_terms)
  return String(sheet[field] ?? '')
}

/** What was typed, as the interface takes it: an emptied field takes the value away. */
export function bodyOf(typed: Typed) {
  const text = (field: FieldName) => (typed[field] === undefined ? undefined : typed[field].trim() || null)
  const distance = text('distance_km')
  const days = typed.paying_days?.split(/[\s,，、]+/).filter(Boolean)
  return defined({
    tax_id: text('tax_id'),
    region: text('region'),
    tier: text('tier'),
    parent_code: text('parent_code'),
    currency: text('currency'),
    credit_limit: text('credit_limit'),
    terms: text('terms'),
    family_terms: typed.family_terms === undefined ? undefined : familiesTyped(typed.family_terms),
    email: text('email'),
    phone: text('phone'),
    language: text('language'),
    distance_km: typeof distance === 'string' ? Number(distance) : distance,
    paying_days: days?.map(Number),
  })
}

type Defined<Fields> = { [Name in keyof Fields]?: Exclude<Fields[Name], undefined> }

function defined<Fields extends object>(fields: Fields): Defined<Fields> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Defined<Fields>
}
