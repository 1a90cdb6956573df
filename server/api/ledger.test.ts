import { beforeAll, describe, expect, it } from 'vitest'
import { useApi } from '../api.fixture.ts'
import { booksOn, day } from '../modules/ledger/testing.ts'

const api = useApi()

beforeAll(async () => {
  const books = booksOn(api.database.pool, api.scope)
  const own = await books.addCustomer('C1', { salesperson: '李娜' })
  const other = await books.addCustomer('C2', { salesperson: '王强' })
  for (const [number, due] of [
    ['A', '2026-02-01'],
    ['B', '2026-01-15'],
    ['C', '2026-03-20'],
  ] as const) {
    await books.invoice({ customer: own, number, date: day('2026-01-05'), due: day(due), minor: 10_000n })
  }
  const theirs = await books.invoice({ customer: other, number: 'D', date: day('2026-01-06'), minor: 500n })
  const paid = await books.receipt({ customer: other, number: 'R', date: day('2026-02-10'), minor: 200n })
  await books.apply(paid, theirs, 200n, day('2026-02-10'))
})

const sales = () => api.keyOf('sales', 'lina', { salesperson: '李娜' })
const numbers = (body: { items: { number: string }[] }) => body.items.map(item => item.number)

describe('open items over the interface', () => {
  it('come all at once without a limit, as the command prints them', async () => {
    const answer = await api.ask(await api.keyOf('receivables'), { url: '/open-items?credits=true' })
    expect(answer.statusCode).toBe(200)
    expect(numbers(answer.json())).toEqual(['B', 'A', 'C', 'D'])
    expect(answer.json().items[0]).toMatchObject({ customer: 'C1', open: '100.00', days_overdue: 75 })
  })

  it.each(['', '&customer=C1', '&as_of=2026-02-01', '&credits=true', '&known_at=2100-01-01T00:00:00Z'])(
    'come in pages that together are all of them (%s)',
    async filter => {
      const key = await api.keyOf('receivables')
      const paged: string[] = []
      let after = ''
      do {
        const answer = await api.ask(key, { url: `/open-items?limit=1${filter}${after}` })
        paged.push(...numbers(answer.json()))
        after = answer.json().next === null ? '' : `&after=${answer.json().next}`
      } while (after !== '')
      const whole = await api.ask(key, { url: `/open-items?${filter}` })
      expect(paged).toEqual(numbers(whole.json()))
      expect(paged.length).toBeGreaterThan(2)
    },
  )

  it('of a page whose cursor is not ours begin from the front', async () => {
    const key = await api.keyOf('receivables')
    const answer = await api.ask(key, { url: '/open-items?limit=2&after=Z2FyYmFnZQ' })
    expect(numbers(answer.json())).toEqual(['B', 'A'])
  })

  it('are those of a salesperson’s own customers, another’s customer being unknown', async () => {
    const key = await sales()
    expect(numbers((await api.ask(key, { url: '/open-items' })).json())).toEqual(['B', 'A', 'C'])
    expect(numbers((await api.ask(key, { url: '/open-items?limit=9' })).json())).toEqual(['B', 'A', 'C'])
    for (const url of ['/open-items?customer=C2', '/open-items?customer=C2&limit=5', '/ledger?customer=C2']) {
      const answer = await api.ask(key, { url })
      expect([answer.statusCode, answer.json().type], url).toEqual([404, 'customer-unknown'])
    }
  })
})

describe('the journal over the interface', () => {
  it('comes all at once, in pages, and entry by entry', async () => {
    const key = await api.keyOf('receivables')
    const whole = (await api.ask(key, { url: '/ledger?to=2026-01-06' })).json().entries
    expect(whole.map((entry: { ref: string }) => entry.ref)).toEqual(['A', 'B', 'C', 'D'])
    const first = (await api.ask(key, { url: '/ledger?to=2026-01-06&limit=3' })).json()
    const second = (await api.ask(key, { url: `/ledger?to=2026-01-06&limit=3&after=${first.next}` })).json()
    expect([...first.entries, ...second.entries]).toEqual(whole)
    expect(second.next).toBeNull()
    expect((await api.ask(key, { url: `/ledger/${whole[3].id}` })).json()).toEqual(whole[3])
  })

  it('shows a salesperson entries of own customers only, another’s entry being unknown', async () => {
    const [, , , other] = (await api.ask(await api.keyOf('receivables'), { url: '/ledger' })).json().entries
    const key = await sales()
    const page = (await api.ask(key, { url: '/ledger?limit=2' })).json()
    expect(page.entries.map((entry: { ref: string }) => entry.ref)).toEqual(['A', 'B'])
    expect((await api.ask(key, { url: `/ledger/${page.entries[0].id}` })).statusCode).toBe(200)
    expect((await api.ask(key, { url: `/ledger/${other.id}` })).json().type).toBe('entry-not-found')
  })

  it('is verified for those who may, and what differs is told', async () => {
    const answer = await api.ask(await api.keyOf('auditor'), { url: '/verify' })
    const checks: { name: string; checked: number; differences: unknown[] }[] = answer.json().checks
    // The test posts items no invoice stands behind, and that is found.
    const agreeing = checks.filter(check => check.differences.length === 0).map(check => check.name)
    expect(agreeing).toEqual(expect.arrayContaining(['balance', 'items', 'settlements']))
    expect(answer.json().ok).toBe(false)
    expect((await api.ask(await sales(), { url: '/verify' })).statusCode).toBe(403)
  })
})

