import type { Reader } from '../../kernel/database/transaction.ts'
import { refuse } from './errors.ts'
import { findPerson } from './store.ts'
import type { Person } from './types.ts'

/** The person a command acts as. Refuses `person-unknown`. */
export async function actAs(reader: Reader, name: string): Promise<Person> {
  const person = await findPerson(reader, name.trim())
  if (!person) throw refuse('person-unknown', { name: name.slice(0, 60) })
  return person
}
