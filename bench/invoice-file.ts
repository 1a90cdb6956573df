/** A file of open invoices, the same for the import and for COPY: only digits and plain text, so that both read it alike. */
import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { dateOf, type LocalDate } from '../server/kernel/dates.ts'
import { type Size, shareOfFirst } from './sizes.ts'

const batch = 10_000

export const customerCode = (index: number) => `C${String(index).padStart(6, '0')}`

export function dayBefore(today: LocalDate, days: number): LocalDate {
  return dateOf(new Date(Date.parse(today) - days * 86_400_000).toISOString().slice(0, 10))
}

/** Issued over the last year, due within two months of it, to customers in no order. */
export async function writeInvoices(path: string, size: Size, today: LocalDate): Promise<void> {
  const days = Array.from({ length: 440 }, (_, index) => dayBefore(today, 365 - index))
  const line = (index: number) => {
    const issued = (index * 7919) % 366
    const customer = index % shareOfFirst === 0 ? 0 : (index * 104_729) % size.customers
    const number = `INV-${String(index + 1).padStart(8, '0')}`
    const amount = ((1000 + ((index * 7907) % 9_000_000)) / 100).toFixed(2)
    return `${number},${customerCode(customer)},${days[issued]},${days[issued + 15 + (index % 58)]},${amount}\n`
  }
  function* lines() {
    yield 'number,customer,issued,due,amount\n'
    for (let from = 0; from < size.open; from += batch) {
      yield Array.from({ length: Math.min(batch, size.open - from) }, (_, index) => line(from + index)).join(
        '',
      )
    }
  }
  await pipeline(Readable.from(lines()), createWriteStream(path))
}
