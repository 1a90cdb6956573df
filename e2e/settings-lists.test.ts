/** People, keys, rates and rationing as lists: narrowed, by the keys, further rows as one scrolls. */
import { describe, expect, it } from 'vitest'
import { useWorkbench } from './page.fixture.ts'

const longest = 90_000

describe('lists of what the company works by', () => {
  const bench = useWorkbench()
  const post = async (role: 'owner' | 'manager', url: string, body: object) => {
    const { api } = bench
    const answer = await api.ask(await api.keyOf(role, `${role} 程序`), { method: 'POST', url, body })
    expect(answer.statusCode, answer.body).toBe(201)
    return answer.json()
  }

  it(
    'of people are found by what is written of them, and opened by the keys',
    async () => {
      for (const [name, role] of [
        ['孙莉', 'sales'],
        ['孙涛', 'legal'],
        ['钱进', 'sales'],
      ])
        await post('owner', '/people', { name, role })
      const { page, complaints } = await bench.enter('owner')
      await page.goto(`${bench.url}/settings/people`)
      const table = page.getByRole('table', { name: '人员列表' })
      await table.getByText('钱进').waitFor()
      await page.getByRole('searchbox', { name: '姓名、邮箱或业务员' }).fill('孙')
      await table.getByText('钱进').waitFor({ state: 'detached' })
      await table.locator('tfoot').getByText('共 2 行').waitFor()
      await page.getByLabel('角色').selectOption('法务')
      await table.locator('tfoot').getByText('共 1 行').waitFor()
      await page.waitForURL(/role=legal/)
      await page.getByRole('searchbox', { name: '姓名、邮箱或业务员' }).blur()
      await page.keyboard.press('j')
      await page.keyboard.press('Enter')
      await page.getByRole('dialog', { name: '修改 孙涛' }).waitFor()
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: '清除筛选' }).click()
      await table.getByText('钱进').waitFor()
      expect(complaints).toEqual([])
    },
    longest,
  )

  it(
    'of keys tell which are in force, and one is revoked from its own form',
    async () => {
      const { page, complaints } = await bench.enter('owner')
      await page.goto(`${bench.url}/settings/keys`)
      await page.getByRole('button', { name: '生成密钥' }).click()
      await page.getByRole('dialog').getByLabel('名称').fill('报表程序')
      await page.getByRole('dialog').getByRole('button', { name: '生成密钥' }).click()
      await page.getByRole('button', { name: '我已保存' }).click()
      await page.getByRole('button', { name: '报表程序' }).click()
      const form = page.getByRole('dialog', { name: '报表程序' })
      await form.getByText('owner').first().waitFor()
      await bench.expectAccessible(page)
      await form.getByRole('button', { name: '吊销' }).click()
      await form.getByRole('button', { name: '吊销 报表程序' }).click()
      await page.getByRole('status').getByText('密钥 报表程序 已吊销。').waitFor()
      await page.getByLabel('状态').selectOption('有效')
      await page.getByRole('button', { name: '报表程序' }).waitFor({ state: 'detached' })
      await page.getByLabel('状态').selectOption('已吊销或到期')
      await page.getByRole('button', { name: '报表程序' }).waitFor()
      expect(complaints).toEqual([])
    },
    longest,
  )

  it(
    'of rates come page by page, of one currency where wanted, and Enter begins the next rate of a row',
    async () => {
      const days = Array.from({ length: 60 }, (_, at) => new Date(Date.UTC(2026, 0, 1 + at)))
      for (const day of days) {
        const from = day.toISOString().slice(0, 10)
        await Promise.all([
          post('manager', '/rates', { currency: 'USD', rate: '7.1', from }),
          post('manager', '/rates', { currency: 'EUR', rate: '7.9', from }),
        ])
      }
      const { page, complaints } = await bench.enter('manager')
      await page.goto(`${bench.url}/settings/rates`)
      const table = page.getByRole('table', { name: '汇率表' })
      await table.locator('tfoot').getByText('前 100 行，下拉续载').waitFor()
      const box = page.getByRole('region', { name: '汇率表' })
      await expect
        .poll(
          async () => {
            await box.evaluate(element => element.scrollTo({ top: element.scrollHeight }))
            return table.locator('tr[data-index="119"]').count()
          },
          { timeout: 20_000 },
        )
        .toBe(1)
      await table.locator('tfoot').getByText('共 120 行').waitFor()
      await page.getByRole('search').getByLabel('外币币种').selectOption('EUR')
      await table.locator('tfoot').getByText('共 60 行').waitFor()
      await page.waitForURL(/currency=EUR/)
      await page.getByRole('search').getByLabel('外币币种').blur()
      await page.keyboard.press('j')
      await page.keyboard.press('Enter')
      await page.getByLabel('1 EUR 折合 CNY').fill('8.01')
      await page.getByRole('button', { name: '保存汇率' }).click()
      await table.locator('tfoot').getByText('共 61 行').waitFor()
      await table.locator('tr[data-index="0"]').getByText('8.01').waitFor()
      expect(complaints).toEqual([])
    },
    longest,
  )

  it(
    'of rationing are narrowed to a state, and the keys lead to the form that ends one',
    async () => {
      const asked = { tier: 'A', batches: 3, reason: '货紧' }
      await post('manager', '/rationings', { ...asked, from: '2026-01-01', until: '2099-12-31' })
      await post('manager', '/rationings', { ...asked, from: '2099-01-01', until: '2099-12-31' })
      const { page, complaints } = await bench.enter('manager')
      await page.goto(`${bench.url}/orders/rationing`)
      const table = page.getByRole('table', { name: '限量供货' })
      await table.locator('tfoot').getByText('共 2 行').waitFor()
      await page.getByLabel('状态').selectOption('执行中')
      await table.locator('tfoot').getByText('共 1 行').waitFor()
      await page.getByLabel('状态').blur()
      await page.keyboard.press('j')
      await page.keyboard.press('Enter')
      const form = page.getByRole('dialog', { name: '结束对A的限量' })
      await form.getByLabel('原因').fill('到货')
      await form.getByRole('button', { name: '结束' }).click()
      await page.getByText('没有该状态的限量供货。').waitFor()
      await page.getByLabel('状态').selectOption('提前结束')
      await table.getByText('到货').waitFor()
      expect(complaints).toEqual([])
    },
    longest,
  )
})
