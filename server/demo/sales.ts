/** What one customer ordered and was invoiced for in 18 months up to today. */
import { addDays, addMonths, daysBetween, type LocalDate } from '../kernel/dates.ts'
import { allocate } from '../kernel/money.ts'
import { batchesUntilDue, duePartsOf } from '../modules/terms/index.ts'
import { workday } from './days.ts'
import type { Random } from './random.ts'
import { termsOf } from './terms-of.ts'
import type { DemoCustomer, DemoProduct, Sale, SaleLine } from './types.ts'

export const months = 18

export interface Dealings {
  readonly sales: readonly Sale[]
  /** Ordered and not invoiced yet: their day of issue is still to come. */
  readonly coming: readonly Sale[]
}

/** A customer of a group is dealt with like any other; its payments come from whoever pays. */
export function makeSales(
  customer: DemoCustomer,
  products: readonly [DemoProduct, ...DemoProduct[]],
  today: LocalDate,
  random: Random,
): Dealings {
  const sales: Sale[] = []
  for (let back = months; back > 0; back -= 1) {
    const from = addMonths(today, -back)
    const until = addMonths(today, 1 - back)
    const wanted = customer.ordersPerMonth * appetite(customer, back)
    const orders = Math.floor(wanted) + (random.chance(wanted % 1) ? 1 : 0)
    for (let order = 0; order < orders; order += 1) {
      const ordered = workday(addDays(from, random.whole(1, daysBetween(from, until))))
      sales.push(...invoicesOf(customer, products, ordered, random))
    }
  }
  const known = sales.filter(sale => sale.issued <= today).sort(byDay)
  return {
    sales: known.map((sale, index) => ({ ...sale, dues: duesOf(sale, known, index) })),
    coming: sales.filter(sale => sale.issued > today),
  }
}

/** The one going bad bought ever more until it was stopped. */
function appetite(customer: DemoCustomer, monthsBack: number): number {
  if (customer.part !== 'sinking') return 1
  return monthsBack > 9 ? 0.6 : monthsBack > 3 ? 1.5 : 0
}

function invoicesOf(
  customer: DemoCustomer,
  products: readonly [DemoProduct, ...DemoProduct[]],
  ordered: LocalDate,
  random: Random,
): Sale[] {
  const lines = linesOf(customer, products, random)
  const issued = workday(addDays(ordered, random.whole(1, 6)))
  // Part of the order is delivered, and invoiced, later.
  const later = lines.length > 2 && random.chance(0.15) ? lines.splice(-1) : []
  const sale = (day: LocalDate, part: readonly SaleLine[]): Sale => ({
    customer,
    ordered,
    issued: day,
    lines: part,
    grossMinor: part.reduce((sum, line) => sum + line.amountMinor, 0n),
    dues: [],
  })
  return [
    sale(issued, lines),
    ...(later.length > 0 ? [sale(workday(addDays(issued, random.whole(4, 14))), later)] : []),
  ]
}

/** Lines that together come near what the customer orders at a time. */
function linesOf(
  customer: DemoCustomer,
  products: readonly [DemoProduct, ...DemoProduct[]],
  random: Random,
): SaleLine[] {
  const count = random.whole(1, customer.tier === 'A' ? 5 : 4)
  const order = (Number(customer.monthlyMinor) / customer.ordersPerMonth) * (0.5 + random.next())
  return Array.from({ length: count }, () => {
    const product = random.pick(products)
    // Abroad the price is stated in dollars and there is no tax on it; nearer customers get their tier's price.
    const percent = customer.currency === 'USD' ? 14 : { A: 88, B: 94, C: 100 }[customer.tier]
    const unitMinor = (product.listMinor * BigInt(percent)) / 100n
    const packs = Math.max(1, Math.round(order / count / Number(unitMinor) / product.packSize))
    const quantity = packs * product.packSize
    return { sku: product.sku, quantity, unitMinor, amountMinor: unitMinor * BigInt(quantity) }
  })
}

/** The due days the program will compute from the terms; only those of a project are written into the file. */
function duesOf(sale: Sale, sales: readonly Sale[], index: number): Sale['dues'] {
  const { customer, issued, grossMinor } = sale
  if (customer.part === 'project') {
    const [first = 0n, second = 0n, last = 0n] = allocate(grossMinor, [30n, 60n, 10n])
    return [
      { due: addDays(issued, 15), amountMinor: first },
      { due: addDays(issued, 60), amountMinor: second },
      { due: addMonths(issued, 12), amountMinor: last },
    ]
  }
  const terms = termsOf(customer)
  const nextBatch = terms.kind === 'n-for' ? sales[index + batchesUntilDue(terms)]?.issued : undefined
  return duePartsOf(terms, { issued, amountMinor: grossMinor, nextBatch }).map(part => ({
    due: part.due ?? addDays(issued, 45),
    amountMinor: part.amountMinor,
  }))
}

const byDay = (left: Sale, right: Sale): number =>
  left.issued < right.issued ? -1 : left.issued > right.issued ? 1 : 0
