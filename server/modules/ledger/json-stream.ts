import { Readable } from 'node:stream'
import { jsonPieces } from '../../kernel/cli/json.ts'
import type { Reply } from '../../kernel/http/route.ts'

/** A document whose rows are read while it is sent: a million of them fill no memory. */
export function jsonStream(document: Readonly<Record<string, unknown>>): Reply {
  return {
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: Readable.from(jsonPieces(document)),
  }
}
