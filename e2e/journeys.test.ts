import { describe, expect, it } from 'vitest'
import { expectFitsPhone, useWorkbench } from './page.fixture.ts'

const longest = 60_000

describe('the page', () => {
  const bench = useWorkbench()

  it(
    'lets nobody in with a wrong password, and says so in words',
    async () => {
      const { page } = await bench.enter('manager')
      const context = await page.context().browser()?.newContext({ locale: 'zh-CN' })
      const stranger = await context?.newPage()
      if (!stranger) throw new Error('no page')
      await stranger.goto(bench.url)
      await stranger.getByLabel('姓名或邮箱').fill('manager')
      await stranger.getByLabel('密码').fill('wrong')
      await stranger.getByRole('button', { name: '登录' }).click()
      await stranger.getByRole('alert').waitFor()
      expect(await stranger.getByRole('alert').innerText()).toMatch(/密码/)
      await bench.expectAccessible(stranger)
      await context?.close()
    },
    longest,
  )

  it(
    'shows a manager the company, and follows a figure to its journal entry and back',
    async () => {
      const { page, complaints } = await bench.enter('manager')
      await page.getByRole('link', { name: '应收' }).click()
      await page.waitForURL('**/aging**')
      await page.goto(`${bench.url}/aging?as_of=2026-03-31`)
      const table = page.getByRole('grid').or(page.getByRole('table')).first()
      await table.getByText('11,600.50').first().waitFor()
      await page.goto(`${bench.url}/aging?as_of=2026-03-31&customer=S01&bucket=31-60`)
      const drawer = page.locator('aside.drawer')
      await drawer.getByText('F-1').first().click()
      await page.waitForURL('**document=**')
      await drawer.getByText('700.00').first().waitFor()
      await page.goBack()
      await page.waitForURL(url => !url.search.includes('document='))
      await bench.expectAccessible(page)
      await page.getByRole('button', { name: '查看快捷键' }).press('Enter')
      const sheet = page.getByRole('dialog', { name: '快捷键' })
      await sheet.waitFor()
      await page.keyboard.press('Escape')
      await sheet.waitFor({ state: 'detached' })
      expect(await page.locator(':focus').getAttribute('aria-label')).toBe('查看快捷键')
      await page.goto(`${bench.url}/enter/receipt?customer=NONE`)
      await page.locator('input[inputmode=decimal]').first().fill('10')
      await page.locator('form').getByRole('alert').filter({ hasText: '客户' }).waitFor()
      expect(complaints).toEqual([])
    },
    longest,
  )

  it(
    'tells a salesperson who tries another’s customer by its address that there is none',
    async () => {
      const { page } = await bench.enter('sales', { name: 'sally', salesperson: '沙莉' })
      await page.goto(`${bench.url}/customers/T01`)
      await page.getByRole('alert').waitFor()
      expect(await page.getByRole('alert').innerText()).toMatch(/T01/)
      await page.goto(`${bench.url}/customers`)
      await page.getByText('春晖机电有限公司').first().waitFor()
      expect(await page.getByText('夏雨商贸有限公司').count()).toBe(0)
    },
    longest,
  )

  it(
    'goes from one customer of a list to the next by the keys, and by none who came by a link',
    async () => {
      const { page } = await bench.enter('manager')
      await page.goto(`${bench.url}/customers`)
      const codes = page.locator('td.c-code')
      await codes.nth(1).waitFor()
      const [first, second] = await codes.allInnerTexts()
      await page.keyboard.press('j')
      await page.keyboard.press('Enter')
      await page.waitForURL(`**/customers/${first}`)
      const next = page.getByRole('link', { name: '下一户' })
      await next.waitFor()
      expect(await page.getByRole('link', { name: '上一户' }).count()).toBe(0)
      await page.keyboard.press(']')
      await page.waitForURL(`**/customers/${second}`)
      await page.getByRole('link', { name: '上一户' }).waitFor()
      await page.keyboard.press('[')
      await page.waitForURL(`**/customers/${first}`)
      await page.reload()
      await page.locator('main h1').waitFor()
      expect(await next.count()).toBe(0)
    },
    longest,
  )

  it.each(['/', '/customers', '/customers/S01', '/aging', '/requests', '/nowhere'])(
    '%s speaks one language at a time, has no fault for a screen reader, and makes the browser complain of nothing',
    path => bench.expectPresentable(`${path}?as_of=2026-03-31`),
    longest,
  )

  it(
    'fits a hand: nothing is wider than the phone',
    async () => {
      const { page } = await bench.enter('sales', { name: 'sally', salesperson: '沙莉', width: 390 })
      for (const path of ['/', '/customers', '/customers/S01', '/visit/S01']) {
        await page.goto(`${bench.url}${path}`)
        await page.locator('main h1').waitFor()
        await page.waitForLoadState('networkidle')
        await expectFitsPhone(page)
      }
      await page.getByRole('region', { name: '今天要收' }).getByText('最久逾期').waitFor()
      await page.getByRole('button', { name: '更多', exact: true }).click()
      await page.getByRole('link', { name: '审批', exact: true }).click()
      await page.waitForURL('**/requests')
    },
    longest,
  )
})
