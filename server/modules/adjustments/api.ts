import { z } from 'zod'
import type { Transaction } from '../../kernel/database/transaction.ts'
import { dateField, idField, keyField, moneyField, reasonField } from '../../kernel/http/fields.ts'
import { type Call, defineRoute, type Reply, type Route } from '../../kernel/http/route.ts'
import type { Localized } from '../../kernel/language.ts'
import { type Approvable, ask, requestedDocument } from '../approvals/index.ts'
import { findImport } from '../exchange/index.ts'
import { journalPreview } from '../ledger/index.ts'
import { documentsRoute, documentTotalsRoute } from './api-documents.ts'
import { entriesDocument, entriesReply, onDay, settlementRoutes } from './api-settlements.ts'
import { refundAction, writeOffAction } from './approvable.ts'
import { refuse } from './errors.ts'
import { documentAmong } from './find-document.ts'
import { reverseDocument } from './reverse-document.ts'
import { reverseEntry } from './reverse-entry.ts'
import { transfer } from './transfer.ts'
import type { DocumentKind } from './types.ts'
import { previewUndo, undoImport } from './undo-import.ts'

const byNumber = z.object({ number: keyField })
const entryDocument = z.object({ entry: z.string() })

/** Of what is taken back some say the day as they said that of a settlement. */
const reversedOnDay = { ...onDay, date: dateField.optional().describe('The same as `on`, which comes first') }

const reversing = (
  path: '/invoices' | '/receipts',
  summary: Localized,
  kindOf: (tx: Transaction, number: string) => Promise<DocumentKind>,
) =>
  defineRoute({
    method: 'POST',
    path: `${path}/:number/reverse`,
    summary,
    tag: path.slice(1),
    permission: 'book',
    access: 'write',
    preview: journalPreview,
    params: byNumber,
    body: z.object(reversedOnDay),
    answers: { 200: entriesDocument },
    async run(tx, { params: { number }, body: { on, date, reason } }, { today }) {
      const kind = await kindOf(tx, number)
      return entriesReply(
        (await reverseDocument(tx, { kind, number, on: on ?? date ?? today, reason })).entryIds,
      )
    },
  })

const reversingEntry = defineRoute({
  method: 'POST',
  path: '/ledger/:id/reverse',
  summary: {
    en: 'Reverse an entry that is no document: a settlement, write-off, refund or transfer',
    'zh-CN': '冲销非单据凭证：核销、坏账、退款或转户',
  },
  tag: 'ledger',
  permission: 'book',
  access: 'write',
  preview: journalPreview,
  params: z.object({ id: idField }),
  body: z.object(reversedOnDay),
  answers: { 200: entriesDocument },
  async run(tx, { params: { id: entryId }, body: { on, date, reason } }, { today }) {
    return entriesReply((await reverseEntry(tx, { entryId, on: on ?? date ?? today, reason })).entryIds)
  },
})

/** A person asks; who approves carries it out. `named` turns the number in the path into what the operation takes. */
const asking = (
  path: '/invoices/:number/write-off' | '/invoices/:number/refund' | '/receipts/:number/refund',
  action: Approvable,
  summary: Localized,
  named: (number: string) => string = number => number,
) =>
  defineRoute({
    method: 'POST',
    path,
    summary,
    tag: path.split('/')[1] ?? '',
    permission: 'request',
    access: 'write',
    preview: journalPreview,
    params: byNumber,
    body: z.object({ ...onDay, amount: moneyField.optional() }),
    answers: { 200: entryDocument, 202: requestedDocument },
    async run(tx, { params: { number }, body }, call) {
      const { reason } = body
      return askedReply(await ask(tx, action, payloadOf(named(number), body, call), reason))
    },
  })

function payloadOf(
  number: string,
  { amount, on, reason }: { amount?: string | undefined; on?: string | undefined; reason: string },
  { today }: Call,
) {
  return { number, on: on ?? today, reason, ...(amount === undefined ? {} : { amount }) }
}