describe('months, accounts and rates over the interface', () => {
  it('a month is closed by who may, and opened again only by asking for it', async () => {
    const manager = await api.keyOf('manager')
    const close = { method: 'POST', url: '/periods/2025-06/close' } as const
    expect((await api.ask(await api.keyOf('receivables'), close)).statusCode).toBe(403)
    expect((await api.ask(manager, close)).json()).toEqual({
      month: '2025-06',
      closed: true,
      earlier: [],
    })
    const listed = (await api.ask(manager, { url: '/periods' })).json().closed
    expect(listed).toEqual([expect.objectContaining({ month: '2025-06', by: 'manager' })])
    const asked = await api.ask(manager, {
      method: 'POST',
      url: '/periods/2025-06/reopen',
      body: { reason: '漏记' },
    })
    expect([asked.statusCode, asked.json()]).toEqual([202, { request: expect.any(String) }])
    const wrong = await api.ask(manager, { method: 'POST', url: '/periods/2025-13/close' })
    expect([wrong.statusCode, wrong.json().errors[0].pointer]).toEqual([422, 'month'])
  })

  it('an account is mapped, the others keep theirs', async () => {
    const manager = await api.keyOf('manager')
    const put = (account: string, gl_code: string) =>
      api.ask(manager, {
        method: 'PUT',
        url: '/account-map',
        body: { accounts: [{ account, gl_code, gl_name: '银行' }] },
      })
    expect((await put('bank', '100201')).json().accounts).toContainEqual({
      account: 'bank',
      gl_code: '100201',
      gl_name: '银行',
    })
    expect((await put('nothing', '1')).json().errors[0].pointer).toBe('/accounts/0/account')
    const read = (await api.ask(await sales(), { url: '/account-map' })).json().accounts
    expect(read).toContainEqual({ account: 'receivable', gl_code: '1122', gl_name: '应收账款' })
  })

  it.each([
    [{ currency: 'CNY', rate: '1.1' }, '/currency', /本位币/],
    [{ currency: 'USD', rate: '-7' }, '/rate', /汇率/],
    [{ currency: 'XQX', rate: '7' }, '/currency', /./],
    [{ currency: 'USD', rate: '7', from: '2026-02-30' }, '/from', /./],
  ])('a rate that cannot be one is refused at its field: %o', async (body, pointer, chinese) => {
    const answer = await api.ask(await api.keyOf('manager'), {
      method: 'POST',
      url: '/rates',
      body,
      headers: { 'accept-language': 'zh-CN' },
    })
    expect(answer.statusCode).toBe(422)
    expect(answer.json().errors).toEqual([{ pointer, detail: expect.stringMatching(chinese) }])
  })

  it('a rate is set once under its key, and listed', async () => {
    const manager = await api.keyOf('manager')
    const post = {
      method: 'POST',
      url: '/rates',
      body: { currency: 'USD', rate: '7.12' },
      headers: { 'idempotency-key': 'rate-1' },
    } as const
    const first = await api.ask(manager, post)
    const again = await api.ask(manager, post)
    expect(first.statusCode).toBe(201)
    expect([again.body, again.headers['idempotent-replayed']]).toEqual([first.body, 'true'])
    expect((await api.ask(await sales(), { url: '/rates' })).json().rates).toEqual([
      { currency: 'USD', from: '2026-03-31', rate: '7.12', by: 'manager', recorded_at: expect.any(String) },
    ])
  })

  it('rates are read page by page, the latest day first, of all currencies or of one', async () => {
    const manager = await api.keyOf('manager')
    const days = ['2026-01-31', '2026-02-28']
    for (const from of days) {
      for (const currency of ['EUR', 'JPY', 'USD']) {
        const body = { currency, rate: '2', from }
        expect((await api.ask(manager, { method: 'POST', url: '/rates', body })).statusCode).toBe(201)
      }
    }
    const page = async (query: string) => (await api.ask(await sales(), { url: `/rates?${query}` })).json()
    const walked: string[] = []
    for (let after = ''; after !== 'end'; ) {
      const { rates, next, currencies } = await page(`limit=2${after}`)
      expect(currencies).toEqual(['EUR', 'JPY', 'USD'])
      walked.push(...rates.map((rate: { currency: string; from: string }) => `${rate.from} ${rate.currency}`))
      after = next === null ? 'end' : `&after=${next}`
    }
    expect(walked).toEqual([
      '2026-03-31 USD',
      ...['2026-02-28 EUR', '2026-02-28 JPY', '2026-02-28 USD'],
      ...['2026-01-31 EUR', '2026-01-31 JPY', '2026-01-31 USD'],
    ])
    const ofOne = await page('currency=USD&limit=2')
    expect(ofOne.rates.map(({ from }: { from: string }) => from)).toEqual(['2026-03-31', '2026-02-28'])
    const rest = await page(`currency=USD&limit=2&after=${ofOne.next}`)
    expect([rest.rates.length, rest.rates[0].from, rest.next]).toEqual([1, '2026-01-31', null])
    expect((await page('currency=GBP')).rates).toEqual([])
  })
})
