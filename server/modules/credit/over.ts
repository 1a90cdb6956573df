/** What is written over a version that is no longer the last would take away what came between, unseen. */
import { z } from 'zod'
import type { Reader } from '../../kernel/database/transaction.ts'
import { refuse } from './errors.ts'
import { lastVersion, type Versioned } from './store-versions.ts'

export const overField = z
  .number()
  .int()
  .min(0)
  .max(1_000_000)
  .optional()
  .describe('The last version when it was written, 0 for none: refused once there is a later one')

/** Refuses `version-overtaken`. */
export async function requireLast(reader: Reader, of: Versioned, over: number | undefined): Promise<void> {
  if (over === undefined) return
  const last = await lastVersion(reader, of)
  if (over !== last) throw refuse('version-overtaken', { over, last }, '/over')
}
