import type { Reader } from './database/transaction.ts'
import type { PersonId } from './ids.ts'

/** Names of the company's people; the program's composition answers. */
export type PersonNames = (reader: Reader) => Promise<ReadonlyMap<PersonId, string>>
