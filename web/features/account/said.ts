import { Refusal } from '../../api/client.ts'

/** What to say of an error beside the field it belongs to: the server's word, else the page's own. */
export function saidOf(error: unknown, pointer: string, otherwise: string): string | undefined {
  if (!error) return undefined
  if (!(error instanceof Refusal) || error.detail === '') return otherwise
  return error.errors.find(each => each.pointer === pointer)?.detail ?? error.detail
}
