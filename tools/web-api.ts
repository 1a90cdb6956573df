/** Writes web/api/schema.d.ts from the server's routes: `npx tsx tools/web-api.ts`. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import openapiTS, { astToString } from 'openapi-typescript'
import { routes } from '../server/app.ts'
import { openApi } from '../server/kernel/http/openapi.ts'
import type { Violation } from './guards/tree.ts'

const page = 'web/api/schema.d.ts'
const head = '/** Written by `npx tsx tools/web-api.ts` from the routes of the server; do not edit. */\n'

async function schema(): Promise<string> {
  const document = JSON.stringify(openApi(routes, 'en'))
  return head + astToString(await openapiTS(document, { alphabetize: true }))
}

/** The page's types against the interface as it stands. */
export async function webApiDrift(root: string): Promise<Violation[]> {
  const path = join(root, page)
  const written = existsSync(path) ? readFileSync(path, 'utf8') : ''
  return written === (await schema())
    ? []
    : [{ path: page, line: 1, says: 'out of date: npx tsx tools/web-api.ts' }]
}

if (process.argv[1] === import.meta.filename) {
  writeFileSync(join(resolve(import.meta.dirname, '..'), page), await schema())
}
