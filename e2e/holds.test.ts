import { beforeAll, describe, expect, it } from 'vitest'
import { useWorkbench } from './page.fixture.ts'

const longest = 60_000
/** Numbers of orders and the key that leads to the reason. */
const codes = /\b(SO[-\w]*|R|receivables)\b/g

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
      await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '订单' }).click()
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
      const { body: story } = await ask('GET', '/orders/SO-2/story')
      expect(story.events.at(-1)).toMatchObject({ kind: 'released', reason: '已见付款排期' })
      await order('SO-4', 'S02', '30.00')
      await order('SO-5', 'S02', '20.00')
      await page.getByRole('checkbox', { name: '选择 SO-4' }).check()
      await page.getByRole('checkbox', { name: '选择 SO-5' }).check()
      await page.getByRole('button', { name: '解冻所选' }).click()
      const several = page.getByRole('dialog', { name: '解冻 2 单' })
      await several.getByText('2 单，CNY 50.00').waitFor()
      await several.getByLabel('解冻原因').fill('季末集中放行')
      await several.getByRole('button', { name: '解冻 2 单' }).click()
      await several.getByText('SO-5 已解冻').waitFor()
      await bench.expectAccessible(page)
      await several.getByRole('button', { name: '关闭' }).last().click()
      expect(complaints).toEqual([])
    },
    longest,
  )

  it(
    'leave the list of whoever looks at it when somebody else lets them go',
    async () => {
      const { page } = await bench.enter('manager', { name: 'watcher' })
      await page.goto(`${bench.url}/orders/holds`)
      const row = page.getByRole('table', { name: '冻结订单' }).getByText('SO-1', { exact: true })
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
      await page.waitForURL('**/orders/SO*')
      await page.getByRole('region', { name: '信用判定' }).getByText('不过').waitFor()
      await page.getByRole('status').getByRole('button', { name: '撤销' }).click()
      await page.getByRole('main').getByText('已取消').waitFor()
    },
    longest,
  )

  it(
    'may wait for a promise to pay, which is recorded and withdrawn on the page of the customer',
    async () => {
      const { page, complaints } = await bench.enter('manager', { name: 'caller' })
      await page.goto(`${bench.url}/customers/S02`)
      const panel = page.getByRole('region', { name: '付款承诺' })
      await panel.getByRole('button', { name: '登记承诺' }).click()
      const form = page.getByRole('dialog')
      await form.getByLabel('金额').fill('1,200')
      await form.getByLabel('承诺付款日').fill('2099-12-31')
      await form.getByLabel('承诺人').fill('李总')
      await form.getByLabel('币种').fill('ZZZ')
      await page.reload()
      await panel.getByRole('button', { name: '登记承诺' }).click()
      await form.getByLabel('承诺人').press('Enter')
      // What was typed is still here, and the field that is refused has the focus.
      await form.locator('input[aria-invalid=true]:focus').fill('CNY')
      await form.getByRole('button', { name: '登记', exact: true }).click()
      await panel.getByText('待兑现').waitFor()
      expect(await panel.getByText('1,200.00').first().innerText()).toBe('CNY 1,200.00')
      await panel.getByRole('button', { name: '撤回' }).click()
      await page.getByLabel('原因').fill('改为分期')
      await page.getByRole('dialog').getByRole('button', { name: '撤回' }).click()
      await panel.getByText('已撤回').waitFor()
      expect(complaints).toEqual([])
    },
    longest,
  )
})
