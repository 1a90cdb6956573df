/** Invoices, credit notes, receipts and settlements of the demo company as rows, with their numbers. */
import { daysBetween, type LocalDate } from '../kernel/dates.ts'
import { divideHalfUp } from '../kernel/money.ts'
import { lastDue } from './corrections.ts'
import { numbersFor } from './numbering.ts'
import { amount, type Table } from './tables.ts'
import type { CreditNote, Receipt, Sale, Settlement } from './types.ts'

export interface Books {
  readonly sales: readonly Sale[]
  readonly creditNotes: readonly CreditNote[]
  readonly receipts: readonly Receipt[]
  readonly settlements: readonly Settlement[]
}

type Row = readonly (string | null)[]

export function documentRows(books: Books, today: LocalDate, orderNumber: (sale: Sale) => string) {
  const invoices = numbersFor(books.sales, 'FP', sale => sale.issued)
  const notes = numbersFor(books.creditNotes, 'HZ', note => note.issued)
  const receipts = numbersFor(books.receipts, 'SK', receipt => receipt.day)
  const invoiceNumber = (sale: Sale) => numberIn(invoices, sale)
  const receiptNumber = (receipt: Receipt) => numberIn(receipts, receipt)
  const disputed = disputedSales(books, today)
  const tables: Table[] = [
    {
      kind: 'invoices',
      columns: [
        ...[
          'number',
          'customer',
          'issued',
          'due',
          'currency',
          'amount',
          'net',
          'tax',
          'order',
          'salesperson',
        ],
        ...['disputed', 'line', 'sku', 'quantity', 'unit_price'],
      ],
      rows: [
        ...saleRows(invoices, orderNumber, disputed),
        ...[...notes].map(([note, number]) => creditNoteRow(note, number)),
      ],
    },
    {
      kind: 'receipts',
      columns: ['number', 'customer', 'date', 'currency', 'amount', 'method', 'invoice', 'discount'],
      rows: [...receipts].flatMap(([receipt, number]) => receiptRows(receipt, number, invoiceNumber)),
    },
    {
      kind: 'settlements',
      columns: ['from', 'to', 'date', 'amount'],
      rows: books.settlements.map(each => [
        'payments' in each.from ? receiptNumber(each.from) : numberIn(notes, each.from),
        invoiceNumber(each.to),
        each.day,
        amount(each.amountMinor, each.to.customer.currency),
      ]),
    },
  ]
  return { tables, invoiceNumber, receiptNumber }
}

function numberIn<Document>(numbers: ReadonlyMap<Document, string>, document: Document): string {
  const number = numbers.get(document)
  if (number === undefined) throw new Error('a document without a number')
  return number
}

function saleRows(
  invoices: ReadonlyMap<Sale, string>,
  orderOf: (sale: Sale) => string,
  disputed: ReadonlySet<Sale>,
): Row[] {
  return [...invoices].flatMap(([sale, number]) => {
    const { customer, issued, dues, lines } = sale
    const row = (due: string | null, minor: bigint, line: Row): Row => {
      const tax = customer.currency === 'USD' ? 0n : minor - divideHalfUp(minor * 100n, 113n)
      const [gross, net, duty] = [minor, minor - tax, tax].map(each => amount(each, customer.currency))
      const head = [
        number,
        customer.code,
        issued,
        due,
        customer.currency,
        gross ?? null,
        net ?? null,
        duty ?? null,
      ]
      return [...head, orderOf(sale), customer.salesperson, disputed.has(sale) ? 'yes' : 'no', ...line]
    }
    if (dues.length > 1) return dues.map(part => row(part.due, part.amountMinor, [null, null, null, null]))
    return lines.map((line, index) =>
      row(null, line.amountMinor, [
        String(index + 1),
        line.sku,
        String(line.quantity),
        amount(line.unitMinor, customer.currency),
      ]),
    )
  })
}

function creditNoteRow({ customer, issued, grossMinor }: CreditNote, number: string): Row {
  const gross = amount(-grossMinor, customer.currency)
  const head = [number, customer.code, issued, null, customer.currency, gross, null, null, null]
  return [...head, customer.salesperson, 'no', null, null, null, null]
}

function receiptRows(receipt: Receipt, number: string, invoiceNumber: (sale: Sale) => string): Row[] {
  const { payerCode, day, currency, method, payments, onAccountMinor } = receipt
  const row = (minor: bigint, invoice: string | null, discount: bigint): Row => [
    ...[number, payerCode, day, currency, amount(minor, currency), method, invoice],
    discount > 0n ? amount(discount, currency) : null,
  ]
  return [
    ...payments.map(each => row(each.amountMinor, invoiceNumber(each.sale), each.discountMinor)),
    ...(onAccountMinor > 0n ? [row(onAccountMinor, null, 0n)] : []),
  ]
}

/** Some of what is late is late because the customer objects. */
function disputedSales(books: Books, today: LocalDate): Set<Sale> {
  const paid = new Set(books.receipts.flatMap(receipt => receipt.payments.map(payment => payment.sale)))
  const late = books.sales.filter(sale => {
    const days = daysBetween(lastDue(sale), today)
    return !paid.has(sale) && days > 15 && days < 90
  })
  return new Set(late.filter((_, index) => index % 7 === 3))
}
