/** SQL of one customer at a time. */
import type { Reader, Transaction } from '../../kernel/database/transaction.ts'
import { type SearchKeys, searchKeys } from './search-keys.ts'
import type { AccountState, Customer, CustomerFields, CustomerId } from './types.ts'

export const columns = `
  c.id, c.code, c.name, c.tax_id as "taxId", c.region, c.tier, c.currency, c.credit_limit_minor as "creditLimitMinor",
  c.terms, c.family_terms as "familyTerms", c.email, c.phone, c.language, c.distance_km as "distanceKm", c.paying_days as "payingDays",
  c.shift_to_working_days as "shiftToWorkingDays", c.salesperson, c.collector, c.state, c.version,
  (select p.code from customers.customer p where p.company_id = c.company_id and p.id = c.parent_id) as "parentCode", c.parent_id as "parentId"`

export async function findCustomer(reader: Reader, code: string): Promise<Customer | undefined> {
  const [customer] = await reader.rows<Customer>(
    `select ${columns} from customers.customer c where c.company_id = $1 and c.code = $2`,
    [reader.company, code],
  )
  return customer
}

/** As {@link findCustomer}, kept from others until the transaction ends. */
export async function lockCustomer(tx: Transaction, code: string): Promise<Customer | undefined> {
  const [customer] = await tx.rows<Customer>(
    `select ${columns} from customers.customer c where c.company_id = $1 and c.code = $2 for update of c`,
    [tx.company, code],
  )
  return customer
}

const fieldColumns = [
  'name',
  'tax_id',
  'region',
  'tier',
  'currency',
  'credit_limit_minor',
  'terms',
  'family_terms',
  'email',
  'phone',
  'language',
  'distance_km',
  'paying_days',
  'shift_to_working_days',
] as const

const fieldValues = (fields: CustomerFields): unknown[] => [
  fields.name,
  fields.taxId,
  fields.region,
  fields.tier,
  fields.currency,
  fields.creditLimitMinor,
  fields.terms,
  JSON.stringify(fields.familyTerms),
  fields.email,
  fields.phone,
  fields.language,
  fields.distanceKm,
  fields.payingDays,
  fields.shiftToWorkingDays,
]

/** The new id, or undefined when the code is taken. */
export async function insertCustomer(
  tx: Transaction,
  customer: CustomerFields & Pick<Customer, 'code' | 'parentId' | 'salesperson' | 'collector'>,
): Promise<CustomerId | undefined> {
  const keys = searchKeys(customer)
  const places = fieldColumns.map((_, index) => `$${index + 7}`).join(', ')
  const { code, parentId, salesperson, collector } = customer
  const [row] = await tx.rows<{ id: CustomerId }>(
    `insert into customers.customer
       (company_id, code, parent_id, salesperson, collector, search_text, ${fieldColumns.join(', ')})
     values ($1, $2, $3, $4, $5, $6, ${places})
     on conflict (company_id, code) do nothing returning id`,
    [tx.company, code, parentId, salesperson, collector, keys.text, ...fieldValues(customer)],
  )
  if (!row) return undefined
  if (tx.isConfined) await joinOwn(tx, row.id)
  await insertKeys(tx, row.id, keys)
  return row.id
}

/** The caller holds the customer's lock. */
export async function updateFields(
  tx: Transaction,
  before: Customer,
  after: CustomerFields,
  parentId: CustomerId | null,
): Promise<void> {
  const keys = searchKeys({ ...after, code: before.code })
  const places = fieldColumns.map((column, index) => `${column} = $${index + 5}`).join(', ')
  await tx.rows(
    `update customers.customer
     set ${places}, parent_id = $3, search_text = $4, version = version + 1, updated_at = now(), updated_by = default
     where company_id = $1 and id = $2`,
    [tx.company, before.id, parentId, keys.text, ...fieldValues(after)],
  )
  await deleteKeys(tx, before.id, searchKeys(before))
  await insertKeys(tx, before.id, keys)
}

/** The caller holds the customer's lock. */
export async function updateState(tx: Transaction, id: CustomerId, state: AccountState): Promise<void> {
  await tx.rows(
    `update customers.customer set state = $3, version = version + 1, updated_at = now(), updated_by = default
     where company_id = $1 and id = $2`,
    [tx.company, id, state],
  )
}

/** Contacts and the like changed. The caller holds the customer's lock. */
export async function raiseVersion(tx: Transaction, id: CustomerId): Promise<void> {
  await tx.rows(
    `update customers.customer set version = version + 1, updated_at = now(), updated_by = default
     where company_id = $1 and id = $2`,
    [tx.company, id],
  )
}

/** A customer just made joins those the transaction may see, or what belongs to it could not be written. */
async function joinOwn(tx: Transaction, id: CustomerId): Promise<void> {
  await tx.rows(
    `select set_config('app.customer_ids',
       array_append(nullif(current_setting('app.customer_ids', true), '')::bigint[], $1::bigint)::text, true)`,
    [id],
  )
}

/** Changes of who is above whom follow each other, so that two of them cannot close a circle together. */
export async function lockParents(tx: Transaction): Promise<void> {
  await tx.rows('select pg_advisory_xact_lock(727006, ($1::bigint % 2147483647)::integer)', [tx.company])
}

/** Whether `above` is the customer itself or reached from it downwards. */
export async function isAtOrBelow(reader: Reader, customer: CustomerId, above: CustomerId): Promise<boolean> {
  const rows = await reader.rows(
    `with recursive up as (
       select id, parent_id from customers.customer where company_id = $1 and id = $3
       union
       select c.id, c.parent_id from up join customers.customer c on c.company_id = $1 and c.id = up.parent_id
     )
     select id from up where id = $2`,
    [reader.company, customer, above],
  )
  return rows.length > 0
}

async function insertKeys(tx: Transaction, id: CustomerId, keys: SearchKeys): Promise<void> {
  await tx.rows(
    `insert into customers.search_key (company_id, place, key, customer_id)
     select $1::bigint, 0, key, $2::bigint from unnest($3::text[]) key
     union all select $1::bigint, 1, key, $2::bigint from unnest($4::text[]) key`,
    [tx.company, id, keys.beginnings, keys.insides],
  )
}

async function deleteKeys(tx: Transaction, id: CustomerId, keys: SearchKeys): Promise<void> {
  await tx.rows(
    `delete from customers.search_key
     where company_id = $1 and customer_id = $2
       and (place, key) in (select 0, key from unnest($3::text[]) key union all select 1, key from unnest($4::text[]) key)`,
    [tx.company, id, keys.beginnings, keys.insides],
  )
}
