import type { Transaction } from '../../kernel/database/transaction.ts'
import { refuse } from './errors.ts'
import { isPlain } from './rules.ts'
import { type Preference, writePreference } from './store-preferences.ts'

const most = 200

/** Kept for the person of the transaction; no event: it concerns nobody else. Refuses `bad-preference`. */
export async function keepPreference(tx: Transaction, asked: Preference): Promise<Preference> {
  const name = asked.name.trim()
  const isUsable = isPlain(name, 100) && JSON.stringify(asked.content).length <= 8000
  const kept = { name, content: asked.content }
  if (!isUsable || !(await writePreference(tx, kept, most))) {
    throw refuse('bad-preference', { name: name.slice(0, 60), most })
  }
  return kept
}
