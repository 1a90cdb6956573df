import { jsonPieces } from '../../kernel/cli/json.ts'
import type { Reply } from '../../kernel/http/route.ts'
import { streamedBody } from '../../kernel/http/streamed-body.ts'

/** A document whose rows are read while it is sent: a million of them fill no memory. */
export async function jsonStream(document: Readonly<Record<string, unknown>>): Promise<Reply> {
  return {
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: await streamedBody(jsonPieces(document)),
  }
}
