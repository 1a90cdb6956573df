/** The journal line by line, for any general ledger. */
import type { Reader } from '../../kernel/database/transaction.ts'
import { formatMinor } from '../../kernel/money.ts'
import type { ExportKind, ExportRow, ExportWish } from '../exchange/index.ts'
import { baseMinors, RateTable } from './base-amounts.ts'
import { glAccountOf } from './gl-accounts.ts'
import { allRates, type GlEntry, glEntries, mappedAccounts } from './store-gl.ts'
import { companyCurrency } from './store-rates.ts'

export const journalExport: ExportKind = {
  kind: 'journal',
  summary: { en: 'the journal for a general ledger', 'zh-CN': '总账接口用的日记账' },
  takes: ['from', 'to'],
  columns: [
    { header: 'date', type: 'date' },
    { header: 'entry', type: 'text' },
    { header: 'line', type: 'integer' },
    { header: 'kind', type: 'text' },
    { header: 'ref', type: 'text' },
    { header: 'reverses', type: 'text' },
    { header: 'account', type: 'text' },
    { header: 'gl_code', type: 'text' },
    { header: 'gl_name', type: 'text' },
    { header: 'customer', type: 'text' },
    { header: 'customer_name', type: 'text' },
    { header: 'currency', type: 'currency' },
    { header: 'debit', type: 'money' },
    { header: 'credit', type: 'money' },
    { header: 'base_currency', type: 'currency' },
    { header: 'base_debit', type: 'money' },
    { header: 'base_credit', type: 'money' },
    { header: 'rate', type: 'decimal' },
    // Says why there is no base amount, for those who filter by it.
    { header: 'rate_missing', type: 'boolean' },
  ],
  rows: journalRows,
}

async function* journalRows(reader: Reader, { from, to }: ExportWish): AsyncGenerator<ExportRow> {
  const rates = new RateTable(await companyCurrency(reader), await allRates(reader))
  const mapped = await mappedAccounts(reader)
  for await (const entry of glEntries(reader, from, to)) {
    for (const row of entryRows(entry, rates)) {
      const { code, name } = glAccountOf(row.account, mapped)
      yield { ...row, gl_code: code, gl_name: name }
    }
  }
}

function entryRows(entry: GlEntry, rates: RateTable) {
  const lines = entry.lines.map(line => ({ ...line, minor: BigInt(line.minor) }))
  const bases = baseMinors(lines, entry.date, rates)
  return lines.map(({ account, customer, customerName, currency, minor }, index) => {
    const base = bases[index]
    const isDebit = minor > 0n
    const inBase = base === undefined ? null : formatMinor(isDebit ? base : -base, rates.own)
    return {
      date: entry.date,
      entry: String(entry.id),
      line: String(index + 1),
      kind: entry.kind,
      ref: entry.ref,
      reverses: entry.reversesId === null ? null : String(entry.reversesId),
      account,
      customer,
      customer_name: customerName,
      currency,
      debit: isDebit ? formatMinor(minor, currency) : null,
      credit: isDebit ? null : formatMinor(-minor, currency),
      base_currency: rates.own,
      base_debit: isDebit ? inBase : null,
      base_credit: isDebit ? null : inBase,
      rate: rates.on(currency, entry.date),
      rate_missing: base === undefined ? 'true' : null,
    }
  })
}
