/** Lists longer than a page: what they come to in all, further rows as one scrolls, columns of one's own. */
import { beforeAll, describe, expect, it } from 'vitest'
import { useWorkbench } from './page.fixture.ts'

const longest = 60_000
const many = 130

describe('a long list', () => {
  const bench = useWorkbench()

  // What this customer owes is overdue for more than thirty days: each is held.
  beforeAll(async () => {
    const { api } = bench
    const key = await api.keyOf('receivables')
    const orders = Array.from({ length: many }, (_, at) => ({
      number: `SO-${String(at + 1).padStart(3, '0')}`,
      customer: 'S01',
      amount: '10.00',
    }))
    const answers = await Promise.all(
      orders.map(body => api.ask(key, { method: 'POST', url: '/orders', body })),
    )
    expect(answers.map(({ statusCode }) => statusCode).filter(status => status !== 201)).toEqual([])
  }, longest)

  it.each([
    ['orders', '/orders', '订单'],
    ['held orders', '/orders/holds', '冻结订单'],
  ])(
    'of %s says what all of it comes to before it is all there, and brings the rest as one scrolls',
    async (_, path, name) => {
      const { page, complaints } = await bench.enter('manager')
      await page.goto(`${bench.url}${path}`)
      const table = page.getByRole('table', { name })
      const foot = table.locator('tfoot')
      await foot.getByText(`合计 ${many} 行`).waitFor()
      expect(await foot.getByText('1,300.00').count()).toBe(1)
      const box = page.getByRole('region', { name }).last()
      await expect
        .poll(
          async () => {
            await box.evaluate(element => element.scrollTo({ top: element.scrollHeight }))
            return table.locator(`tr[data-index="${many - 1}"]`).count()
          },
          { timeout: 20_000 },
        )
        .toBe(1)
      expect(await foot.getByText(`合计 ${many} 行`).count()).toBe(1)
      expect(complaints).toEqual([])
    },
    longest,
  )

  it(
    'opens its amounts',
    async () => {
      const { page } = await bench.enter('manager')
      for (const [path, amount, opened] of [
        ['/orders', '10.00', /\/orders\/SO-\d+/],
        ['/orders/holds', '10.00', /\/orders\/SO-\d+/],
        ['/customers', '400.00', /\/open-items\?(?=.*customer=S02)(?=.*age=overdue)/],
      ] as const) {
        await page.goto(`${bench.url}${path}`)
        await page.getByRole('table').locator('tbody').getByRole('link', { name: amount }).last().click()
        await page.waitForURL(opened)
      }
    },
    longest,
  )

  it(
    'that adds nothing up says how many rows are here, and takes nobody’s count for a sum',
    async () => {
      const { page } = await bench.enter('owner')
      await page.goto(`${bench.url}/settings/audit`)
      const foot = page.getByRole('table', { name: '操作记录' }).locator('tfoot')
      await foot.getByText(/^前 \d+ 行，下拉续载$/).waitFor()
      await page.goto(`${bench.url}/settings/audit?kind=person-added`)
      await foot.getByText(/^共 \d+ 行$/).waitFor()
    },
    longest,
  )

  it(
    'of held orders tells each reason in full on a small screen, in columns that are kept, and opens by the keys',
    async () => {
      const { page } = await bench.enter('manager')
      await page.setViewportSize({ width: 1280, height: 800 })
      await page.goto(`${bench.url}/orders/holds`)
      const table = page.getByRole('table', { name: '冻结订单' })
      const second = table.locator('tr[data-index="1"]').getByText(/^SO-\d+$/)
      await second.waitFor()
      const number = await second.innerText()
      const cut = await table
        .locator('.wrap .stop')
        .evaluateAll(all => all.filter(each => each.scrollWidth > each.clientWidth).length)
      expect(cut).toBe(0)
      // From the first, which is open from the start.
      await page.waitForURL('**/orders/holds?order=**')
      await page.keyboard.press('j')
      await page.keyboard.press('Enter')
      await page.getByRole('region', { name: number }).waitFor()
      await page.getByRole('button', { name: '列', exact: true }).click()
      await page.getByRole('checkbox', { name: '日期' }).check()
      await table.getByRole('columnheader', { name: '日期' }).waitFor()
      await expect
        .poll(async () => {
          const answer = await page.request.get(`${bench.url}/api/v1/preferences`)
          return JSON.stringify(await answer.json())
        })
        .toContain('columns:holds')
      await page.reload()
      await table.getByRole('columnheader', { name: '日期' }).waitFor()
      await bench.expectAccessible(page)
    },
    longest,
  )

  it(
    'of held orders opens the first beside it from the start, and Back leads to where one came from',
    async () => {
      const { page, complaints } = await bench.enter('manager')
      await page.goto(`${bench.url}/orders`)
      await page.getByRole('link', { name: '冻结', exact: true }).click()
      const first = page.getByRole('region', { name: /^SO-\d+$/ })
      await first.getByText('放行').or(first.getByText('解冻')).first().waitFor()
      await page.goBack()
      await page.waitForURL(/\/orders$/)
      await page.getByRole('table', { name: '订单' }).waitFor()
      await page.goForward()
      await first.waitFor()
      // What is closed stays closed.
      await page.keyboard.press('Escape')
      await page.getByText('选择一单查看冻结原因。').waitFor()
      await page.keyboard.press('j')
      await page.getByText('选择一单查看冻结原因。').waitFor()
      await page.setViewportSize({ width: 390, height: 800 })
      await page.goto(`${bench.url}/orders/holds`)
      await page
        .getByRole('table', { name: '冻结订单' })
        .getByText(/^SO-\d+$/)
        .first()
        .waitFor()
      expect(await first.count()).toBe(0)
      expect(complaints).toEqual([])
    },
    longest,
  )

  it(
    'of requests opens the first of each state, and offers those to decide on to who may decide',
    async () => {
      const { api } = bench
      const asker = await api.keyOf('receivables')
      for (const number of ['SO-001', 'SO-002']) {
        const asked = { method: 'POST', url: `/orders/${number}/release`, body: { reason: '季末' } } as const
        expect((await api.ask(asker, asked)).statusCode).toBe(202)
      }
      const { page } = await bench.enter('manager')
      await page.goto(`${bench.url}/requests`)
      await page.getByRole('button', { name: '待我审批' }).click()
      await page.waitForURL('**/requests?state=mine&request=**')
      await page.getByRole('region', { name: /SO-002/ }).waitFor()
      const { page: other } = await bench.enter('sales', { salesperson: '沙莉' })
      await other.goto(`${bench.url}/requests?state=mine`)
      await other.getByRole('button', { name: '待审批', pressed: true }).waitFor()
      expect(await other.getByRole('button', { name: '待我审批' }).count()).toBe(0)
    },
    longest,
  )
})
