import { describe, expect, it } from 'vitest'
import { useTestDatabase } from '../../kernel/testing/test-database.ts'
import { invoiceDocuments } from '../invoices/index.ts'
import { ledgerChecks, verify } from '../ledger/index.ts'
import { day } from '../ledger/testing.ts'
import { receiptDocuments } from '../payments/index.ts'
import { refund } from './refund.ts'
import { reverseDocument } from './reverse-document.ts'
import { openShop, type Shop } from './testing.ts'
import { transfer } from './transfer.ts'
import { undoImport } from './undo-import.ts'
import { writeOff } from './write-off.ts'

const database = useTestDatabase()
const on = day('2026-03-01')
const reason = 'test'

/** Documents of every kind, each corrected in every way there is. */
async function live(): Promise<Shop> {
  const shop = await openShop(database.pool)
  await shop.bring(
    'number,customer,issued,due,amount,salesperson\nI1,A,2026-01-05,2026-02-05,100,Wang\nI1,A,2026-01-05,2026-03-05,50,Wang\nI2,A,2026-01-06,,80,\nI3,B,2026-01-07,,70,\nN1,A,2026-01-08,,-30,',
    'number,customer,date,amount,method,invoice\nR1,A,2026-01-20,90,wire,I1\nR2,A,2026-01-21,40,wire,\nR3,B,2026-01-22,70,wire,I3',
  )
  const undone = await shop.bring('number,customer,issued,amount,settled\nI9,A,2026-01-09,10,2026-01-10')
  await shop.write(async tx => {
    await writeOff(tx, { number: 'I2', amount: '5', on, reason })
    await refund(tx, { number: 'R2', amount: '15', on, reason })
    await transfer(tx, { number: 'N1', toCustomer: 'B', on, reason })
    await reverseDocument(tx, { kind: 'receipt', number: 'R3', on, reason })
  })
  await shop.write(tx => undoImport(tx, { importId: undone, reason }))
  return shop
}

const differences = (shop: Shop) =>
  shop.books.read(async reader => {
    const results = await verify(reader, [...ledgerChecks, invoiceDocuments, receiptDocuments])
    return results.flatMap(result =>
      result.differences.map(each => `${result.name}: ${each.text.en.replace(/\d{3,}/g, '#')}`),
    )
  })

describe('documents and the books', () => {
  it('agree after every kind of correction', async () => {
    expect(await differences(await live())).toEqual([])
  })

  it.each([
    ['invoices.invoice', 'gross_minor = 1', 'I2', "invoices: 'gross_minor' of I2 is 1, its items say #."],
    ['invoices.invoice', `number = 'X'`, 'I2', "invoices: 'number' of X is X, its items say I2."],
    [
      'invoices.invoice',
      'issued_on = issued_on + 1',
      'I2',
      "invoices: 'issued_on' of I2 is #-01-07, its items say #-01-06.",
    ],
    ['invoices.invoice', `currency = 'USD'`, 'I2', "invoices: 'currency' of I2 is USD, its items say CNY."],
    [
      'invoices.invoice',
      `salesperson = 'Li'`,
      'I1',
      "invoices: 'salesperson' of I1 is Li, its items say Wang.",
    ],
    [
      'invoices.invoice',
      `parts = '[["2026-01-06", 8000], ["2026-01-07", 0]]'`,
      'I2',
      "invoices: 'parts' of I2 is 2, its items say 1.",
    ],
    [
      'ledger.item',
      'due_on = due_on + 30',
      'I2',
      "invoices: 'due_on' of part 1 of I2 is #-02-05, booked was #-01-06.",
    ],
    ['ledger.item', `salesperson = null`, 'I1', "invoices: 'salesperson' of I1 is Wang, its items say –."],
    ['ledger.item', 'document_id = 0', 'I2', 'invoices: The document 0 behind the item I2 is gone.'],
    [
      'payments.receipt',
      'amount_minor = 1',
      'R1',
      "receipts: 'amount_minor' of receipt R1 is 1, its item says #.",
    ],
    ['payments.receipt', `number = 'X'`, 'R1', "receipts: 'number' of receipt X is X, its item says R1."],
    [
      'payments.receipt',
      'received_on = received_on - 1',
      'R1',
      "receipts: 'received_on' of receipt R1 is #-01-19, its item says #-01-20.",
    ],
    [
      'payments.receipt',
      `currency = 'USD'`,
      'R1',
      "receipts: 'currency' of receipt R1 is USD, its item says CNY.",
    ],
    ['ledger.item', 'document_id = 0', 'R1', 'receipts: The receipt 0 behind the item R1 is gone.'],
  ])('in %s, %s of %s is named', async (table, change, number, expected) => {
    const shop = await live()
    const { rowCount } = await database.owner.query(
      `update ${table} set ${change} where company_id = $1 and number = $2`,
      [shop.books.scope.company, number],
    )
    expect(rowCount).toBeGreaterThan(0)
    expect(await differences(shop)).toContain(expected)
  })
})
