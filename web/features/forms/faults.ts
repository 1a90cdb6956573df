import { Refusal } from '../../api/client.ts'

export interface Faults {
  /** What is wrong, by field. */
  readonly fields: Readonly<Record<string, string>>
  /** What belongs to no field of the form. */
  readonly others: readonly string[]
  /** Whether there is any at all, also when it is not the server's word. */
  readonly error: unknown
}

/** `paying_days` is meant by `/paying_days/0`, `amount` by `/said/amount`. */
const isOf = (pointer: string, field: string) => `${pointer}/`.includes(`/${field}/`)

/** The server's refusal, laid on the fields the form has. */
export function faultsOf(error: unknown, known: readonly string[] = []): Faults {
  if (!(error instanceof Refusal)) return { fields: {}, others: [], error }
  const { errors, detail } = error
  const fields = Object.fromEntries(
    known.flatMap(field => {
      const found = errors.find(({ pointer }) => isOf(pointer, field))
      return found ? [[field, found.detail]] : []
    }),
  )
  const elsewhere = errors.filter(({ pointer }) => !known.some(field => isOf(pointer, field)))
  return { fields, others: errors.length === 0 ? [detail] : elsewhere.map(each => each.detail), error }
}
