import { formatMinor } from '../../kernel/money.ts'
import type { JournalEntry } from './store-journal.ts'

/** Ids as text: they may be larger than a JSON number is safe for. The side a line is not on is zero. */
export function journalEntryToJson(entry: JournalEntry) {
  return {
    id: entry.id.toString(),
    date: entry.date,
    recorded_at: entry.recordedAt,
    kind: entry.kind,
    ref: entry.ref,
    reverses: entry.reversesId?.toString() ?? null,
    lines: entry.lines.map(({ account, customer, currency, minor }) => {
      const amount = BigInt(minor)
      return {
        account,
        customer,
        currency,
        debit: formatMinor(amount > 0n ? amount : 0n, currency),
        credit: formatMinor(amount < 0n ? -amount : 0n, currency),
      }
    }),
  }
}
