/** Random lives of orders, shipments, invoices and money: exposure is what the documents say, and each is counted once. */
import fc from 'fast-check'
import { beforeAll, expect, it } from 'vitest'
import { useCredit } from './credit.fixture.ts'
import { atLeast0, type Sent, StockOfLife, sum, type ToldKind } from './stock-life.fixture.ts'

const shop = useCredit()
const seed = 20_261_122
const size = process.env.HUIKUAN_TEST_SIZE === 'full' ? { lives: 40, steps: 60 } : { lives: 2, steps: 30 }
const anHour = 3_600_000

const actions = [
  ...['order', 'order', 'ship', 'ship', 'ship alone', 'invoice order', 'invoice order', 'invoice shipment'],
  ...[
    'credit note',
    'reverse invoice',
    'return',
    'reverse shipment',
    'cancel',
    'close',
    'receipt',
    'limit',
    'release',
  ],
  ...['import', 'undo'],
  ...['sold', 'sold', 'sent back', 'counted', 'reverse report'],
] as const
const step = fc.record({
  action: fc.constantFrom(...actions),
  pick: fc.nat(1000),
  cents: fc.integer({ min: 1, max: 40_000 }),
})
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never

/** In cents. */
interface Ordered {
  readonly number: string
  readonly amount: bigint
  status: 'open' | 'held' | 'over' | 'gone'
}
interface Billed {
  readonly number: string
  /** What it stands for: an order, or a shipment alone. */
  readonly of: string
  readonly amount: bigint
  isGone: boolean
}

const text = (cents: bigint) => `${cents / 100n}.${String(cents % 100n).padStart(2, '0')}`
const minor = (money: string) => BigInt(money.replace('.', ''))
const larger = (left: bigint, right: bigint) => (left > right ? left : right)

let lives = 0
const onSale = '"parts [{""type"":""rest"",""event"":""sell-through"",""days"":30}]"'

class Life {
  readonly customer: string
  readonly orders: Ordered[] = []
  readonly sent: Sent[] = []
  readonly billed: Billed[] = []
  readonly imports: { id: bigint; order: Ordered }[] = []
  readonly stock = new StockOfLife()
  /** Every second one settles its goods as it sells them. */
  readonly isConsigned: boolean
  #documents = 0

  constructor() {
    lives += 1
    this.customer = `L${lives}`
    this.isConsigned = lives % 2 === 0
  }

