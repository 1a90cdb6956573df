/** What a writing route would book, told before it books it. */
import { z } from 'zod'
import type { Transaction } from '../../kernel/database/transaction.ts'
import { moneyField } from '../../kernel/http/fields.ts'
import type { Preview, Reply } from '../../kernel/http/route.ts'
import { formatMinor } from '../../kernel/money.ts'
import { approvalDocument, approvalOf } from '../approvals/index.ts'
import { journalEntryToJson } from './journal.ts'
import { entriesOfTransaction } from './store-journal.ts'
import { accountsOfTransaction, countEntriesOfTransaction, customersOfTransaction } from './store-preview.ts'

/** Of an import taken back there are thousands: the sums are of all of them. */
const shown = 100

const entry = z.object({
  date: z.string(),
  kind: z.string(),
  ref: z.string(),
  reverses: z.string().nullable(),
  lines: z.array(
    z.object({
      account: z.string(),
      customer: z.string().nullable(),
      currency: z.string(),
      debit: moneyField,
      credit: moneyField,
    }),
  ),
})

const previewDocument = z
  .object({
    entries: z.array(entry).describe(`The first ${shown}`),
    entry_count: z.number().int(),
    accounts: z.array(
      z.object({ account: z.string(), currency: z.string(), debit: moneyField, credit: moneyField }),
    ),
    customers: z
      .array(
        z.object({
          customer: z.string(),
          name: z.string(),
          currency: z.string(),
          before: moneyField,
          after: moneyField,
        }),
      )
      .describe('Owed less on account; those that move most'),
    approval: approvalDocument.nullable().describe('Who has to approve it before it is booked; null: nobody'),
    answer: z.unknown().describe('What would be answered; null where somebody has to approve first'),
  })
  .meta({ id: 'Preview' })

export const journalPreview: Preview = { answer: previewDocument, tell }

async function tell(tx: Transaction, { status, body }: Reply): Promise<z.output<typeof previewDocument>> {
  const entries = await entriesOfTransaction(tx, shown)
  const accounts = await accountsOfTransaction(tx)
  const customers = await customersOfTransaction(tx, shown)
  const isAskedFor = status === 202
  return {
    entries: entries.map(each => {
      const { id: _, recorded_at: __, ...told } = journalEntryToJson(each)
      return told
    }),
    entry_count: entries.length < shown ? entries.length : await countEntriesOfTransaction(tx),
    accounts: accounts.map(({ account, currency, debitMinor, creditMinor }) => ({
      account,
      currency,
      debit: formatMinor(debitMinor, currency),
      credit: formatMinor(creditMinor, currency),
    })),
    customers: customers.map(({ customer, name, currency, beforeMinor, afterMinor }) => ({
      customer,
      name,
      currency,
      before: formatMinor(beforeMinor, currency),
      after: formatMinor(afterMinor, currency),
    })),
    approval: isAskedFor ? await approvalOf(tx, body) : null,
    answer: isAskedFor ? null : (body ?? null),
  }
}
