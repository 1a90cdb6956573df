/**
 * The demo company: a distributor of industrial goods, 120 customers, 18 months up to today. Pure: the same day gives the
 * same rows. The rows are those of import files, so that the demo goes the way everyone's data goes.
 */
import { addDays, addMonths, type LocalDate, startOfMonth } from '../kernel/dates.ts'
import { makeCorrections } from './corrections.ts'
import { makeCreditNotes } from './credit-notes.ts'
import { makeCustomers } from './customers.ts'
import { type Books, documentRows } from './document-rows.ts'
import { groupLimit, makeOrders, orderNumbers, wishes } from './orders.ts'
import { makeDeposit, payFor } from './payments.ts'
import { makeProducts } from './products.ts'
import { Random } from './random.ts'
import { makeSales, months } from './sales.ts'
import { customerRows, productRows, type Table } from './tables.ts'
import type { DemoCustomer, DemoOrder, DemoProduct, History } from './types.ts'

export interface DemoCompany {
  readonly tables: readonly Table[]
  readonly customers: readonly DemoCustomer[]
  /** Units of the company's currency for a dollar, from a day on. */
  readonly rates: readonly { readonly from: LocalDate; readonly rate: string }[]
  readonly corrections: DemoCorrections
  readonly orders: readonly DemoOrder[]
  /** For the group whose parent pays for all. */
  readonly groupLimit: { readonly customer: string; readonly amountMinor: bigint } | undefined
  /** The customer to whom nothing is sold any more. */
  readonly stopped: string | undefined
}

export interface DemoCorrections {
  readonly bounced: { readonly number: string; readonly on: LocalDate } | undefined
  readonly writtenOff: { readonly number: string; readonly on: LocalDate } | undefined
  readonly transferred:
    | { readonly number: string; readonly toCustomer: string; readonly on: LocalDate }
    | undefined
}

const seed = '恒屹'

export function generateDemo(today: LocalDate): DemoCompany {
  const customers = makeCustomers(seed)
  const products = makeProducts(seed)
  const dealt = customers.map(customer => historyOf(customer, products, today))
  const wanted = wishes(dealt, today)
  const histories = dealt.map(history => ({
    ...history,
    coming: [...history.coming, ...wanted.filter(sale => sale.customer === history.sales[0]?.customer)],
  }))
  const advance = groupAdvance(customers, today)
  const books: Books = {
    sales: histories.flatMap(history => history.sales),
    creditNotes: histories.flatMap(history => history.creditNotes),
    receipts: [...histories.flatMap(history => history.receipts), ...(advance ? [advance.receipt] : [])],
    settlements: histories.flatMap(history => history.settlements),
  }
  const orderNumber = orderNumbers(histories.flatMap(({ sales, coming }) => [...sales, ...coming]))
  const documents = documentRows(books, today, orderNumber)
  const { bounced, writtenOff } = makeCorrections(histories, today)
  return {
    customers,
    tables: [customerRows(customers), productRows(products), ...documents.tables],
    rates: makeRates(today),
    corrections: {
      bounced: bounced && { number: documents.receiptNumber(bounced.receipt), on: bounced.on },
      writtenOff: writtenOff && { number: documents.invoiceNumber(writtenOff.sale), on: writtenOff.on },
      transferred: advance && {
        number: documents.receiptNumber(advance.receipt),
        toCustomer: advance.toCustomer,
        on: addDays(today, -3),
      },
    },
    orders: makeOrders(histories, orderNumber, today),
    groupLimit: limitOfGroup(histories),
    stopped: customers.find(customer => customer.part === 'sinking')?.code,
  }
}

function historyOf(customer: DemoCustomer, products: readonly DemoProduct[], today: LocalDate): History {
  // Of its own, so that one customer more or less does not change the others.
  const random = new Random(`${seed} ${customer.code}`)
  const [first, ...others] = products
  if (!first) throw new Error('nothing to sell')
  const { sales, coming } = makeSales(customer, [first, ...others], today, random)
  const creditNotes = makeCreditNotes(customer, sales, today, random)
  const history = { ...payFor(customer, sales, creditNotes, today, random), coming }
  if (customer.part !== 'deposit') return history
  return { ...history, receipts: [...history.receipts, makeDeposit(customer, today, 9)] }
}

/** The second group's parent paid ahead for a subsidiary. */
function groupAdvance(customers: readonly DemoCustomer[], today: LocalDate) {
  const member = customers.find(each => each.parentCode !== null && each.payerCode === each.code)
  const parent = customers.find(each => each.code === member?.parentCode)
  return member && parent && { receipt: makeDeposit(parent, today, 14), toCustomer: member.code }
}

function limitOfGroup(histories: readonly History[]): DemoCompany['groupLimit'] {
  const member = histories
    .flatMap(({ sales }) => sales[0]?.customer ?? [])
    .find(each => each.payerCode !== each.code)
  return member && { customer: member.payerCode, amountMinor: groupLimit(histories, member) }
}

function makeRates(today: LocalDate) {
  const random = new Random(`${seed} rates`)
  return Array.from({ length: months + 1 }, (_, index) => ({
    from: startOfMonth(addMonths(today, index - months)),
    rate: `7.${String(random.whole(1020, 1980))}`,
  }))
}