  #number(letter: string): string {
    this.#documents += 1
    return `${this.customer}-${letter}${this.#documents}`
  }

  readonly #one = <Each>(all: readonly Each[], pick: number): Each | undefined =>
    all[pick % (all.length || 1)]

  async take({ action, pick, cents }: Step): Promise<void> {
    const [customer, amount] = [this.customer, text(BigInt(cents))]
    const order = this.#one(
      this.orders.filter(each => each.status === 'open'),
      pick,
    )
    const sent = this.#one(
      this.sent.filter(each => !each.isGone),
      pick,
    )
    switch (action) {
      case 'order': {
        const number = this.#number('O')
        const { body } = await shop.post('/orders', { number, customer, amount })
        this.orders.push({ number, amount: BigInt(cents), status: body.status })
        return
      }
      case 'ship':
        return order && this.#ship(order.number, amount)
      case 'ship alone':
        return this.#ship(null, amount)
      case 'invoice order':
        return order && this.#invoice({ order: order.number }, order.number, cents)
      case 'invoice shipment':
        return sent && this.#invoice({ shipment: sent.number }, sent.order ?? sent.number, cents)
      case 'credit note': {
        if (!order) return
        const number = this.#number('N')
        await shop.bring(
          `number,customer,issued,amount,order\n${number},${customer},2026-03-31,-${amount},${order.number}\n`,
        )
        this.billed.push({ number, of: order.number, amount: -BigInt(cents), isGone: false })
        return
      }
      case 'reverse invoice': {
        const invoice = this.#one(
          this.billed.filter(each => !each.isGone && each.amount > 0n),
          pick,
        )
        if (!invoice) return
        const { status } = await shop.post(`/invoices/${invoice.number}/reverse`, { reason: 'life' })
        if (status === 200) invoice.isGone = true
        return
      }
      case 'return': {
        if (!sent || sent.amount <= 0n) return
        const back = larger(1n, BigInt(cents) % (sent.amount + 1n))
        const asked = { number: this.#number('R'), amount: text(back), reason: 'life' }
        const { status } = await shop.post(`/shipments/${sent.number}/return`, asked)
        if (status === 201) sent.amount -= back
        return
      }
      case 'reverse shipment':
        if (sent && (await shop.post(`/shipments/${sent.number}/reverse`, { reason: 'life' })).status === 200)
          sent.isGone = true
        return
      case 'cancel':
      case 'close': {
        const any = this.#one(
          this.orders.filter(each => each.status === 'open' || each.status === 'held'),
          pick,
        )
        if (any && (await shop.post(`/orders/${any.number}/${action}`, { reason: 'life' })).status === 200)
          any.status = 'over'
        return
      }
      case 'sold':
        return this.#tell('sold', BigInt((cents % 4) + 1))
      case 'sent back':
        return this.#tell('returned', BigInt((cents % 4) + 1))
      case 'counted':
        return this.#tell('counted', BigInt(cents % 3))
      case 'reverse report': {
        const report = this.#one(
          this.stock.told.filter(each => !each.isGone),
          pick,
        )
        if (!report) return
        await shop.post(`/stock-reports/${report.number}/reverse`, { reason: 'life' })
        report.isGone = true
        return
      }
      case 'receipt':
        await shop.post('/receipts', { number: this.#number('M'), customer, date: '2026-03-31', amount })
        return
      case 'limit':
        await shop.limit(customer, pick % 5 === 0 ? null : text(BigInt(cents) * 3n))
        return
      case 'release': {
        const held = this.#one(
          this.orders.filter(each => each.status === 'held'),
          pick,
        )
        if (
          held &&
          (await shop.post(`/orders/${held.number}/release`, { reason: 'life' }, 'manager')).status === 200
        )
          held.status = 'open'
        return
      }
      case 'import': {
        const number = this.#number('O')
        const { importId } = await shop.bring(
          `number,customer,date,amount,ship_by\n${number},${customer},2026-03-31,${amount},2026-04-30\n`,
        )
        const { body } = await shop.get(`/orders/${number}`)
        const brought: Ordered = { number, amount: BigInt(cents), status: body.status }
        this.orders.push(brought)
        if (importId !== null) this.imports.push({ id: importId, order: brought })
        return
      }
      case 'undo': {
        const undone = this.imports.find(
          ({ order: { number, status } }) => status !== 'gone' && !this.#isBuiltUpon(number),
        )
        if (undone && (await shop.post(`/imports/${undone.id}/undo`, { reason: 'life' })).status === 200)
          undone.order.status = 'gone'
      }
    }
  }

  #isBuiltUpon(order: string): boolean {
    return this.sent.some(each => each.order === order) || this.billed.some(each => each.of === order)
  }

  async #ship(order: string | null, amount: string): Promise<void> {
    const number = this.#number('S')
    const first = minor(amount)
    const pieces = this.isConsigned ? (first % 5n) + 1n : 0n
    const lines = this.isConsigned ? { lines: [{ sku: 'W', quantity: pieces.toString(), amount }] } : {}
    const { status } = await shop.post('/shipments', {
      number,
      customer: this.customer,
      amount,
      order,
      ...lines,
    })
    if (status === 201) this.sent.push({ number, order, first, pieces, amount: first, isGone: false })
  }

  async #tell(kind: ToldKind, pieces: bigint): Promise<void> {
    const number = this.#number('T')
    const { quantity, moved } = this.stock.plan(this.sent, kind, pieces)
    const about = { number, customer: this.customer, kind, reason: 'life' }
    const { status, body } = await shop.post('/stock-reports', { ...about, lines: [{ sku: 'W', quantity }] })
    expect([status, body.type], kind).toEqual(moved ? [201, undefined] : [422, 'more-than-stock'])
    if (moved) this.stock.told.push({ number, kind, moved, isGone: false })
  }

  async #invoice(naming: object, of: string, cents: number): Promise<void> {
    const number = this.#number('I')
    const days = { issued: '2026-03-31', due: '2026-05-31' }
    const body = { number, customer: this.customer, ...days, amount: text(BigInt(cents)), ...naming }
    const { status } = await shop.post('/invoices', body)
    if (status === 201) this.billed.push({ number, of, amount: BigInt(cents), isGone: false })
  }

  /** Told from the documents alone, in words of its own. */
  expected(): { orders: string; shipped: string; stock: string } {
    const billedOf = (of: string) =>
      atLeast0(sum(this.billed.filter(each => each.of === of && !each.isGone).map(each => each.amount)))
    const live = this.sent.filter(each => !each.isGone)
    const ofOrders = this.orders.map(({ number, amount, status }) => {
      const billed = billedOf(number)
      const standing = this.stock.standing(
        live.filter(each => each.order === number),
        billed,
      )
      const rest = status === 'open' ? amount : 0n
      return { ...standing, orders: atLeast0(rest - larger(standing.out, billed)) }
    })
    const alone = live
      .filter(each => each.order === null)
      .map(each => ({ orders: 0n, ...this.stock.standing([each], billedOf(each.number)) }))
    const all = [...ofOrders, ...alone]
    return {
      orders: text(sum(all.map(each => each.orders))),
      shipped: text(sum(all.map(each => each.shipped))),
      stock: text(sum(all.map(each => each.stock))),
    }
  }
}

beforeAll(() => shop.bring('code,name\nZZ,别的客户\n'))

it(
  'whatever happens, exposure is what the documents say, and the largest amount that passes is the largest',
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: size.steps / 2, maxLength: size.steps }), async steps => {
        const life = new Life()
        await shop.bring(
          `code,name,credit_limit,terms\n${life.customer},${life.customer},1000.00,${life.isConsigned ? onSale : ''}\n`,
        )
        for (const each of steps) {
          await life.take(each)
          const { orders, shipped, stock } = await shop.exposure(life.customer)
          expect({ orders, shipped, stock }, JSON.stringify(each)).toEqual(life.expected())
        }
        const check = (amount: string) => shop.post(`/credit/${life.customer}/check`, { amount })
        const before = await shop.exposure(life.customer)
        const most: string | null = (await check('0.01')).body.max_amount
        if (most !== null && minor(most) > 0n) {
          expect(['approve', 'warn']).toContain((await check(most)).body.decision)
          expect(['hold', 'needs_approval']).toContain((await check(text(minor(most) + 1n))).body.decision)
        }
        expect(await shop.exposure(life.customer)).toEqual(before)
        expect(await shop.differences()).toEqual([])
      }),
      { seed, numRuns: size.lives, endOnFailure: true },
    )
    const { body } = await shop.get('/credit?limit=500')
    expect(body.customers.length).toBeGreaterThan(0)
    for (const { customer, used } of body.customers)
      expect([customer, used]).toEqual([customer, (await shop.exposure(customer)).used])
  },
  anHour,
)
