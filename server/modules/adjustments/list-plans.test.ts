import { beforeAll, describe, expect, it } from 'vitest'
import { useTestDatabase } from '../../kernel/testing/test-database.ts'
import { day } from '../ledger/testing.ts'
import { type DocumentFilter, documentsStatement } from './store-documents.ts'
import { openShop, type Shop } from './testing.ts'

const database = useTestDatabase()
let shop: Shop
const each = <Row>(row: (at: number, on: string) => Row) =>
  Array.from({ length: 4000 }, (_, at) => row(at, `2026-01-${String(1 + (at % 28)).padStart(2, '0')}`))

beforeAll(async () => {
  shop = await openShop(database.pool)
  const invoices = each((at, on) => `N${at},C${at % 40},${on},${at % 400 === 0 ? -5 : 5}`)
  const receipts = each((at, on) => `R${at},C${at % 40},${on},2`)
  await shop.bring(
    `number,customer,issued,amount\n${invoices.join('\n')}\n`,
    `number,customer,date,amount\n${receipts.join('\n')}\n`,
  )
  await database.owner.query('analyze invoices.invoice, payments.receipt, ledger.item, customers.customer')
})

describe('a page of thousands of documents', () => {
  it.each([
    ['all', {}, ['invoice_issued', 'receipt_received']],
    ['of one customer', { customerId: 1n }, ['invoice_customer', 'receipt_customer']],
    ['of credit notes', { kind: 'credit_note' }, ['invoice_credit_note']],
    [
      'of sales in a month',
      { kind: 'sales', from: day('2026-01-05'), to: day('2026-01-20') },
      ['invoice_issued'],
    ],
    ['of what came in', { kind: 'receipt' }, ['receipt_received']],
    ['of one amount', { amount: '7.00' }, ['invoice_gross', 'receipt_amount']],
    ['of a product', { product: 'P1' }, ['invoice_line_sku']],
    ['of what is open', { state: 'open' }, ['invoice_issued', 'receipt_received']],
  ] as const)(
    '%s comes from the indexes of its days, and no table is scanned',
    async (_what, filter, indexes) => {
      const asked: DocumentFilter = {
        ...{
          customerId: null,
          number: null,
          amount: null,
          kind: null,
          product: null,
          from: null,
          to: null,
          state: null,
        },
        after: { date: day('2026-01-20'), isInvoice: true, id: 2000n },
        limit: 50,
        ...filter,
      }
      const plan = await shop.books.read(async reader => {
        const { sql, values } = documentsStatement(reader.company, asked)
        const lines = await reader.rows<{ 'QUERY PLAN': string }>(`explain ${sql}`, values)
        return lines.map(line => line['QUERY PLAN']).join('\n')
      })
      for (const index of indexes) expect(plan).toContain(`using ${index}`)
      expect(plan).not.toMatch(/Seq Scan on (invoice|receipt|item)\b/)
    },
  )
})
