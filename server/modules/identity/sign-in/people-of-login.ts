/** Whom a login stands for, across companies: known before one of them is chosen. */
import type pg from 'pg'
import { asRefusal } from '../../../kernel/database/refusals.ts'
import type { CompanyId, PersonId } from '../../../kernel/ids.ts'
import type { Role } from '../types.ts'

export interface PersonOfLogin {
  readonly company: CompanyId
  readonly code: string
  readonly companyName: string
  readonly id: PersonId
  readonly name: string
  readonly role: Role
}

/** Those who have not left, by company code. */
export async function peopleOfLogin(pool: pg.Pool, userId: string): Promise<PersonOfLogin[]> {
  return rows<PersonOfLogin & pg.QueryResultRow>(
    pool,
    `select company_id as company, code, company_name as "companyName", person_id as id, name, role
     from identity.people_of_login($1)`,
    [userId],
  )
}

/** Logins of people of that name, in one company or in all. */
export async function loginsCalled(pool: pg.Pool, name: string, company: string | null): Promise<string[]> {
  const found = await rows<{ userId: string }>(
    pool,
    'select user_id as "userId" from identity.logins_called($1, $2)',
    [name, company],
  )
  return found.map(each => each.userId)
}

async function rows<Row extends pg.QueryResultRow>(
  pool: pg.Pool,
  sql: string,
  values: unknown[],
): Promise<Row[]> {
  try {
    return (await pool.query<Row>(sql, values)).rows
  } catch (error) {
    throw asRefusal(error)
  }
}
