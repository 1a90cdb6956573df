/** What had to be put right by hand: a draft that bounced, a debt given up, money that belonged to a subsidiary. */
import { addDays, earlier, type LocalDate, later } from '../kernel/dates.ts'
import type { History, Receipt, Sale } from './types.ts'

export interface Corrections {
  readonly bounced: { readonly receipt: Receipt; readonly on: LocalDate } | undefined
  readonly writtenOff: { readonly sale: Sale; readonly on: LocalDate } | undefined
}

export function makeCorrections(histories: readonly History[], today: LocalDate): Corrections {
  const sunk = histories.find(({ sales }) => sales[0]?.customer.part === 'sinking')
  const receipt = sunk?.receipts.at(-1)
  const [lost] = histories
    .flatMap(history => history.sales.filter(sale => untouched(sale, history)))
    .filter(({ customer }) => customer.tier === 'C' && customer.currency === 'CNY')
    .sort((left, right) => (lastDue(left) < lastDue(right) ? -1 : 1))
  return {
    bounced: receipt && { receipt, on: earlier(addDays(receipt.day, 6), today) },
    writtenOff: lost && { sale: lost, on: addDays(today, -4) },
  }
}

const untouched = (sale: Sale, { receipts, settlements }: History): boolean =>
  !settlements.some(each => each.to === sale) &&
  !receipts.some(receipt => receipt.payments.some(payment => payment.sale === sale))

export const lastDue = (sale: Sale): LocalDate =>
  sale.dues.reduce((last, part) => later(part.due, last), sale.issued)
