import { Refusal } from '../../api/client.ts'
import { fieldAt } from './form-fields.ts'

export interface Faults {
  /** What is wrong, by field. */
  readonly fields: Readonly<Record<string, string>>
  /** What belongs to no field of the form. */
  readonly others: readonly string[]
  /** Whether there is any at all, also when it is not the server's word. */
  readonly error: unknown
}

/** The server's refusal, laid where it belongs. */
export function faultsOf(error: unknown): Faults {
  if (!(error instanceof Refusal)) return { fields: {}, others: [], error }
  const named = error.errors.filter(({ pointer }) => fieldAt(pointer) !== '')
  const fields = Object.fromEntries(named.map(({ pointer, detail }) => [fieldAt(pointer), detail]))
  return { fields, others: named.length === 0 ? [error.detail] : [], error }
}
