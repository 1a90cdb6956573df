/** Entering, correcting and closing, as people of the desk do it. */
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { importKinds } from '../server/app.ts'
import { dateOf } from '../server/kernel/dates.ts'
import { importFiles } from '../server/modules/exchange/index.ts'
import { admitPerson } from '../server/modules/identity/index.ts'
import { useWorkbench } from './page.fixture.ts'

const longest = 90_000
const many = 700
const now = '2026-03-31T04:00:00Z'

describe('the desk', () => {
  const bench = useWorkbench()

  beforeAll(async () => {
    const rows = Array.from(
      { length: many },
      (_, index) => `L-${String(index).padStart(4, '0')},S02,2026-03-01,2026-06-30,1.00`,
    )
    const text = `number,customer,issued,due,amount\n${rows.join('\n')}\n`
    const { problem } = await importFiles(bench.api.database.pool, bench.api.scope, importKinds, {
      today: dateOf('2026-03-31'),
      files: [{ name: 'many.csv', bytes: Buffer.from(text) }],
    })
    if (problem) throw problem
  })

  /** Signed in on the business day of the books. */
  const enter = (role: 'receivables' | 'manager' | 'credit', language: 'zh-CN' | 'en' = 'zh-CN') =>
    bench.enter(role, { language, now })
  const open = (page: Page, path: string) => page.goto(`${bench.url}${path}`)
  const preview = (page: Page) => page.getByRole('region', { name: '入账预览' })
  const notice = (page: Page) => page.getByRole('status')

  it(
    'asks for a credit note that somebody else approves, and the ageing follows',
    async () => {
      const { page: clerk, complaints } = await enter('receivables')
      await open(clerk, '/customers/S01')
      await clerk.getByRole('link', { name: '红字发票' }).click()
      await clerk.getByLabel('单号').fill('K-1')
      await clerk.getByLabel('价税合计').fill('200')
      await clerk.getByLabel('原因').fill('质量折让')
      await preview(clerk).getByText('须由他人审批后入账').waitFor()
      await preview(clerk).getByText('3,000.50').waitFor()
      await clerk.getByRole('button', { name: '提交红字申请 200.00' }).click()
      await notice(clerk).getByRole('button', { name: '查看申请' }).click()
      await clerk.waitForURL('**/requests?**request=**')
      expect(complaints).toEqual([])
      const { page: manager } = await enter('credit')
      await open(manager, '/aging?customer=S01&bucket=unapplied')
      await manager.getByText('与日记账一致').waitFor()
      expect(await manager.getByRole('region', { name: '各档合计' }).innerText()).toContain('50.00')
      await open(manager, '/requests')
      await manager.getByRole('button', { name: /K-1/ }).or(manager.getByText('K-1')).first().click()
      await manager.getByRole('region', { name: '批准后入账' }).getByText('200.00').first().waitFor()
      await manager.getByRole('checkbox', { name: '选择 红字发票 K-1' }).check()
      await manager.getByRole('button', { name: '批准所选' }).click()
      const several = manager.getByRole('dialog', { name: '批准 1 项' })
      await several.getByText('1 项，CNY 200.00').waitFor()
      await several.getByText(/入账 \d+ 笔分录/).waitFor()
      await several.getByRole('button', { name: '返回' }).click()
      const approve = manager.getByRole('button', { name: '批准 200.00' })
      await approve.click()
      await approve.waitFor({ state: 'detached' })
      await open(manager, '/aging?customer=S01&bucket=unapplied')
      await manager.locator('aside.drawer').getByText('K-1').first().waitFor()
      expect(await manager.getByRole('region', { name: '各档合计' }).innerText()).toContain('250.00')
    },
    longest,
  )

  it(
    'enters a receipt after seeing what it books, once however often the button is pressed, and takes it back',
    async () => {
      const { page } = await enter('receivables')
      await open(page, '/customers/S01')
      await page.getByRole('link', { name: '登记收款' }).click()
      await page.getByLabel('金额', { exact: false }).first().fill('1,500')
      await preview(page).getByText('800.00').first().waitFor()
      await page.reload()
      expect(await page.getByLabel('核销 F-1').inputValue()).toBe('700.00')
      const number = await page.getByLabel('单号').inputValue()
      await preview(page).getByText('800.00').first().waitFor()
      await page.getByRole('button', { name: '登记收款 1,500.00' }).dblclick()
      await notice(page).getByText(`收款 ${number} 已登记`).waitFor()
      await page.waitForURL('**/customers/S01**')
      await open(page, '/documents?customer=S01&kind=receipt')
      await page.getByRole('button', { name: number }).waitFor()
      await page.getByRole('button', { name: '列', exact: true }).click()
      await page.getByRole('checkbox', { name: '到期日' }).click()
      await page.getByRole('columnheader', { name: '到期日' }).waitFor({ state: 'detached' })
      await page.keyboard.press('Escape')
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: '导出', exact: true }).click(),
      ])
      const [head, first, ...others] = readFileSync(await file.path(), 'utf8')
        .trim()
        .split('\r\n')
      expect(head).toBe('单号,类型,客户编码,客户,日期,币种,金额,未结,状态')
      expect(first).toContain(`${number},收款,S01,春晖机电有限公司,`)
      expect(others).toHaveLength((await page.getByRole('table').getByRole('row').count()) - 3)
      expect(await page.getByRole('row').filter({ hasText: 'SK2026' }).count()).toBe(1)
      expect(await openOf('F-1')).toBe('0.00')
      await open(page, '/documents?of=S01&document=F-1')
      const acts = page.getByRole('navigation', { name: '操作' })
      await acts.getByRole('link', { name: '冲销' }).waitFor({ timeout: 20_000 })
      expect(await acts.getByRole('link').allInnerTexts()).toEqual(['冲销'])
      expect(await page.getByRole('row', { name: /未结/ }).last().innerText()).toContain('0.00')
    },
    longest,
  )

  it(
    'takes a receipt back from the notice',
    async () => {
      const { page } = await enter('receivables')
      await open(page, '/enter/receipt?customer=T01')
      await page.getByLabel('金额', { exact: false }).first().fill('8000')
      await page.getByRole('button', { name: '登记收款 8,000.00' }).click()
      await notice(page).getByText('已登记').waitFor()
      expect(await openOf('F-4')).toBe('0.00')
      await notice(page).getByRole('button', { name: '撤销' }).click()
      await notice(page).getByText('已撤销').waitFor()
      expect(await openOf('F-4')).toBe('8000.00')
    },
    longest,
  )

  it(
    'applies money on account, the oldest first, keeps what is typed, and takes all of it back',
    async () => {
      const { page } = await enter('receivables')
      await open(page, '/enter/apply?customer=T01')
      await preview(page).getByText('SK-2 → F-4').waitFor()
      await page.getByLabel('F-4 的现金折扣').fill('5')
      await page.reload()
      expect(await page.getByLabel('核销 F-4').inputValue()).toBe('50.00')
      await page.getByRole('button', { name: '核销 50.00' }).click()
      await notice(page).getByText('SK-2 已核销 F-4').waitFor()
      expect(await openOf('F-4')).toBe('7945.00')
      await notice(page).getByRole('button', { name: '撤销' }).click()
      await notice(page).getByText('已撤销').waitFor()
      expect(await openOf('F-4')).toBe('8000.00')
    },
    longest,
  )

  it(
    'takes an application back, and that back from the notice',
    async () => {
      const { page } = await enter('receivables')
      const clerk = await bench.api.keyOf('receivables', 'desk')
      const settle = (how: 'apply' | 'unapply', body: object) =>
        bench.api.ask(clerk, { method: 'POST', url: `/settlements/${how}`, body })
      const pair = { from: 'receipt:SK-2', to: 'F-4' }
      const part = { to: 'F-4', amount: '45.00', discount: '5.00' }
      expect((await settle('apply', { from: pair.from, parts: [part] })).statusCode).toBe(201)
      await open(page, '/enter/unapply?from=receipt%3ASK-2&to=F-4')
      await page.getByLabel('原因').fill('核错了')
      await page.getByRole('button', { name: '撤销核销' }).click()
      await notice(page).getByText('核销已撤销').waitFor()
      expect(await openOf('F-4')).toBe('8000.00')
      await notice(page).getByRole('button', { name: '撤销' }).click()
      await notice(page).getByText('已撤销：SK-2').waitFor()
      expect(await openOf('F-4')).toBe('7950.00')
      await settle('unapply', { ...pair, reason: '核错了' })
    },
    longest,
  )

  const openOf = async (number: string) => {
    const answer = await bench.api.ask(await bench.api.keyOf('auditor'), { url: `/invoices/${number}` })
    return answer.json().open_amount
  }

  it(
    'is worked with the keyboard alone, from the sign-in to a receipt',
    async () => {
      const person = { name: 'kay', role: 'receivables' as const }
      const { password } = await admitPerson(bench.api.database.pool, bench.api.scope, person, null)
      const { page: other } = await enter('receivables')
      const context = await other.context().browser()?.newContext({ locale: 'zh-CN' })
      const page = await context?.newPage()
      if (!page) throw new Error('no page')
      await page.clock.setFixedTime(now)
      await page.goto(bench.url)
      await page.getByLabel('姓名或邮箱').waitFor()
      await tabTo(page, '姓名或邮箱')
      await page.keyboard.type('kay')
      await tabTo(page, '密码')
      await page.keyboard.type(password ?? '')
      await page.keyboard.press('Enter')
      await page.locator('nav.rail').waitFor()
      await page.keyboard.press('Control+k')
      await page.keyboard.type('秋实')
      await page.getByRole('option', { name: /秋实五金有限公司/ }).waitFor()
      await page.keyboard.press('Enter')
      await page.waitForURL('**/customers/S02**')
      await page.getByRole('link', { name: '登记收款' }).waitFor()
      await tabTo(page, '登记收款')
      await page.keyboard.press('Enter')
      await page.waitForURL('**/enter/receipt**')
      await page.getByLabel('金额', { exact: false }).first().waitFor()
      await page.keyboard.type('400')
      await preview(page).getByText('400.00').first().waitFor()
      await page.keyboard.press('Enter')
      await notice(page).getByText('已登记').waitFor()
      expect(await openOf('F-3')).toBe('0.00')
      await context?.close()
    },
    longest,
  )

  it(
    'reaches the end of a long list by one key, and its front by another',
    async () => {
      const { page } = await enter('receivables')
      await open(page, '/open-items?customer=S02&age=not_due')
      const grid = page.getByRole('grid')
      await grid.getByText('L-0000').waitFor()
      await page.getByText(`共 ${many} 笔`).waitFor()
      await page.keyboard.press('End')
      await grid.getByText(`L-0${many - 1}`).waitFor()
      await page.locator(`[role=row][aria-rowindex="${many + 1}"]`).waitFor()
      expect(await grid.getByText('L-0000').count()).toBe(0)
      await page.keyboard.press('j')
      await page.locator('[role=row][aria-selected=true]').getByText(/^L-06/).waitFor()
      await page.keyboard.press('Home')
      await grid.getByText('L-0000').waitFor()
      await grid.getByRole('button', { name: 'L-0001' }).click()
      await page.getByRole('complementary', { name: '构成明细' }).getByText('发票 L-0001').waitFor()
    },
    longest,
  )

  it(
    'goes through what one customer has open on its page, tied to what it owes, and opens it down to the entry',
    async () => {
      const { page } = await enter('receivables')
      await open(page, '/customers/S02')
      const list = page.getByRole('table', { name: '未结' })
      await list.getByText('L-0000').waitFor()
      await list.getByText(/^合计 7\d\d 行$/).waitFor()
      await page.getByText('与应收余额一致').waitFor()
      expect(await list.getByText('L-0699').count()).toBe(0)
      await page.getByRole('region', { name: '未结' }).press('j')
      await page.keyboard.press('Enter')
      await page.waitForURL('**document=**')
      const detail = page.getByRole('complementary', { name: '构成明细' })
      await detail.getByRole('button', { name: /^记-/ }).first().click()
      await page.waitForURL('**entry=**')
      await detail.getByText('借方').first().waitFor()
      await page.keyboard.press('Escape')
      await page.waitForURL(url => !url.search.includes('entry='))
      await page.keyboard.press('Escape')
      await page.waitForURL(url => !url.search.includes('document='))
      await page.getByRole('link', { name: '发票', exact: true }).click()
      const invoices = page.getByRole('table', { name: '发票' })
      await invoices.getByText(/^合计 7\d\d 行$/).waitFor()
      await invoices.getByText('L-0699').waitFor()
    },
    longest,
  )

  it(
    'closes a month, and then refuses to book in it, on the field of the day',
    async () => {
      const { page } = await enter('manager')
      await open(page, '/months')
      await page.getByRole('button', { name: '关账 2026-02' }).click()
      await notice(page).getByText('2026-02 已关账').waitFor()
      await page.getByRole('row').filter({ hasText: '2026-02' }).getByText('已关账').waitFor()
      await page.getByRole('heading', { level: 1 }).click()
      await page.keyboard.press('j')
      await page.keyboard.press('Enter')
      await page.waitForURL('**/months?month=2026-03')
      await open(page, '/enter/receipt?customer=S02')
      await page.getByLabel('金额', { exact: false }).first().fill('10')
      await page.getByLabel('收款日期').fill('2026-02-10')
      await page.getByLabel('收款日期').press('Tab')
      const day = page.getByLabel('收款日期')
      await page.getByText('2026-03-01').waitFor()
      expect(await day.getAttribute('aria-invalid')).toBe('true')
      expect(await page.getByRole('button', { name: '登记收款 10.00' }).isDisabled()).toBe(true)
    },
    longest,
  )

  it.each([
    '/open-items',
    '/documents?of=S01&document=F-1',
    '/months',
    '/enter/receipt?customer=S01',
    '/enter/invoice?customer=S01',
    '/enter/apply?customer=T01',
    '/enter/transfer?customer=S01&number=F-2&kind=invoice',
  ])(
    '%s speaks one language at a time, suits a screen reader and a phone, and makes the browser complain of nothing',
    path => bench.expectPresentable(path, { now }),
    longest,
  )
})

/** Tab until what has that name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let step = 0; step < 60; step += 1) {
    await page.keyboard.press('Tab')
    const focused = String(
      await page.evaluate(`(() => { const at = document.activeElement
        return at?.labels?.[0]?.innerText ?? at?.getAttribute('aria-label') ?? at?.innerText ?? '' })()`),
    )
    if (focused.startsWith(name)) return
  }
  throw new Error(`the keyboard does not reach '${name}'`)
}
