/** Credit notes: what a person enters one by one, somebody else approves. */
import type { Reader, Transaction } from '../../kernel/database/transaction.ts'
import { type Currency, parseMinor } from '../../kernel/money.ts'
import { type Approvable, ask, defineApprovable, type Entered, type Matter } from '../approvals/index.ts'
import type { ImportKind } from '../exchange/index.ts'
import { companyCurrency, inCompanyCurrency } from '../ledger/index.ts'
import { bookInvoice } from './book-invoice.ts'
import { type EnteredInvoice, enteredInvoice, invoiceRows } from './entered-invoice.ts'
import { customerNamed } from './store-read.ts'

/** `kind`: see {@link bookInvoice}. */
export const creditNoteAction = (kind: ImportKind): Approvable =>
  defineApprovable({
    name: 'credit-note',
    makesEntries: true,
    label: { en: 'credit note', 'zh-CN': '红字发票' },
    payload: enteredInvoice,
    describe: matterOf,
    async book(tx, entered) {
      const surroundings = { kind, today: entered.issued, companyCurrency: await companyCurrency(tx) }
      const { invoice } = await bookInvoice(tx, entered, surroundings)
      return { number: invoice.number, entry: invoice.entryId.toString() }
    },
  })

/** Refuses what could not be booked as things stand: it is booked, and that taken back, before it is asked for. */
export async function askForCreditNote(
  tx: Transaction,
  kind: ImportKind,
  entered: EnteredInvoice,
): Promise<Entered> {
  const action = creditNoteAction(kind)
  await tx.client.query('savepoint trial')
  await action.book(tx, entered)
  await tx.client.query('rollback to savepoint trial')
  return ask(tx, action, entered, entered.reason ?? '')
}

/** Whether what is entered lowers what the customer owes. */
export function isCreditNote({ amount, lines, parts }: EnteredInvoice): boolean {
  if (amount != null) return amount.startsWith('-')
  return [...lines, ...parts].some(row => row.amount?.startsWith('-'))
}

async function matterOf(reader: Reader, entered: EnteredInvoice): Promise<Matter> {
  const customer = await customerNamed(reader, entered.customer)
  const currency = entered.currency ?? customer?.currency ?? (await companyCurrency(reader))
  const amountMinor = -totalOf(entered, currency)
  return {
    subject: `credit_note:${entered.number}`,
    customerId: customer?.id ?? null,
    currency,
    amountMinor,
    baseMinor: await inCompanyCurrency(reader, { minor: amountMinor, currency }, entered.issued),
  }
}

const totalOf = (entered: EnteredInvoice, currency: Currency): bigint =>
  invoiceRows(entered, currency).reduce(
    (sum, row) => sum + (parseMinor(row.cells.amount ?? '', currency) ?? 0n),
    0n,
  )
