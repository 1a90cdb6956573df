/** Many who order at once against one limit: never above it by a cent, and nobody waits for ever. */
import { randomInt } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import { today, useCredit } from './credit.fixture.ts'
import { recheckHeld } from './modules/orders/index.ts'

const shop = useCredit()
const size =
  process.env.HUIKUAN_TEST_SIZE === 'full' ? { clients: 64, seconds: 60 } : { clients: 8, seconds: 3 }
const anHour = 3_600_000
const minor = (money: string) => BigInt(money.replace('.', ''))

let documents = 0
const number = (letter: string) => {
  documents += 1
  return `${letter}${documents}`
}

beforeAll(() =>
  shop.bring(
    'code,name,credit_limit,parent_code\n' +
      'ONE,甲,1000.00,\nHEAD,集团,,\nSUB1,子一,,HEAD\nSUB2,子二,700.00,HEAD\nSUB3,子三,,SUB1\nMIX,混,500.00,\n',
  ),
)

/** Until the time is over, each client does one thing after the other; the answers it had, by status. */
async function atOnce(work: (client: number) => Promise<number>): Promise<Map<number, number>> {
  const until = Date.now() + 1000 * size.seconds
  const answers = new Map<number, number>()
  let slowest = 0
  await Promise.all(
    Array.from({ length: size.clients }, async (_, client) => {
      while (Date.now() < until) {
        const begun = Date.now()
        const status = await work(client)
        slowest = Math.max(slowest, Date.now() - begun)
        answers.set(status, (answers.get(status) ?? 0) + 1)
      }
    }),
  )
  expect(slowest, 'milliseconds somebody waited').toBeLessThan(30_000)
  return answers
}

/** As the program does all the while by itself; nobody waits for it. */
async function freeingUntil(until: number): Promise<void> {
  while (Date.now() < until) {
    await recheckHeld(shop.api.database.pool, shop.api.scope.company, today)
    await pause(20)
  }
}

const order = async (customer: string, cents: number) => {
  const amount = (cents / 100).toFixed(2)
  const { status, body } = await shop.post('/orders', { number: number('O'), customer, amount })
  return { status, body }
}

async function openOrders(...customers: string[]): Promise<bigint> {
  const { rows } = await shop.api.database.owner.query<{ sum: bigint }>(
    `select coalesce(sum(o.amount_minor), 0)::bigint as sum from orders.sales_order o
     join customers.customer c on c.company_id = o.company_id and c.id = o.customer_id
     where c.code = any ($1) and o.status = 'open'`,
    [customers],
  )
  return BigInt(rows[0]?.sum ?? 0)
}

describe('ordering at once', () => {
  it(
    'against one limit takes it up to the last cent and not beyond',
    async () => {
      const answers = await atOnce(async () => (await order('ONE', randomInt(1, 9000))).status)
      expect([...answers.keys()].filter(status => status !== 201 && status !== 409)).toEqual([])
      expect(await openOrders('ONE')).toBeLessThanOrEqual(100_000n)
      // What is left is taken by cents.
      const left = minor((await shop.get('/credit/ONE')).body.available)
      if (left > 0n) expect((await order('ONE', Number(left))).body.status).toBe('open')
      expect(await openOrders('ONE')).toBe(100_000n)
      expect((await order('ONE', 1)).body.status).toBe('held')
      expect(await shop.differences()).toEqual([])
    },
    anHour,
  )

  it(
    'in a group takes the limit of the group together and each its own',
    async () => {
      await shop.limit('HEAD', '1500.00', { group: true })
      const members = ['HEAD', 'SUB1', 'SUB2', 'SUB3']
      await atOnce(async client => (await order(members[client % 4] ?? 'HEAD', randomInt(1, 9000))).status)
      expect(await openOrders(...members)).toBeLessThanOrEqual(150_000n)
      expect(await openOrders('SUB2')).toBeLessThanOrEqual(70_000n)
      const left = minor((await shop.get('/credit/SUB3')).body.groups[0].available)
      if (left > 0n) expect((await order('SUB3', Number(left))).body.status).toBe('open')
      expect(await openOrders(...members)).toBe(150_000n)
      expect(await shop.differences()).toEqual([])
    },
    anHour,
  )

  it(
    'beside payments, shipments, invoices, cancellations and limits that move, is never above what there is room for',
    async () => {
      const open: string[] = []
      const above: string[] = []
      const orders = async () => {
        const { status, body } = await order('MIX', randomInt(1, 5000))
        if (body.status === 'open') open.push(body.number)
        return status
      }
      const deeds = [
        orders,
        async () => {
          const cancelled = open.splice(randomInt(0, open.length + 1), 1)[0]
          if (cancelled === undefined) return orders()
          return (await shop.post(`/orders/${cancelled}/cancel`, { reason: 'at once' })).status
        },
        async () => {
          const named = open[randomInt(0, open.length + 1)]
          if (named === undefined) return orders()
          const body = { number: number('S'), customer: 'MIX', order: named, amount: '1.00' }
          return (await shop.post('/shipments', body)).status
        },
        async () => {
          const named = open[randomInt(0, open.length + 1)]
          const days = { issued: '2026-03-31', due: '2026-05-31' }
          const body = { number: number('I'), customer: 'MIX', ...days, amount: '0.50', order: named }
          return named === undefined ? orders() : (await shop.post('/invoices', body)).status
        },
        async () => {
          const body = { number: number('R'), customer: 'MIX', date: '2026-03-31', amount: '0.25' }
          return (await shop.post('/receipts', body)).status
        },
        async () => {
          await shop.limit('MIX', (randomInt(30_000, 50_000) / 100).toFixed(2))
          return 200
        },
        async () => {
          const { used } = await shop.exposure('MIX')
          if (minor(used) > 50_000n) above.push(used)
          return 200
        },
      ]
      const until = Date.now() + 1000 * size.seconds
      const [answers] = await Promise.all([
        atOnce(async client => {
          const deed = deeds[client < deeds.length ? client : randomInt(0, deeds.length - 1)]
          return deed ? deed() : 200
        }),
        freeingUntil(until),
      ])
      const told = [...answers.keys()].filter(status => ![200, 201, 409, 422].includes(status))
      expect(told).toEqual([])
      expect(above).toEqual([])
      expect(await shop.differences()).toEqual([])
    },
    anHour,
  )
})

