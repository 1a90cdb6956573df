/** Goods that leave, are signed for, are sold by the customer or come back tell their invoices themselves. */
import type { Transaction } from '../../kernel/database/transaction.ts'
import { dayReached, type GoodsDay } from './goods-days.ts'
import { tellEvent } from './note-event.ts'
import { holdWaiting } from './store-events.ts'
import { type GoodsBehind, type GoodsMoved, goodsBehind, invoicesOfGoods } from './store-goods.ts'
import { waitingItems } from './waiting.ts'

/** In the transaction in which they moved. What a person told of an invoice is left alone. */
export async function followGoods(tx: Transaction, moved: GoodsMoved): Promise<void> {
  await tellInvoices(tx, await invoicesOfGoods(tx, moved))
}

/** The caller knows which: of goods that are gone afterwards nothing could be found any more. */
export async function tellInvoices(tx: Transaction, numbers: readonly string[]): Promise<void> {
  for (const number of numbers) await tellInvoice(tx, number)
}

const goodsEvents = ['shipment', 'signature', 'sell-through'] as const
type GoodsEvent = (typeof goodsEvents)[number]

async function tellInvoice(tx: Transaction, number: string): Promise<void> {
  const invoice = await holdWaiting(tx, number)
  if (!invoice) return
  const items = waitingItems(invoice)
  const awaited = goodsEvents.filter(event => items.some(item => item.event === event))
  if (awaited.length === 0) return
  const goods = await goodsBehind(tx, invoice.id)
  let { events } = invoice
  for (const event of awaited) {
    if (goods?.toldByPeople.includes(event)) continue
    const reached = goods ? reachedBy[event](goods) : null
    const on = reached?.on ?? null
    if (on === (events[event] ?? null)) continue
    const by = event === 'sell-through' ? 'stock-report' : 'shipment'
    const source = reached ? `${by}:${reached.number}` : 'goods'
    events = await tellEvent(tx, { ...invoice, events }, { number, event, on, source })
  }
}

const reachedBy: Record<GoodsEvent, (goods: GoodsBehind) => GoodsDay | null> = {
  shipment: ({ shipped, neededMinor }) => dayReached(shipped, neededMinor),
  signature: ({ signed, neededMinor }) => dayReached(signed, neededMinor),
  'sell-through': ({ sold, neededSoldMinor }) => dayReached(sold, neededSoldMinor),
}
