/** The demo's people at work: what each of them did, in one transaction. */
import type pg from 'pg'
import type { Transaction } from '../kernel/database/transaction.ts'
import type { LocalDate } from '../kernel/dates.ts'
import type { PersonId } from '../kernel/ids.ts'
import { personNames } from '../modules/identity/index.ts'

export interface DemoDay {
  readonly pool: pg.Pool
  readonly today: LocalDate
}

export interface People extends DemoDay {
  idOf(name: string): PersonId
  /** The same transaction, as that person. */
  as(name: string): Transaction
}

export async function peopleOf(tx: Transaction, day: DemoDay): Promise<People> {
  const ids = new Map([...(await personNames(tx))].map(([id, name]) => [name, id]))
  const idOf = (name: string): PersonId => {
    const id = ids.get(name)
    if (id === undefined) throw new Error(`no person ${name}`)
    return id
  }
  return { ...day, idOf, as: name => ({ ...tx, person: idOf(name) }) }
}