describe('orders of one caller that wait at the same moment', () => {
  const customers = Array.from({ length: 10 }, (_, at) => `T${at}`)
  const send = (named: readonly string[], more: object = {}) =>
    Promise.all(
      named.map(async customer => {
        const body = { number: number('T'), customer, amount: '1.00', ...more }
        return { number: body.number, ...(await shop.post('/orders', body)) }
      }),
    )

  beforeAll(() =>
    shop.bring(`code,name,credit_limit\n${customers.map(code => `${code},同${code},100.00`).join('\n')}\n`),
  )

  it('share transactions, and stand or fall alone', async () => {
    const [good, unknown, bad, held] = await Promise.all([
      send(customers),
      send(['NOBODY']),
      send(['ONE'], { amount: '0.001' }),
      send(['SUB2'], { amount: '900.00' }),
    ])
    expect(good.map(({ status, body }) => [status, body.status])).toEqual(customers.map(() => [201, 'open']))
    expect(unknown[0]).toMatchObject({ status: 404, body: { type: 'customer-unknown' } })
    expect(bad[0]).toMatchObject({ status: 422, body: { type: 'bad-order-amount' } })
    expect(held[0]).toMatchObject({ status: 201, body: { status: 'held' } })
    const numbers = good.map(each => each.number)
    const { rows } = await shop.api.database.owner.query(
      `select o.number, count(distinct d.id)::integer as decisions, count(distinct e.id)::integer as events
       from orders.sales_order o
         join credit.decision d on d.company_id = o.company_id and d.subject = 'order:' || o.number
         join kernel.event e on e.company_id = o.company_id and e.subject = 'order:' || o.number and e.kind = 'order-taken'
       where o.number = any ($1) group by o.number`,
      [numbers],
    )
    expect(rows).toHaveLength(numbers.length)
    expect(rows.filter(row => row.decisions !== 1 || row.events !== 1)).toEqual([])
    const { rows: written } = await shop.api.database.owner.query(
      'select distinct xmin::text from orders.sales_order where number = any ($1)',
      [numbers],
    )
    expect(written.length).toBeLessThan(numbers.length)
    expect(await shop.differences()).toEqual([])
  })

  it('of the same number are one order, whoever comes first', async () => {
    const same = { number: number('T') }
    const answers = await send(['T1', 'T1', 'T1', 'T1'], same)
    expect(answers.map(each => each.status).toSorted()).toEqual([200, 200, 200, 201])
    expect((await send(['T2'], same))[0]).toMatchObject({ status: 422, body: { type: 'number-taken' } })
  })

  it('do not wait for the one whose customer somebody else is at work on', async () => {
    const other = await shop.api.database.owner.connect()
    try {
      await other.query(
        `begin; select from credit.account where customer_id = (select id from customers.customer where code = 'T3') for update`,
      )
      const [waits] = [send(['T3']), send(['T4']), send(['T3'])]
      const free = await send(customers.filter(code => code !== 'T3'))
      expect(free.map(each => each.status)).toEqual(free.map(() => 201))
      await other.query('commit')
      expect((await waits)[0]?.status).toBe(201)
    } finally {
      other.release()
    }
  })
})

it('a customer without a deposit is not judged by the deposits of another', async () => {
  const parts = `"parts [{""type"":""percent"",""percent"":""30"",""event"":""order""},{""type"":""rest"",""days"":30}]"`
  await shop.bring(
    `code,name,credit_limit,terms\nDEP,定金,900.00,${parts}\nNODEP,赊销,900.00,net30\n`,
    'number,customer,issued,due,amount\nND-1,NODEP,2026-03-01,2026-03-31,70.00\nD-1,DEP,2026-03-01,2026-03-31,60.00\n',
  )
  const [none, deposit] = [await order('NODEP', 100), await order('DEP', 100)]
  const { rows } = await shop.api.database.owner.query(
    `select subject, facts -> 'history' ->> 'dueFirst' as due from credit.decision where subject = any ($1) order by id`,
    [[none, deposit].map(each => `order:${each.body.number}`)],
  )
  expect(rows.map(row => row.due)).toEqual(['0', '6000'])
})
