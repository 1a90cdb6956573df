import type pg from 'pg'
import { asRefusal } from '../../kernel/database/refusals.ts'
import type { Reader, Transaction } from '../../kernel/database/transaction.ts'
import type { Instant } from '../../kernel/dates.ts'
import type { CompanyId, PersonId } from '../../kernel/ids.ts'
import type { Company, Person } from './types.ts'

/** All companies of the world, by code: looked up before one is chosen. */
export async function readCompanies(pool: pg.Pool): Promise<Company[]> {
  return unscoped<Company>(
    pool,
    'select company_id as id, code, name, currency, zone from identity.companies()',
  )
}

/** Whether the world has one, of any code. */
export async function anyCompany(reader: Reader): Promise<boolean> {
  const found = await reader.rows('select code from identity.companies() limit 1')
  return found.length > 0
}

/** An id for a company not yet written; its first transaction must already be its own. */
export async function nextCompanyId(pool: pg.Pool): Promise<CompanyId> {
  const [row] = await unscoped<{ id: CompanyId }>(pool, "select nextval('identity.company_id_seq') as id")
  if (!row) throw new Error('the sequence gave no id')
  return row.id
}

/** False when the code is taken. */
export async function insertCompany(
  tx: Transaction,
  company: Omit<Company, 'id'>,
  createdAt: Instant,
): Promise<boolean> {
  const rows = await tx.rows(
    `insert into identity.company (company_id, code, name, currency, zone, created_at)
     values ($1, $2, $3, $4, $5, $6)
     on conflict (code) do nothing returning company_id`,
    [tx.company, company.code, company.name, company.currency, company.zone, createdAt],
  )
  return rows.length > 0
}

export async function findPerson(reader: Reader, name: string): Promise<Person | undefined> {
  const [person] = await reader.rows<Person>(
    `select id, name, role, email, salesperson, user_id as "userId" from identity.person
     where company_id = $1 and name = $2 and left_at is null`,
    [reader.company, name],
  )
  return person
}

export async function findPersonById(reader: Reader, id: PersonId): Promise<Person | undefined> {
  const [person] = await reader.rows<Person>(
    `select id, name, role, email, salesperson, user_id as "userId" from identity.person
     where company_id = $1 and id = $2 and left_at is null`,
    [reader.company, id],
  )
  return person
}

/** The company of the transaction. */
export async function findCompany(reader: Reader): Promise<Company | undefined> {
  const [company] = await reader.rows<Company>(
    'select company_id as id, code, name, currency, zone from identity.company where company_id = $1',
    [reader.company],
  )
  return company
}

export async function findPersonBySalesperson(
  reader: Reader,
  salesperson: string,
): Promise<Person | undefined> {
  const [person] = await reader.rows<Person>(
    `select id, name, role, email, salesperson, user_id as "userId" from identity.person
     where company_id = $1 and salesperson = $2`,
    [reader.company, salesperson],
  )
  return person
}

/** The new id, or undefined when the name is taken. */
export async function insertPerson(
  tx: Transaction,
  person: Omit<Person, 'id'> & { readonly managerId: PersonId | null },
): Promise<PersonId | undefined> {
  const [row] = await tx.rows<{ id: PersonId }>(
    `insert into identity.person (company_id, name, role, email, salesperson, manager_id, user_id)
     values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (company_id, name) do nothing returning id`,
    [tx.company, person.name, person.role, person.email, person.salesperson, person.managerId, person.userId],
  )
  return row?.id
}

/** Of the company of the transaction: what may be changed, and its version. */
export async function companyVersion(reader: Reader, { hold = false } = {}): Promise<number> {
  const [row] = await reader.rows<{ version: number }>(
    `select version from identity.company where company_id = $1 ${hold ? 'for update' : ''}`,
    [reader.company],
  )
  if (!row) throw new Error(`no company ${reader.company}`)
  return row.version
}

export async function updateCompany(
  tx: Transaction,
  { name, zone }: Pick<Company, 'name' | 'zone'>,
): Promise<void> {
  await tx.rows(
    'update identity.company set name = $2, zone = $3, version = version + 1 where company_id = $1',
    [tx.company, name, zone],
  )
}

export async function setLogin(tx: Transaction, id: PersonId, userId: string): Promise<void> {
  await tx.rows('update identity.person set user_id = $3 where company_id = $1 and id = $2', [
    tx.company,
    id,
    userId,
  ])
}

async function unscoped<Row extends pg.QueryResultRow>(pool: pg.Pool, sql: string): Promise<Row[]> {
  try {
    return (await pool.query<Row>(sql)).rows
  } catch (error) {
    throw asRefusal(error)
  }
}
