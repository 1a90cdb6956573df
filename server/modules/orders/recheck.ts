/** Held orders free themselves: when money came, a limit rose, or another order gave room. */
import type pg from 'pg'
import { snapshot, type Transaction, transaction } from '../../kernel/database/transaction.ts'
import type { LocalDate } from '../../kernel/dates.ts'
import { advanceReader, readEvents } from '../../kernel/events/read-events.ts'
import type { CompanyId } from '../../kernel/ids.ts'
import type { Loop } from '../../kernel/jobs/loops.ts'
import { type Company, listCompanies } from '../identity/index.ts'
import { holdOrder, letGo } from './change-order.ts'
import { judgeHeld } from './judge-held.ts'
import { heldOrders } from './store-orders.ts'
import { isHeld } from './take-orders.ts'
import type { Order } from './types.ts'

const why = 'credit has room for it again'

/** Whether it could be let go; it is then open. Nothing is written where it could not. */
export async function recheckOrder(tx: Transaction, given: Order, today: LocalDate): Promise<boolean> {
  const order = await holdOrder(tx, given.number)
  if (order.status !== 'held') return false
  const { book, judge } = await judgeHeld(tx, [order], { today, hold: true })
  const decided = judge(order)
  if (isHeld(decided.decision.decision)) return false
  await letGo(tx, order, { reason: why, today, book, decided, byProgram: true })
  return true
}

const pageOrders = 200

/** Those that would pass now, oldest first, without holding anybody up. */
async function wouldPass(pool: pg.Pool, company: CompanyId, today: LocalDate): Promise<Order[]> {
  const scope = { company, person: null }
  const found: Order[] = []
  let after = 0n
  for (;;) {
    const page = await snapshot(pool, scope, async reader => {
      const orders = await heldOrders(reader, { after, limit: pageOrders })
      const { book, judge } = await judgeHeld(reader, orders, { today, hold: false })
      for (const order of orders) {
        if (isHeld(judge(order).decision.decision)) continue
        book.move(order.customerId, order.currency, { orders: order.amountMinor })
        found.push(order)
      }
      return orders
    })
    if (page.length < pageOrders) return found
    after = page.at(-1)?.id ?? after
  }
}

/** Frees what can be freed in a company; returns the numbers. */
export async function recheckHeld(pool: pg.Pool, company: CompanyId, today: LocalDate): Promise<string[]> {
  const freed: string[] = []
  for (const order of await wouldPass(pool, company, today)) {
    const scope = { company, person: null, origin: 'recheck' }
    if (await transaction(pool, scope, tx => recheckOrder(tx, order, today))) freed.push(order.number)
  }
  return freed
}

const readerName = 'orders recheck'
/** What the rechecking itself says, and what only takes: none of it makes room. */
const takes = /^order-(?:freed|held|taken|released)$|^goods-shipped$|^invoice-booked$|^signed-/
const mostEvents = 1000

/** Something happened since the last look that may have made room; it is then looked at. */
async function hasNews(pool: pg.Pool, company: CompanyId): Promise<boolean> {
  return transaction(pool, { company, person: null }, async tx => {
    const events = await readEvents(tx, readerName, mostEvents)
    const last = events.at(-1)
    if (last) await advanceReader(tx, readerName, last)
    return events.some(event => !takes.test(event.kind))
  })
}

/** The day each company was last looked at: a new day may end a hold by itself, and a look that failed is taken again. */
const looked = new Map<Company['id'], LocalDate>()

export const freeing: Loop = {
  name: 'free held orders',
  everySeconds: 2,
  async run(pool, clock) {
    for (const { id, zone } of await listCompanies(pool)) {
      const today = clock.today(zone)
      if ((await hasNews(pool, id)) || looked.get(id) !== today) {
        looked.delete(id)
        await recheckHeld(pool, id, today)
      }
      looked.set(id, today)
    }
  },
}
