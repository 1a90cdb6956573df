/** Orders and shipments behind the latest invoices, and those that are still to be delivered. */
import { addDays, type LocalDate, later } from '../kernel/dates.ts'
import { workday } from './days.ts'
import { numbersFor } from './numbering.ts'
import type { DemoCustomer, DemoOrder, DemoShipment, History, Sale, SaleLine } from './types.ts'

/** How far back orders are on file: older invoices name theirs, as after a change of programs. */
const daysOnFile = 32
/** Goods are on the road so long before they are invoiced. */
const daysOnTheRoad = 2

/** What one customer ordered on one day is one order. */
export function orderNumbers(sales: readonly Sale[]): (sale: Sale) => string {
  const firsts = new Map([...sales].reverse().map(sale => [keyOf(sale), sale]))
  const numbers = numbersFor([...firsts.values()], 'DD', sale => sale.ordered)
  return sale => {
    const number = numbers.get(firsts.get(keyOf(sale)) ?? sale)
    if (number === undefined) throw new Error('a sale without an order')
    return number
  }
}

const keyOf = (sale: Sale) => `${sale.customer.code} ${sale.ordered}`

export function makeOrders(
  histories: readonly History[],
  numberOf: (sale: Sale) => string,
  today: LocalDate,
): DemoOrder[] {
  const since = addDays(today, -daysOnFile)
  const groups = new Map<string, Sale[]>()
  for (const { sales, coming } of histories) {
    for (const sale of [...sales, ...coming]) {
      if (sale.ordered < since || sale.ordered > today) continue
      const number = numberOf(sale)
      groups.set(number, [...(groups.get(number) ?? []), sale])
    }
  }
  const orders = [...groups].map(([number, sales]) => orderOf(number, sales, today))
  const shipments = numbersFor(
    orders.flatMap(order => order.shipments),
    'FH',
    shipment => shipment.day,
  )
  return orders
    .map(order => ({
      ...order,
      shipments: order.shipments.map(each => ({ ...each, number: shipments.get(each) ?? '' })),
    }))
    .sort((left, right) => (left.number < right.number ? -1 : 1))
}

function orderOf(number: string, sales: readonly Sale[], today: LocalDate): DemoOrder {
  const [first, ...others] = sales
  if (!first) throw new Error('an order of nothing')
  const all = [first, ...others]
  const shipped = all.filter(sale => leftOn(sale) <= today)
  return {
    number,
    customer: first.customer,
    day: first.ordered,
    shipBy: workday(all.reduce((last, sale) => later(last, sale.issued), first.issued)),
    ...contentsOf(all),
    isUnderWay: all.some(sale => sale.issued <= today),
    shipments: shipped.map(
      (sale): DemoShipment => ({
        number: '',
        day: leftOn(sale),
        isInvoiced: sale.issued <= today,
        ...contentsOf([sale]),
      }),
    ),
  }
}

const leftOn = ({ ordered, issued }: Sale): LocalDate => later(ordered, addDays(issued, -daysOnTheRoad))

const contentsOf = (sales: readonly Sale[]) => ({
  lines: sales.flatMap(sale => sale.lines),
  amountMinor: sales.reduce((sum, sale) => sum + sale.grossMinor, 0n),
})

/**
 * Three good customers order more than their limit can bear, whatever is open; one of a group more than the group's; and the
 * one that was stopped once more.
 */
export function wishes(histories: readonly History[], today: LocalDate): Sale[] {
  const lastOf = (wanted: (customer: DemoCustomer) => boolean) =>
    histories.flatMap(({ sales }) => sales.slice(-1)).filter(sale => wanted(sale.customer))
  const buyers = lastOf(isGoodPayer)
  const large = [3, 7, 11].flatMap(place => buyers[place] ?? [])
  const [member] = lastOf(customer => customer.payerCode !== customer.code)
  const [sunk] = lastOf(customer => customer.part === 'sinking')
  const days = [1, 2, 4, 6, 9].map(back => workday(addDays(today, -2 - back)))
  const asked = [
    ...large.map(sale => ({ sale, times: timesFor(sale, sale.customer.monthlyMinor * 3n) })),
    ...(member ? [{ sale: member, times: timesFor(member, groupLimit(histories, member.customer)) }] : []),
    ...(sunk ? [{ sale: sunk, times: 1n }] : []),
  ]
  return asked.map(({ sale, times }, place) => {
    const lines = sale.lines.map(line => multiplied(line, times))
    return {
      customer: sale.customer,
      ordered: days[place] ?? today,
      issued: workday(addDays(today, 5)),
      lines,
      grossMinor: lines.reduce((sum, line) => sum + line.amountMinor, 0n),
      dues: [],
    }
  })
}

const isGoodPayer = (customer: DemoCustomer): boolean =>
  customer.part === 'ordinary' && customer.tier !== 'C' && customer.habit.late[1] < 10

/** What the parent pays for, two months of it. */
export function groupLimit(histories: readonly History[], { payerCode }: DemoCustomer): bigint {
  const months = histories.flatMap(({ sales: [sale] }) =>
    sale?.customer.payerCode === payerCode ? [sale.customer.monthlyMinor] : [],
  )
  return roundUp(months.reduce((sum, minor) => sum + minor, 0n) * 2n)
}

const roundUp = (minor: bigint): bigint => (minor / 1_000_000n + 1n) * 1_000_000n

const timesFor = ({ grossMinor }: Sale, wantedMinor: bigint): bigint => wantedMinor / grossMinor + 1n

const multiplied = (line: SaleLine, count: bigint): SaleLine => ({
  ...line,
  quantity: line.quantity * Number(count),
  amountMinor: line.amountMinor * count,
})
