/** Goods that leave, are signed for or come back tell their invoices themselves. */
import type { Transaction } from '../../kernel/database/transaction.ts'
import { dayReached, type GoodsDay } from './goods-days.ts'
import { tellEvent } from './note-event.ts'
import { holdWaiting } from './store-events.ts'
import { type GoodsMoved, goodsBehind, invoicesOfGoods } from './store-goods.ts'
import { waitingItems } from './waiting.ts'

/** In the transaction in which they moved. What a person told of an invoice is left alone. */
export async function followGoods(tx: Transaction, moved: GoodsMoved): Promise<void> {
  await tellInvoices(tx, await invoicesOfGoods(tx, moved))
}

/** The caller knows which: of goods that are gone afterwards nothing could be found any more. */
export async function tellInvoices(tx: Transaction, numbers: readonly string[]): Promise<void> {
  for (const number of numbers) {
    await tellOf(tx, number, 'shipment')
    await tellOf(tx, number, 'signature')
  }
}

async function tellOf(tx: Transaction, number: string, event: 'shipment' | 'signature'): Promise<void> {
  const invoice = await holdWaiting(tx, number)
  if (!invoice || !waitingItems(invoice).some(item => item.event === event)) return
  const goods = await goodsBehind(tx, invoice.id)
  if (goods?.toldByPeople.includes(event)) return
  const reached: GoodsDay | null = goods
    ? dayReached(goods.moves, goods.neededMinor, move => (event === 'shipment' ? move.shipped : move.signed))
    : null
  const on = reached?.on ?? null
  if (on === (invoice.events[event] ?? null)) return
  await tellEvent(tx, invoice, {
    number,
    event,
    on,
    source: reached ? `shipment:${reached.number}` : 'goods',
  })
}
