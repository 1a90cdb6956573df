/** The only door to the tables: a transaction that has told the database which company and person it is for. */
import pg from 'pg'
import type { CompanyId, PersonId } from '../ids.ts'
import { asRefusal } from './refusals.ts'

const { escapeLiteral } = pg

/** Narrows a transaction to some of the company's rows: the database role it runs as, and what tells that role which. */
export interface Confinement {
  readonly role: string
  /** A statement run before, as the app's role, once company and person are set. */
  readonly statement: string
}

/** Whose rows the transaction may see. */
export interface Scope {
  readonly company: CompanyId
  readonly person: PersonId | null
  /** See {@link Reader.maker}; absent: nobody. */
  readonly maker?: PersonId | null | undefined
  /** Absent: all rows of the company. */
  readonly confinement?: Confinement | undefined
  /** From where the work was asked for, as the audit tells it; absent: by the program itself. */
  readonly origin?: string | undefined
}

export interface Reader {
  readonly company: CompanyId
  readonly person: PersonId | null
  /** Who made the API key the person acts by, where that is somebody else: whoever made it may hold it still. */
  readonly maker: PersonId | null
  /** Only some of the company's rows can be seen. */
  readonly isConfined: boolean
  /**
   * Runs one statement. `Row` states the shape of the statement's own select list. `name`: of a text that never changes and
   * is said so often that its plan is worth keeping for the session.
   */
  rows<Row>(sql: string, values?: readonly unknown[], name?: string): Promise<Row[]>
  /** The connection itself, for COPY and cursors. */
  readonly client: pg.ClientBase
}

/** A reader that may write: operations that change something ask for this type. */
export interface Transaction extends Reader {
  readonly writes: true
  /** Nothing of it will stay, see {@link trial}. */
  readonly isTrial: boolean
}

/** Whether one of these people may be acting here: as oneself, or by an API key one made for another. Null: nobody. */
export function isSameHand(
  { person, maker }: Pick<Reader, 'person' | 'maker'>,
  ...others: readonly (bigint | null)[]
): boolean {
  return others.some(other => other !== null && (other === person || other === maker))
}

export async function transaction<Result>(
  pool: pg.Pool,
  scope: Scope,
  work: (tx: Transaction) => Promise<Result>,
): Promise<Result> {
  return run(pool, scope, 'begin', client => work({ ...reader(client, scope), writes: true, isTrial: false }))
}

/** Does all of the work, and keeps nothing of it: neither rows nor what would have been announced. */
export async function trial<Result>(
  pool: pg.Pool,
  scope: Scope,
  work: (tx: Transaction) => Promise<Result>,
): Promise<Result> {
  const tried = (client: pg.ClientBase) => work({ ...reader(client, scope), writes: true, isTrial: true })
  return run(pool, scope, 'begin', tried, 'rollback')
}

/** One snapshot for all that is read in it, so that figures on one page tie. */
export async function snapshot<Result>(
  pool: pg.Pool,
  scope: Scope,
  work: (reader: Reader) => Promise<Result>,
): Promise<Result> {
  return run(pool, scope, 'begin isolation level repeatable read read only', client =>
    work(reader(client, scope)),
  )
}

function reader(client: pg.ClientBase, scope: Scope): Reader {
  return {
    company: scope.company,
    person: scope.person,
    maker: scope.maker ?? null,
    isConfined: scope.confinement !== undefined,
    client,
    async rows<Row>(text: string, values: readonly unknown[] = [], name?: string): Promise<Row[]> {
      const result = await client.query({
        text,
        values: values as unknown[],
        ...(name === undefined ? {} : { name }),
      })
      return result.rows as Row[]
    },
  }
}

/** Literals, not parameters: SET takes none. Company and person are whole numbers of our own. */
function settings({ company, person, maker, origin, confinement }: Scope): string {
  const told = `set local app.company_id = '${company}'; set local app.person_id = '${person ?? ''}'`
  const through = maker ? `; set local app.maker_id = '${maker}'` : ''
  const from = origin === undefined ? '' : `; set local app.origin = ${escapeLiteral(origin)}`
  const narrowed = confinement ? `; ${confinement.statement}; set local role ${confinement.role}` : ''
  return told + through + from + narrowed
}

async function run<Result>(
  pool: pg.Pool,
  scope: Scope,
  begin: string,
  work: (client: pg.ClientBase) => Promise<Result>,
  end: 'commit' | 'rollback' = 'commit',
): Promise<Result> {
  let client: pg.PoolClient
  try {
    client = await pool.connect()
  } catch (error) {
    throw asRefusal(error)
  }
  let broken: Error | undefined
  try {
    await client.query(`${begin}; ${settings(scope)}`)
    const result = await work(client)
    await client.query(end)
    return result
  } catch (error) {
    await client.query('rollback').catch((failure: Error) => {
      broken = failure
    })
    throw asRefusal(error)
  } finally {
    client.release(broken)
  }
}