const askedReply = (entered: Awaited<ReturnType<typeof ask>>): Reply =>
  'requestId' in entered
    ? { status: 202, body: { request: entered.requestId.toString() } }
    : { body: entered.booked }

const transferring = defineRoute({
  method: 'POST',
  path: '/items/transfer',
  summary: {
    en: 'Move what is open on a document to another customer',
    'zh-CN': '转户：把未结金额转到另一客户',
  },
  tag: 'receivables',
  permission: 'book',
  access: 'write',
  preview: journalPreview,
  body: z.object({ number: keyField, customer: keyField, amount: moneyField.optional(), ...onDay }),
  answers: { 200: z.object({ entry: z.string(), number: z.string() }) },
  async run(tx, { body: { number, customer, amount, on, reason } }, { today }) {
    const asked = { number, toCustomer: customer, amount, on: on ?? today, reason }
    const moved = await transfer(tx, asked)
    return { body: { entry: moved.entryId.toString(), number: moved.number } }
  },
})

const undoing = defineRoute({
  method: 'POST',
  path: '/imports/:id/undo',
  summary: { en: 'Take a whole import back', 'zh-CN': '整体撤销一次导入' },
  tag: 'imports',
  permission: 'import',
  access: 'write',
  preview: journalPreview,
  params: z.object({ id: idField }),
  body: z.object({ reason: reasonField }),
  answers: { 200: z.object({ import: z.string(), entries: z.number().int() }) },
  async run(tx, { params: { id: importId }, body: { reason } }) {
    const { entries } = await undoImport(tx, { importId, reason })
    return { body: { import: importId.toString(), entries } }
  },
})

const undoPreview = defineRoute({
  method: 'GET',
  path: '/imports/:id/undo',
  summary: { en: 'What taking an import back would undo', 'zh-CN': '撤销导入的影响' },
  tag: 'imports',
  permission: 'import',
  access: 'read',
  params: z.object({ id: idField }),
  answers: {
    200: z.object({
      import: z.string(),
      documents: z.number().int(),
      settlements: z.number().int(),
      built_upon: z.string().nullable(),
    }),
  },
  async run(reader, { params: { id } }) {
    const imported = await findImport(reader, id)
    if (!imported || imported.undoneAt !== null) throw refuse('import-unknown', { id: String(id) })
    const { documents, settlements, builtUpon } = await previewUndo(reader, id)
    return { body: { import: String(id), documents, settlements, built_upon: builtUpon } }
  },
})

/** Credit notes share the invoices' numbers. */
async function invoiceKind(tx: Transaction, number: string): Promise<DocumentKind> {
  const { kind } = await documentAmong(tx, ['invoice', 'credit_note'], number)
  return kind === 'credit_note' ? kind : 'invoice'
}

export const adjustmentRoutes: readonly Route[] = [
  documentsRoute,
  documentTotalsRoute,
  ...settlementRoutes,
  reversing(
    '/invoices',
    { en: 'Reverse an invoice or credit note', 'zh-CN': '冲销发票或红字发票' },
    invoiceKind,
  ),
  reversing('/receipts', { en: 'Reverse a receipt', 'zh-CN': '冲销收款' }, async () => 'receipt'),
  reversingEntry,
  asking('/invoices/:number/write-off', writeOffAction, {
    en: 'Ask to give up what is open on an invoice',
    'zh-CN': '申请坏账核销',
  }),
  asking(
    '/receipts/:number/refund',
    refundAction,
    { en: 'Ask to pay money on account back', 'zh-CN': '申请退还预收款' },
    number => `receipt:${number}`,
  ),
  asking(
    '/invoices/:number/refund',
    refundAction,
    { en: 'Ask to pay an open credit note back', 'zh-CN': '申请退还红字发票余额' },
    number => `credit_note:${number}`,
  ),
  transferring,
  undoing,
  undoPreview,
]
