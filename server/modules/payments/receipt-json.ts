/** A receipt as other programs are told it: the columns of the import, and how it stands. */
import { z } from 'zod'
import { moneyField } from '../../kernel/http/fields.ts'
import { formatMinor } from '../../kernel/money.ts'
import {
  type DocumentSettlement,
  documentState,
  documentStates,
  settlementDocument,
  settlementToJson,
} from '../ledger/index.ts'
import type { Receipt } from './store-read.ts'

const fields = {
  number: z.string(),
  customer: z.string(),
  date: z.string(),
  currency: z.string(),
  amount: moneyField,
  method: z.string().nullable(),
  open_amount: moneyField.describe('What is still on account'),
  status: z.enum(documentStates),
}

export const receiptDocument = z.object(fields).meta({ id: 'Receipt' })

export const receiptSheet = z
  .object({
    ...fields,
    reversed_on: z.string().nullable(),
    settlements: z.array(settlementDocument),
    entry: z.string(),
    import: z.string().nullable(),
  })
  .meta({ id: 'ReceiptSheet' })

export function receiptToJson(receipt: Receipt) {
  const { currency, amountMinor, openMinor } = receipt
  return {
    number: receipt.number,
    customer: receipt.customer,
    date: receipt.date,
    currency,
    amount: formatMinor(amountMinor, currency),
    method: receipt.method,
    open_amount: formatMinor(openMinor, currency),
    status: documentState(receipt.reversedOn !== null, amountMinor, openMinor),
  }
}

export function receiptSheetToJson(receipt: Receipt, settlements: readonly DocumentSettlement[]) {
  return {
    ...receiptToJson(receipt),
    reversed_on: receipt.reversedOn,
    settlements: settlements.map(each => settlementToJson(each, receipt.currency)),
    entry: receipt.entryId.toString(),
    import: receipt.importId?.toString() ?? null,
  }
}
