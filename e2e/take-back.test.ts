/** What waits, decided in one go; and what was just done, taken back from the notice. */
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { useWorkbench } from './page.fixture.ts'
import { useWorker } from './worker.fixture.ts'

const longest = 60_000
const notice = (page: Page) =>
  page.getByRole('status').filter({ has: page.getByRole('button', { name: '关闭' }) })
const undo = (page: Page) => notice(page).getByRole('button', { name: '撤销' }).click()

describe('what waits and what is taken back', () => {
  const bench = useWorkbench()
  useWorker(bench.api.database, bench.api.uploads)

  const writeOff = async (invoice: string, amount: string) => {
    const { api } = bench
    const asked = {
      method: 'POST',
      url: `/invoices/${invoice}/write-off`,
      body: { amount, reason: '无法收回' },
    }
    const answer = await api.ask(await api.keyOf('receivables'), { ...asked, method: 'POST' })
    expect(answer.statusCode, answer.body).toBe(202)
  }

  it(
    'several requests are counted on Today, told before, approved at once, and each says what came of it',
    async () => {
      await writeOff('F-1', '100.00')
      await writeOff('F-3', '50.00')
      const { page, complaints } = await bench.enter('manager', { name: 'boss' })
      const bar = page.getByRole('region', { name: '待您处理' })
      await bar.getByRole('link', { name: '待审批申请: 2' }).waitFor()
      // Without a reload, as soon as somebody asks.
      await writeOff('F-1', '650.00')
      await bar.getByRole('link', { name: '待审批申请: 3' }).click()
      await page.waitForURL('**/requests?state=mine')
      const boxes = page.getByRole('checkbox', { name: /^选择 坏账核销/ })
      await boxes.nth(2).waitFor()
      expect(await boxes.count()).toBe(3)
      for (const box of await boxes.all()) await box.check()
      await page.getByRole('button', { name: '批准所选' }).click()
      const form = page.getByRole('dialog')
      await form.getByText('3 项，CNY 800.00').waitFor()
      await form.getByText('入账 1 笔分录').first().waitFor()
      await bench.expectAccessible(page)
      await form.getByRole('button', { name: /^批准/ }).click()
      // Together they are more than is open of it: the third is refused, with the reason, and the others stand.
      await form.getByText('共 3 项，完成 2 项。').waitFor()
      expect(await form.getByText('已批准', { exact: true }).count()).toBe(2)
      await form.getByText(/^未完成：|^未完成: /).waitFor()
      await form.getByRole('button', { name: '关闭' }).last().click()
      await page.getByRole('link', { name: '今日' }).first().click()
      await bar.getByRole('link', { name: '待审批申请: 1' }).waitFor()
      expect(complaints).toEqual([])
    },
    longest,
  )

  it(
    'a promise is withdrawn from the notice',
    async () => {
      const { page, complaints } = await bench.enter('collector', { name: 'caller' })
      await page.goto(`${bench.url}/customers/S02`)
      const panel = page.getByRole('region', { name: '付款承诺' })
      await panel.getByRole('button', { name: '登记承诺' }).click()
      const form = page.getByRole('dialog')
      await form.getByLabel('金额').fill('300')
      await form.getByLabel('承诺付款日').fill('2099-12-31')
      await form.getByLabel('承诺人').fill('李总')
      await form.getByRole('button', { name: '登记', exact: true }).click()
      await panel.getByText('待兑现').waitFor()
      await undo(page)
      await notice(page).getByText('已撤销：S02').waitFor()
      await panel.getByText('已撤回').waitFor()
      expect(await panel.getByText('待兑现').count()).toBe(0)
      expect(complaints).toEqual([])
    },
    longest,
  )

  it(
    'money applied is on account again from the notice',
    async () => {
      const { page, complaints } = await bench.enter('receivables', { name: 'clerk' })
      await page.goto(`${bench.url}/enter/apply?customer=T01`)
      await page.getByLabel('核销 F-4').waitFor()
      await page.getByRole('button', { name: '核销 50.00' }).click()
      await notice(page).getByText('SK-2 已核销 F-4').waitFor()
      await undo(page)
      await notice(page).getByText('已撤销：SK-2').waitFor()
      const { api } = bench
      const read = async () => (await api.ask(await api.keyOf('owner'), { url: '/receipts/SK-2' })).json()
      expect(await read()).toMatchObject({ open_amount: '50.00' })
      expect(complaints).toEqual([])
    },
    longest,
  )

  it(
    'a view that was deleted is back from the notice',
    async () => {
      const { page, complaints } = await bench.enter('receivables', { name: 'clerk' })
      await page.goto(`${bench.url}/customers`)
      await page.getByLabel('业务员').selectOption('汤姆')
      await page.getByRole('button', { name: '视图' }).click()
      await page.getByLabel('视图名称').fill('汤姆的客户')
      await page.getByRole('button', { name: '保存当前视图' }).click()
      await page.getByRole('button', { name: '汤姆的客户', exact: true }).click()
      await page.getByRole('button', { name: '删除视图 汤姆的客户' }).click()
      await notice(page).getByText('视图 汤姆的客户 已删除。').waitFor()
      await undo(page)
      await notice(page).getByText('视图 汤姆的客户 已恢复。').waitFor()
      await page.getByRole('button', { name: '汤姆的客户', exact: true }).first().waitFor()
      expect(complaints).toEqual([])
    },
    longest,
  )

  it(
    'a mapping that was kept is gone from the notice',
    async () => {
      const { page, complaints } = await bench.enter('receivables', { name: 'clerk' })
      await page.goto(`${bench.url}/imports`)
      const file = 'code,name,Numéro\nK1,甲,7\n'
      await page
        .locator('input[type=file]')
        .setInputFiles({ name: 'clients.csv', mimeType: 'text/csv', buffer: Buffer.from(file) })
      await page.waitForURL('**/imports/drafts/**')
      await page.getByRole('button', { name: '另存方案' }).click()
      await page.getByLabel('方案名称').fill('客户表')
      await page.keyboard.press('Enter')
      await notice(page).getByText('已存为 客户表。').waitFor()
      await undo(page)
      await notice(page).getByText('方案 客户表 已删除。').waitFor()
      const { api } = bench
      const kept = await api.ask(await api.keyOf('owner'), { url: '/import-mappings' })
      expect(kept.json()).toEqual({ mappings: [] })
      expect(complaints).toEqual([])
    },
    longest,
  )

  it(
    'a customer handed over is handed back from the notice',
    async () => {
      const { page, complaints } = await bench.enter('credit', {
        name: 'leader',
        now: '2026-03-31T04:00:00Z',
      })
      const { api } = bench
      const owner = async () =>
        (await api.ask(await api.keyOf('owner'), { url: '/customers/T01' })).json().salesperson
      await page.goto(`${bench.url}/customers`)
      await page.getByRole('checkbox', { name: '选择 夏雨商贸有限公司' }).check()
      await page.getByRole('button', { name: '移交', exact: true }).click()
      const form = page.getByRole('dialog')
      await form.getByLabel('业务员').fill('沙莉')
      await form.getByLabel('移交原因').fill('区域调整')
      await form.getByRole('button', { name: '移交 1 户' }).click()
      await notice(page).getByText('起已移交 1 户给 沙莉。').waitFor()
      expect(await owner()).toBe('沙莉')
      await notice(page).getByRole('button', { name: '移交回去' }).click()
      await notice(page).getByText('已移交回原业务员：1 户。').waitFor()
      expect(await owner()).toBe('汤姆')
      expect(complaints).toEqual([])
    },
    longest,
  )
})
