import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { expectFitsPhone, expectOneLanguage, useWorkbench } from './page.fixture.ts'

const longest = 180_000
const parts = [
  'company',
  'people',
  'roles',
  'keys',
  'calendars',
  'rates',
  'buckets',
  'approvals',
  'numbers',
  'mail',
  'audit',
]

describe('settings and lists', () => {
  const bench = useWorkbench()

  const editing = async (page: Page) => {
    await page.goto(`${bench.url}/customers/S01?edit=yes`)
    const dialog = page.getByRole('dialog')
    await dialog.waitFor()
    return dialog
  }

  it(
    'let the second of two who edit one customer see who was first, keep what was typed, and merge',
    async () => {
      const [first, second] = [await bench.enter('credit'), await bench.enter('manager')]
      const [theirs, mine] = [await editing(first.page), await editing(second.page)]
      await mine.getByLabel('区域').fill('华西')
      await theirs.getByLabel('区域').fill('华中')
      await theirs.getByLabel('等级').fill('C')
      await theirs.getByRole('button', { name: '保存修改' }).click()
      await theirs.waitFor({ state: 'detached' })
      await mine.getByRole('button', { name: '保存修改' }).click()
      const refusal = mine.getByRole('alert')
      await refusal.waitFor()
      expect(await refusal.innerText()).toContain('credit')
      expect(await mine.getByLabel('区域').inputValue()).toBe('华西')
      await refusal.getByRole('button', { name: '重新载入' }).click()
      const merged = mine.getByRole('status').filter({ hasText: 'credit' })
      await merged.getByText('等级：A → C').waitFor()
      await merged.getByText('您填写的是 华西').waitFor()
      await merged.getByRole('button', { name: '用对方的区域' }).waitFor()
      expect(await mine.getByLabel('等级').inputValue()).toBe('C')
      await bench.expectAccessible(second.page)
      await mine.getByRole('button', { name: '保存修改' }).click()
      await mine.waitFor({ state: 'detached' })
      const key = await bench.api.keyOf('auditor')
      const sheet = (await bench.api.ask(key, { url: '/customers/S01' })).json()
      expect([sheet.region, sheet.tier, sheet.updated_by]).toEqual(['华西', 'C', 'manager'])
      expect(second.complaints).toEqual([])
    },
    longest,
  )

  it(
    'admit a person with a password that is shown once, who sees only what the role may',
    async () => {
      const { page } = await bench.enter('owner')
      await page.goto(`${bench.url}/settings/people`)
      await page.getByRole('button', { name: '添加人员' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel('姓名').fill('小周')
      await dialog.getByLabel('角色').selectOption({ label: '销售' })
      await dialog.getByLabel('文件中的业务员').fill('沙莉')
      await dialog.getByRole('button', { name: '添加', exact: true }).click()
      const password = await dialog.getByRole('alert').locator('code').innerText()
      await dialog.getByRole('button', { name: '我已保存' }).click()
      await page.getByRole('cell', { name: '小周', exact: true }).waitFor()
      expect(await page.getByText(password).count()).toBe(0)
      const context = await page.context().browser()?.newContext({ locale: 'zh-CN' })
      const own = await context?.newPage()
      if (!own) throw new Error('no page')
      await own.goto(bench.url)
      await own.getByLabel('姓名或邮箱').fill('小周')
      await own.getByLabel('密码').fill(password)
      await own.getByRole('button', { name: '登录' }).click()
      const rail = own.getByRole('navigation', { name: '主导航' })
      await rail.waitFor()
      expect(await rail.getByRole('link', { name: '设置' }).count()).toBe(0)
      await own.goto(`${bench.url}/settings/people`)
      await own.getByText('没有这一项设置，或您的角色无权查看。').waitFor()
      await own.goto(`${bench.url}/customers`)
      await own.getByText('春晖机电有限公司').first().waitFor()
      expect(await own.getByText('夏雨商贸有限公司').count()).toBe(0)
      await context?.close()
    },
    longest,
  )

  it(
    'find a saved view with its columns again in another browser',
    async () => {
      const { page } = await bench.enter('receivables')
      await page.goto(`${bench.url}/customers`)
      await page.getByLabel('业务员').selectOption('汤姆')
      await page.getByRole('button', { name: '列', exact: true }).click()
      await page.getByRole('checkbox', { name: '电话' }).check()
      await page.getByRole('columnheader', { name: '电话' }).waitFor()
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: '视图' }).click()
      await page.getByLabel('视图名称').fill('汤姆的客户')
      await page.getByRole('button', { name: '保存当前视图' }).click()
      await page.getByRole('button', { name: '汤姆的客户' }).waitFor()
      const notice = page.getByRole('status')
      await notice.getByText('视图 汤姆的客户 已保存。').waitFor()
      // Written over by mistake, and as it was again.
      await page.getByLabel('业务员').selectOption('沙莉')
      await page.getByRole('button', { name: '视图' }).click()
      await page.getByLabel('视图名称').fill('汤姆的客户')
      await page.getByRole('button', { name: '保存当前视图' }).click()
      await notice.getByText('视图 汤姆的客户 已改为当前显示的内容。').waitFor()
      await notice.getByRole('button', { name: '撤销' }).click()
      await notice.getByText('视图 汤姆的客户 已恢复原样。').waitFor()
      // One that was not meant is gone again.
      await page.getByRole('button', { name: '视图' }).click()
      await page.getByLabel('视图名称').fill('误存')
      await page.getByRole('button', { name: '保存当前视图' }).click()
      await notice.getByText('视图 误存 已保存。').waitFor()
      await notice.getByRole('button', { name: '撤销' }).click()
      await notice.getByText('已撤销保存视图 误存。').waitFor()
      await page.getByRole('button', { name: '视图' }).click()
      await page.getByRole('button', { name: '汤姆的客户', exact: true }).waitFor()
      expect(await page.getByRole('button', { name: '误存', exact: true }).count()).toBe(0)
      const { page: other } = await bench.enter('receivables')
      await other.goto(`${bench.url}/customers`)
      await other.getByText('春晖机电有限公司').first().waitFor()
      await other.getByRole('button', { name: '视图' }).click()
      await other.getByRole('button', { name: '汤姆的客户', exact: true }).click()
      await other.getByText('春晖机电有限公司').first().waitFor({ state: 'detached' })
      await other.getByText('夏雨商贸有限公司').first().waitFor()
      await other.getByRole('columnheader', { name: '电话' }).waitFor()
      await bench.expectAccessible(other)
    },
    longest,
  )

  it(
    'hand several customers over with what that means shown before',
    async () => {
      const { page } = await bench.enter('credit')
      await page.goto(`${bench.url}/customers`)
      await page.getByRole('checkbox', { name: '选择 秋实五金有限公司' }).check()
      await page.getByRole('checkbox', { name: '选择 夏雨商贸有限公司' }).check()
      await page.getByText('已选 2 项').waitFor()
      await page.getByRole('button', { name: '移交', exact: true }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByText('现归 汤姆：1 户').waitFor()
      await dialog.getByLabel('催收员').fill('赵敏')
      await dialog.getByLabel('移交日期').fill('2026年3月1日')
      await dialog.getByLabel('移交原因').fill('区域调整')
      await dialog.getByText('2026-03-01 起移交 2 户').waitFor()
      await bench.expectAccessible(page)
      await dialog.getByRole('button', { name: '移交 2 户' }).click()
      await dialog.waitFor({ state: 'detached' })
      const key = await bench.api.keyOf('auditor')
      const collectors = await Promise.all(
        ['S01', 'S02', 'T01'].map(async code => {
          const sheet = (await bench.api.ask(key, { url: `/customers/${code}` })).json()
          return sheet.collector
        }),
      )
      expect(collectors).toEqual([null, '赵敏', '赵敏'])
    },
    longest,
  )

  it(
    'tell under ? the keys of the page one is on, and obey them',
    async () => {
      const { page } = await bench.enter('manager')
      await page.goto(`${bench.url}/customers`)
      await page.getByText('春晖机电有限公司').first().waitFor()
      await page.keyboard.press('?')
      const sheet = page.getByRole('dialog', { name: '快捷键' })
      await sheet.getByText('下一行、上一行').waitFor()
      await sheet.getByText('查找客户').waitFor()
      await bench.expectAccessible(page)
      await page.keyboard.press('Escape')
      await sheet.waitFor({ state: 'detached' })
      await page.keyboard.press('j')
      await page.keyboard.press('j')
      await page.keyboard.press('Enter')
      await page.waitForURL('**/customers/S02**')
      await page.keyboard.press('Control+k')
      await page.keyboard.type('chjd')
      await page.getByRole('option', { name: '春晖机电有限公司' }).waitFor()
      await page.keyboard.press('Enter')
      await page.waitForURL('**/customers/S01**')
      await page.keyboard.press('Control+k')
      await page.keyboard.type('2,500.50')
      await page.getByRole('option', { name: 'F-2' }).waitFor()
      await page.keyboard.press('Enter')
      await page.getByRole('complementary').getByText('发票 F-2').waitFor()
    },
    longest,
  )

  it.each(['zh-CN', 'en'] as const)(
    'speak %s and nothing else, fit the phone and a screen reader, and make the browser complain of nothing',
    async language => {
      const { page, complaints } = await bench.enter('owner', { language })
      for (const part of parts) {
        await page.setViewportSize({ width: 390, height: 900 })
        await page.goto(`${bench.url}/settings/${part}`)
        await page.locator('main section.panel').first().waitFor()
        await page.waitForLoadState('networkidle')
        await expectFitsPhone(page)
        await bench.expectAccessible(page)
        await page.setViewportSize({ width: 1280, height: 900 })
        await bench.expectAccessible(page)
        // What the person who runs the server types stands there as it is typed.
        await page.evaluate(`document.querySelectorAll('pre, code').forEach(each => each.remove())`)
        await expectOneLanguage(page, language, people)
      }
      expect(complaints).toEqual([])
    },
    longest,
  )
})

/** People and reasons of this test. */
const people = /\b(key of|owner|credit|receivables|auditor)\b|小周|区域调整/g
