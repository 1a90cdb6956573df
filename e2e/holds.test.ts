import { beforeAll, describe, expect, it } from 'vitest'
import { useWorkbench } from './page.fixture.ts'

const longest = 60_000
/** Numbers of orders and the key that leads to the reason. */
const codes = /\b(SO[-\w]*|R)\b/g

describe('held orders', () => {
  const bench = useWorkbench()

  const ask = async (method: 'GET' | 'POST', url: string, body?: object) => {
    const { api } = bench
    const answer = await api.ask(await api.keyOf('receivables'), { method, url, ...(body ? { body } : {}) })
    return { status: answer.statusCode, body: answer.json() }
  }
  const order = (number: string, customer: string, amount: string) =>
    ask('POST', '/orders', { number, customer, amount })

  // What these customers owe is overdue for more than thirty days.
  beforeAll(async () => {
    for (const [number, customer] of [
      ['SO-1', 'S01'],
      ['SO-2', 'S02'],
      ['SO-3', 'S01'],
    ] as const) {
      const { body } = await order(number, customer, '100.00')
      expect(body.status, JSON.stringify(body)).toBe('held')
    }
  }, longest)

  it.each([
    '/orders',
    '/orders/holds?order=SO-3',
    '/orders/SO-3',
    '/orders/rationing',
    '/enter/order?customer=S02',
    '/customers/S01',
    '/visit/S02',
  ])(
    '%s speaks one language at a time, fits a hand, and has no fault for a screen reader',
    path => bench.expectPresentable(path, { same: codes }),
    longest,
  )

  it(
    'are read, with why, and let go with a reason that is kept',
    async () => {
      const { page, complaints } = await bench.enter('manager')
      await page.getByRole('link', { name: '订单', exact: true }).first().click()
      await page.getByRole('link', { name: '冻结', exact: true }).click()
      await page.getByRole('button', { name: '秋实五金有限公司' }).click()
      const panel = page.getByRole('region', { name: 'SO-2' })
      await panel.getByText(/逾期 \d+ 天，限 30 天/).waitFor()
      await page.keyboard.press('r')
      await panel.getByRole('button', { name: '解冻 100.00' }).click()
      expect(await panel.getByRole('alert').innerText()).toBe('请写明解冻原因。')
      await panel.getByLabel('原因').fill('已见付款排期')
      await panel.getByRole('button', { name: '解冻 100.00' }).click()
      await page.getByRole('status').getByText('SO-2 已解冻').waitFor()
      await page.getByRole('button', { name: '秋实五金有限公司' }).waitFor({ state: 'detached' })
      expect((await ask('GET', '/orders/SO-2')).body.status).toBe('open')
      expect(complaints).toEqual([])
    },
    longest,
  )

  it(
    'leave the list of whoever looks at it when somebody else lets them go',
    async () => {
      const { page } = await bench.enter('manager', { name: 'watcher' })
      await page.goto(`${bench.url}/orders/holds`)
      const row = page.getByText('SO-1', { exact: true })
      await row.waitFor()
      const { api } = bench
      const url = '/orders/SO-1/release'
      await api.ask(await api.keyOf('owner'), { method: 'POST', url, body: { reason: '总经理同意' } })
      await row.waitFor({ state: 'detached' })
    },
    longest,
  )

  it(
    'are foretold while the amount of a new one is typed',
    async () => {
      const { page } = await bench.enter('receivables', { name: 'clerk' })
      await page.goto(`${bench.url}/enter/order?customer=S02`)
      await page.getByLabel('金额').fill('1,200')
      await page.getByRole('region', { name: '能否通过' }).getByText('将被冻结。').waitFor()
      await page.getByRole('button', { name: '录入订单 1,200.00（将冻结）' }).click()
      await page.getByRole('status').getByText('被信用冻结').waitFor()
      await page.getByRole('status').getByRole('button', { name: '查看' }).click()
      await page.waitForURL('**/orders/SO*')
      await page.getByRole('region', { name: '信用判定' }).getByText('不过').waitFor()
    },
    longest,
  )
})
