import { beforeAll, describe, expect, it } from 'vitest'
import { snapshot } from '../../kernel/database/transaction.ts'
import { dateOf } from '../../kernel/dates.ts'
import { useTestDatabase } from '../../kernel/testing/test-database.ts'
import { importCustomers } from '../customers/index.ts'
import { invoiceImport } from './import-invoices.ts'
import { type InvoiceFilter, pageStatement } from './store-read.ts'
import { csv, type Importing, importingCompany } from './testing.ts'

const database = useTestDatabase()
let company: Importing

beforeAll(async () => {
  company = await importingCompany(database.pool, [importCustomers, invoiceImport])
  const rows = Array.from({ length: 4000 }, (_, index) => {
    const day = String(1 + (index % 28)).padStart(2, '0')
    const amount = index % 400 === 0 ? -5 : 5
    return `N${index},C${index % 40},2026-01-${day},${amount}`
  })
  await company.import(csv('invoices', 'number,customer,issued,amount', ...rows), { newCustomers: true })
  await database.owner.query('analyze invoices.invoice, ledger.item')
})

describe('a page of thousands of invoices', () => {
  it.each([
    ['all', {}, 'invoice_issued'],
    ['of one customer', { customerId: 1n }, 'invoice_customer'],
    ['of credit notes', { kind: 'credit_note' }, 'invoice_credit_note'],
  ] as const)('%s comes from its index, neither sorted nor scanned', async (_what, filter, index) => {
    const asked: InvoiceFilter = {
      customerId: null,
      from: null,
      to: null,
      kind: null,
      after: { issued: dateOf('2026-01-20'), id: 2000n },
      limit: 50,
      ...filter,
    }
    const { sql, values } = pageStatement(company.scope.company, asked)
    const plan = await snapshot(database.pool, company.scope, reader =>
      reader.rows<{ 'QUERY PLAN': string }>(`explain ${sql}`, values),
    )
    const text = plan.map(row => row['QUERY PLAN']).join('\n')
    expect(text).toContain(`using ${index}`)
    expect(text.split('SubPlan')[0]).not.toMatch(/Sort|Seq Scan/)
  })
})
