import { describe, expect, it } from 'vitest'
import { addMonths, dateOf } from '../kernel/dates.ts'
import { generateDemo } from './generate.ts'
import type { Table } from './tables.ts'

const today = dateOf('2026-11-22')
const demo = generateDemo(today)

function rowsOf(kind: string, tables: readonly Table[] = demo.tables): Record<string, string | null>[] {
  const table = tables.find(each => each.kind === kind)
  if (!table) throw new Error(`no ${kind}`)
  return table.rows.map(row =>
    Object.fromEntries(table.columns.map((column, place) => [column, row[place] ?? null])),
  )
}
const distinct = (rows: readonly Record<string, string | null>[], column: string) =>
  new Set(rows.map(row => row[column])).size

describe('the demo company', () => {
  it('is the same for the same day', () => {
    expect(generateDemo(today)).toEqual(demo)
  })

  it('has 120 customers of five regions with six salespeople, two groups and a few in dollars', () => {
    const customers = rowsOf('customers')
    expect(customers).toHaveLength(120)
    expect([distinct(customers, 'region'), distinct(customers, 'salesperson')]).toEqual([5, 6])
    expect(distinct(customers, 'code')).toBe(120)
    expect(distinct(customers, 'name')).toBe(120)
    expect(new Set(customers.map(row => row.parent_code).filter(Boolean)).size).toBe(2)
    expect(customers.filter(row => row.currency === 'USD')).toHaveLength(6)
    for (const terms of ['net 30', 'eom 30', 'monthly 25 +30', 'on-invoice 15', '2-for-1', 'cash']) {
      expect(customers.map(row => row.terms)).toContain(terms)
    }
  })

  it('bears no name and no address that could be taken for a real one', () => {
    for (const { name, email } of rowsOf('customers')) {
      expect(name).toMatch(/示例|Example|Sample|Placeholder|Specimen|Fictive|Imaginary/)
      expect(email).toMatch(/\.example$/)
    }
  })

  it.each(['2026-11-22', '2027-01-01', '2028-02-29', '2026-10-08'].map(dateOf))(
    'trades for 18 months up to %s and not a day longer',
    last => {
      const { tables } = generateDemo(last)
      const issued = rowsOf('invoices', tables).map(row => row.issued ?? '')
      const received = rowsOf('receipts', tables).map(row => row.date ?? '')
      expect(issued.every(day => day > addMonths(last, -18) && day <= last)).toBe(true)
      expect(received.every(day => day <= last)).toBe(true)
      expect(issued.some(day => day > addMonths(last, -1))).toBe(true)
    },
  )

  it('names an order on every sale and prices lines that add up', () => {
    const lines = rowsOf('invoices').filter(row => row.sku !== null)
    expect(lines.length).toBeGreaterThan(8000)
    for (const { order, quantity, unit_price, amount } of lines) {
      expect(order).toMatch(/^DD\d{4}-\d{4}$/)
      expect(BigInt(quantity ?? '0') * minor(unit_price)).toBe(minor(amount))
    }
  })

  it('pays late, in parts, on account, with discounts and by credit notes', () => {
    const receipts = rowsOf('receipts')
    expect(receipts.filter(row => row.invoice === null).length).toBeGreaterThan(10)
    expect(receipts.filter(row => row.discount !== null).length).toBeGreaterThan(10)
    const named = receipts.filter(row => row.invoice !== null)
    expect(named.length).toBeGreaterThan(distinct(named, 'invoice') + 50)
    expect(rowsOf('settlements').filter(row => row.from?.startsWith('HZ')).length).toBeGreaterThan(20)
    expect(rowsOf('invoices').some(row => row.disputed === 'yes')).toBe(true)
  })

  it('orders what its last invoices name, and more that is on the way or still to come', () => {
    const { orders } = demo
    const named = new Set(rowsOf('invoices').map(row => row.order))
    const invoiced = orders.filter(order => order.isUnderWay)
    expect(invoiced.length).toBeGreaterThan(100)
    expect(invoiced.filter(order => !named.has(order.number))).toEqual([])
    expect(orders.filter(order => !order.isUnderWay).length).toBeGreaterThan(5)
    expect(orders.every(order => order.day <= today && order.shipBy > order.day)).toBe(true)
    const sum = (rows: readonly { amountMinor: bigint }[]) =>
      rows.reduce((total, row) => total + row.amountMinor, 0n)
    for (const { lines, shipments, amountMinor } of orders) {
      expect(sum(lines)).toBe(amountMinor)
      expect(sum(shipments)).toBeLessThanOrEqual(amountMinor)
    }
    const numbers = orders.flatMap(order => [order.number, ...order.shipments.map(each => each.number)])
    expect(new Set(numbers).size).toBe(numbers.length)
  })

  it('has something to correct', () => {
    const { bounced, transferred, writtenOff } = demo.corrections
    expect([bounced, transferred, writtenOff]).not.toContain(undefined)
  })
})

const minor = (amount: string | null | undefined): bigint => BigInt((amount ?? '').replace('.', ''))
