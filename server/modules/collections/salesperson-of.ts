import type { Reader } from '../../kernel/database/transaction.ts'
import { actAs } from '../identity/index.ts'

/** A person whom no text in files stands for goes by the name. Refuses `person-unknown`. */
export async function salespersonOf(reader: Reader, name: string): Promise<string> {
  const person = await actAs(reader, name)
  return person.salesperson ?? person.name
}
