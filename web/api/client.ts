/** The server's interface, typed from its own document. */
import createClient from 'openapi-fetch'
import { words } from '../language/language.ts'
import type { paths } from './schema.d.ts'

export interface FieldError {
  readonly pointer: string
  readonly detail: string
}

/** What the server refused, in the reader's language (RFC 9457). */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly type: string,
    readonly title: string,
    readonly detail: string,
    readonly errors: readonly FieldError[],
    readonly facts: Readonly<Record<string, unknown>>,
  ) {
    super(detail)
  }
}

export const api = createClient<paths>({ baseUrl: '/' })

api.use({
  onRequest({ request }) {
    request.headers.set('accept-language', words.language)
    return request
  },
})

interface Answered<Data> {
  readonly data?: Data
  readonly error?: unknown
  readonly response: Response
}

/** The document, or the refusal thrown. */
export async function told<Data>(asked: Promise<Answered<Data>>): Promise<Data> {
  const { data, error, response } = await asked
  if (response.ok) return data as Data
  throw refusalOf(response.status, error)
}

function refusalOf(status: number, error: unknown): Refusal {
  const document = (typeof error === 'object' && error !== null ? error : {}) as Record<string, unknown>
  const text = (name: string) => (typeof document[name] === 'string' ? document[name] : '')
  const errors = Array.isArray(document.errors) ? (document.errors as FieldError[]) : []
  return new Refusal(status, text('type') || 'unreachable', text('title'), text('detail'), errors, document)
}
