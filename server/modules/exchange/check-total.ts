/** The control total a person expects of the files, against what the files hold. */
import type { Transaction } from '../../kernel/database/transaction.ts'
import { type Currency, formatMinor, parseMinor } from '../../kernel/money.ts'
import type { Problem } from '../../kernel/problem.ts'
import { refuse } from './errors.ts'
import type { ImportKind } from './import-kind.ts'
import { companyCurrency, controlTotals } from './store.ts'

interface TotalCheck {
  /** Counts the rows just staged for the kind. */
  add(tx: Transaction, kind: ImportKind): Promise<void>
  difference(): Problem | undefined
}

/**
 * Files that raise what is owed count positive; beside them, files that lower it (receipts) count negative, so that open
 * invoices and money on account together give the balance of the general ledger. Settlements move nothing in or out.
 */
export function checkTotal(expected: string | undefined): TotalCheck {
  if (expected === undefined) return { add: async () => {}, difference: () => undefined }
  const sums = new Map<string, Map<Currency, bigint>>()
  return {
    async add(tx, kind) {
      if (!kind.control) return
      const own = await companyCurrency(tx)
      for (const { currency, total } of await controlTotals(tx, kind.control.expression, own)) {
        const found = sums.get(kind.control.effect) ?? new Map<Currency, bigint>()
        found.set(currency, (found.get(currency) ?? 0n) + total)
        sums.set(kind.control.effect, found)
      }
    },
    difference: () => compare(expected, sums),
  }
}

function compare(
  expected: string,
  sums: ReadonlyMap<string, ReadonlyMap<Currency, bigint>>,
): Problem | undefined {
  const raised = sums.get('raises')
  const lowered = sums.get('lowers')
  const total = new Map(raised ?? lowered ?? sums.get('moves') ?? [])
  if (raised)
    for (const [currency, minor] of lowered ?? []) total.set(currency, (total.get(currency) ?? 0n) - minor)
  const [first, ...others] = total
  if (!first || others.length > 0) {
    return refuse('control-total-currencies', { currencies: [...total.keys()].join(', ') || '–' })
  }
  const [currency, minor] = first
  const wanted = parseMinor(expected.replaceAll(/[,\s]/g, ''), currency)
  if (wanted === undefined) return refuse('control-total-unreadable', { expected: expected.slice(0, 40) })
  if (wanted === minor) return undefined
  return refuse('control-total-differs', {
    expected: formatMinor(wanted, currency),
    found: formatMinor(minor, currency),
    difference: formatMinor(minor - wanted, currency),
    currency,
  })
}
