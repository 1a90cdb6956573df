/** What an operation says to the database, to be said again without the program around it. */
import type pg from 'pg'
import type { Scope, Transaction } from '../server/kernel/database/transaction.ts'

export interface Statement {
  readonly text: string
  readonly values: readonly unknown[]
}

/** Runs the work in a transaction that is rolled back, and answers its statements with the values they had. */
export async function recordStatements(
  pool: pg.Pool,
  scope: Scope,
  work: (tx: Transaction) => Promise<unknown>,
): Promise<Statement[]> {
  const client = await pool.connect()
  const statements: Statement[] = []
  try {
    await client.query(begin(scope))
    await work({
      company: scope.company,
      person: scope.person,
      maker: null,
      isConfined: false,
      writes: true,
      isTrial: false,
      client,
      async rows<Row>(text: string, values: readonly unknown[] = []) {
        statements.push({ text, values })
        const result = await client.query(text, [...values])
        return result.rows as Row[]
      },
    })
    return statements
  } finally {
    await client.query('rollback')
    client.release()
  }
}

/** The same transaction through the driver alone. */
export async function say(pool: pg.Pool, scope: Scope, statements: readonly Statement[]): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query(begin(scope))
    for (const { text, values } of statements) await client.query(text, [...values])
    await client.query('commit')
  } finally {
    client.release()
  }
}

const begin = ({ company, person }: Scope) =>
  `begin; set local app.company_id = '${company}'; set local app.person_id = '${person ?? ''}'`
