/** SQL of people as their company's owner sees them. */
import type { Reader, Transaction } from '../../kernel/database/transaction.ts'
import type { Instant } from '../../kernel/dates.ts'
import type { PersonId } from '../../kernel/ids.ts'
import type { Person, Role } from './types.ts'

export interface ListedPerson extends Person {
  readonly managerId: PersonId | null
  readonly manager: string | null
  readonly leftAt: Instant | null
}

const listed = `select p.id, p.name, p.role, p.email, p.salesperson, p.user_id as "userId",
    p.manager_id as "managerId", m.name as manager, p.left_at as "leftAt"
  from identity.person p left join identity.person m on m.company_id = p.company_id and m.id = p.manager_id
  where p.company_id = $1`

export interface PeoplePage {
  /** Part of the name, the mail address or the salesperson. */
  readonly q: string | undefined
  readonly role: Role | undefined
  /** Undefined: those who left as well. */
  readonly left: boolean | undefined
  readonly after: string | undefined
  readonly limit: number
}

/** By name. */
export function listPeople(reader: Reader, page: PeoplePage): Promise<ListedPerson[]> {
  return reader.rows<ListedPerson>(
    `${listed} and ($2::text is null or p.name > $2) and ($4::text is null or p.role = $4)
       and ($5::boolean is null or (p.left_at is not null) = $5)
       and ($6::text is null or strpos(lower(concat_ws(chr(10), p.name, p.email, p.salesperson)), lower($6)) > 0)
     order by p.name limit $3`,
    [reader.company, page.after ?? null, page.limit, page.role ?? null, page.left ?? null, page.q ?? null],
  )
}

export async function personNamed(reader: Reader, name: string): Promise<ListedPerson | undefined> {
  const [person] = await reader.rows<ListedPerson>(`${listed} and p.name = $2`, [reader.company, name])
  return person
}

/** Held until the transaction ends: who stands above whom, and who is the last owner, is decided by one at a time. */
export async function lockPeople(tx: Transaction): Promise<void> {
  await tx.rows('select pg_advisory_xact_lock(727003, ($1::bigint % 2147483647)::integer)', [tx.company])
}

/** Whether `above` is `below` or stands anywhere above it. */
export async function isAbove(reader: Reader, above: PersonId, below: PersonId): Promise<boolean> {
  const found = await reader.rows(
    `with recursive line (id, manager_id) as (
       select id, manager_id from identity.person where company_id = $1 and id = $3
       union
       select p.id, p.manager_id from identity.person p join line on p.id = line.manager_id where p.company_id = $1)
     select id from line where id = $2`,
    [reader.company, above, below],
  )
  return found.length > 0
}

export async function otherOwners(reader: Reader, than: PersonId): Promise<bigint> {
  const [row] = await reader.rows<{ owners: bigint }>(
    `select count(*) as owners from identity.person
     where company_id = $1 and role = 'owner' and left_at is null and id <> $2`,
    [reader.company, than],
  )
  return row?.owners ?? 0n
}

export interface StoredChange {
  readonly role: Role
  readonly email: string | null
  readonly salesperson: string | null
  readonly managerId: PersonId | null
  readonly left: boolean
  readonly userId: string | null
}

export async function updatePerson(tx: Transaction, id: PersonId, to: StoredChange): Promise<void> {
  await tx.rows(
    `update identity.person set role = $3, email = $4, salesperson = $5, manager_id = $6, user_id = $7,
       left_at = case when $8 then coalesce(left_at, now()) end
     where company_id = $1 and id = $2`,
    [tx.company, id, to.role, to.email, to.salesperson, to.managerId, to.userId, to.left],
  )
}
