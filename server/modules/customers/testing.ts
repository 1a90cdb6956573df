import type pg from 'pg'
import { type Scope, snapshot, type Transaction, transaction } from '../../kernel/database/transaction.ts'
import { dateOf, systemClock } from '../../kernel/dates.ts'
import { createCompany } from '../identity/index.ts'

/** A company of its own and what is said in it. */
export async function companyScope(pool: pg.Pool, code: string): Promise<Scope> {
  const settings = { code, name: code, currency: 'CNY', zone: 'Asia/Shanghai' }
  return { company: (await createCompany(pool, settings, systemClock())).id, person: null }
}

/** `here.write(tx => …)` and `here.read(sql, values)` in one company of the database of a test. */
export function inCompany(pool: pg.Pool, scope: Scope) {
  return {
    scope,
    today: dateOf('2026-03-15'),
    write: <Result>(work: (tx: Transaction) => Promise<Result>) => transaction(pool, scope, work),
    read: <Row>(sql: string, values: readonly unknown[] = []) =>
      snapshot(pool, scope, reader => reader.rows<Row>(sql, values)),
  }
}

export type InCompany = ReturnType<typeof inCompany>
