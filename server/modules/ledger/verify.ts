/** Recomputes what is stored twice and names what does not agree. */
import { amountsTold } from '../../kernel/database/refusals.ts'
import type { Reader } from '../../kernel/database/transaction.ts'
import { type Facts, fill, type Localized, languages } from '../../kernel/language.ts'
import type { Check } from './check.ts'
import { differencesOf, raiseMemory } from './store-verify.ts'
import { customerCredit, items, postings, receivable, settlements } from './store-verify-items.ts'
import { balance, chain, digests } from './store-verify-journal.ts'

/** The journal before all that is computed from it. */
export const ledgerChecks: readonly Check[] = [
  digests,
  chain,
  balance,
  items,
  settlements,
  postings,
  receivable,
  customerCredit,
]

export interface Difference {
  readonly table: string
  readonly id: string
  readonly what: string
  readonly facts: Facts
  readonly text: Localized
}

export interface CheckResult {
  readonly name: string
  readonly checked: bigint
  readonly differences: readonly Difference[]
}

export async function verify(
  reader: Reader,
  checks: readonly Check[],
  started: (check: Check) => void = () => {},
): Promise<CheckResult[]> {
  await raiseMemory(reader)
  const results: CheckResult[] = []
  for (const check of checks) {
    started(check)
    const { checked, rows } = await differencesOf(reader, check)
    const differences = rows.map(({ table, id, what, facts }) => {
      const told = { ...amountsTold(facts), table, id }
      return { table, id, what, facts: told, text: sentenceOf(check, what, told) }
    })
    results.push({ name: check.name, checked, differences })
  }
  return results
}

export function verifyToJson(results: readonly CheckResult[]) {
  return {
    ok: results.every(result => result.differences.length === 0),
    checks: results.map(({ name, checked, differences }) => ({
      name,
      checked: Number(checked),
      differences,
    })),
  }
}

function sentenceOf(check: Check, what: string, facts: Facts): Localized {
  const sentence = check.sentences[what]
  if (!sentence) throw new Error(`check ${check.name} has no sentence for '${what}'`)
  const [chinese, english] = languages.map(language => fill(sentence[language], facts))
  return { 'zh-CN': chinese ?? '', en: english ?? '' }
}
