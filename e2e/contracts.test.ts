import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { useWorkbench } from './page.fixture.ts'

/** The business day of the server. */
const now = '2026-03-31T04:00:00Z'
const longest = 120_000
/** Codes, and what stands in a language of its own wherever it is shown. */
const codes = /\b(HT[-\w]*|RG[-\w]*|author|owner|PDF|PNG|JPEG|WebP|KB|net 30|eom 30|2-for-1|2\/10|P-100)\b|…/g
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

describe('contracts', () => {
  const bench = useWorkbench()
  const photo = join(tmpdir(), 'huikuan-e2e-paper.png')
  const letter = join(tmpdir(), 'huikuan-e2e-letter.pdf')

  const clauses = {
    currency: 'CNY',
    buyer_size: 'large',
    seller_size: 'small',
    from: '2026-01-01',
    to: '2026-12-31',
    terms: 'net 90',
    credit_surcharge: '10',
    prices: [{ sku: 'P-100', cash_price: '9.90' }],
  }

  beforeAll(async () => {
    await writeFile(photo, png)
    const { api } = bench
    const body = { number: 'HT-1', customer: 'S01', clauses }
    const answer = await api.ask(await api.keyOf('legal', 'author'), {
      method: 'POST',
      url: '/contracts',
      body,
    })
    expect(answer.statusCode, answer.body).toBe(201)
    const asked = await api.ask(await api.keyOf('receivables'), {
      method: 'POST',
      url: '/recalls',
      body: { customer: 'S01', lines: [{ invoice: 'F-2', amount: '100.00' }], reason: 'RG' },
    })
    const approved = await api.ask(await api.keyOf('owner'), {
      method: 'POST',
      url: `/requests/${asked.json().request}/approve`,
      body: {},
    })
    expect(approved.statusCode, approved.body).toBe(200)
    const pdf = await api.ask(await api.keyOf('owner'), { url: '/contracts/HT-1/letter.pdf' })
    await writeFile(letter, pdf.rawPayload)
  }, longest)

  it.each([
    '/contracts',
    '/contracts/HT-1',
    '/contracts/draft?customer=S02',
    '/contracts/draft?number=HT-1',
    '/customers/S01',
    '/recalls',
    '/recalls/ask?customer=S01',
    '/recalls/RG-1',
    '/stock/S01',
  ])(
    '%s speaks one language at a time, fits a hand, and has no fault for a screen reader',
    path => bench.expectPresentable(path, { same: codes }),
    longest,
  )

  it(
    'are drafted with the check beside, reviewed by another, acknowledged through a link, and signed',
    async () => {
      const { page } = await bench.enter('credit', { name: '陈信', now })
      await page.goto(`${bench.url}/contracts`)
      await page.getByRole('button', { name: '合同默认条款' }).click()
      await page.getByRole('dialog').getByLabel('赊销加价，%').fill('12')
      await bench.expectAccessible(page)
      await page.getByRole('dialog').getByRole('button', { name: '保存' }).click()
      await page.getByRole('dialog').waitFor({ state: 'detached' })
      await page.goto(`${bench.url}/contracts/draft?customer=S02`)
      await expect.poll(() => page.getByLabel('赊销加价，%').inputValue()).toBe('12')
      const check = page.getByRole('region', { name: '条款检查' })
      await check.getByText('未约定付款期限').waitFor()
      await page.getByLabel('账期', { exact: true }).fill('月结30天')
      await check.getByText('未约定付款期限').waitFor({ state: 'detached' })
      await page.getByLabel('逾期违约金，%').fill('0.05')
      await page.getByLabel('合同编号').fill('HT-2')
      await page.getByRole('button', { name: '保存草稿' }).click()
      await page.getByRole('heading', { name: 'HT-2' }).waitFor()
      await page.getByText('本版由您拟定，须由他人复核。').waitFor()

      const legal = await bench.enter('legal', { name: '钱法', now })
      await legal.page.goto(`${bench.url}/contracts/HT-2`)
      const take = async (button: string) => {
        await legal.page.getByRole('button', { name: button }).click()
        await legal.page.getByRole('dialog').getByRole('button', { name: button }).click()
        await legal.page.getByRole('dialog').waitFor({ state: 'detached' })
      }
      await take('复核通过')
      await take('登记已发出')
      await legal.page.getByText('签署前须由客户签认付款条件', { exact: false }).waitFor()
      await legal.page.getByRole('button', { name: '生成链接 · 中文' }).click()
      const address = await legal.page.getByLabel('客户签认链接').inputValue()

      const customer = await page.context().browser()?.newContext()
      const outside = await customer?.newPage()
      if (!customer || !outside) throw new Error('no other browser')
      await outside.goto(address)
      await outside.getByRole('heading', { name: '付款条件告知函' }).waitFor()
      await bench.expectAccessible(outside)
      await outside.setViewportSize({ width: 390, height: 900 })
      expect(await outside.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390)
      await outside.getByRole('button', { name: '签认' }).click()
      await outside.getByRole('alert').getByText('请填写姓名并勾选确认').waitFor()
      await outside.getByLabel('签认人姓名').fill('李四')
      await outside.getByRole('checkbox').check()
      await outside.getByRole('button', { name: '签认' }).click()
      await outside.getByRole('status').getByText('谢谢').waitFor()
      await outside.goto('about:blank')
      await outside.goto(address)
      await outside.getByRole('alert').getByText('此链接已使用').waitFor()
      await customer.close()

      await legal.page.reload()
      await legal.page.getByText('客户已签认付款条件，可以签署。').waitFor()
      await take('登记签署')
      await legal.page.getByText('李四').first().waitFor()
      // S02 paid at once before: that it may take longer is for somebody else to say.
      await legal.page.getByText('已提交审批', { exact: false }).waitFor()
      const { api } = bench
      const owner = await api.keyOf('owner')
      const asked = (await api.ask(owner, { url: '/requests?state=pending' })).json().requests
      const { id } = asked.find(({ action }: { action: string }) => action === 'customer-terms')
      await api.ask(owner, { method: 'POST', url: `/requests/${id}/approve`, body: {} })
      expect((await api.ask(owner, { url: '/customers/S02' })).json().terms).toBe('eom 30')
      // Nothing can be done with it once it is ended: what was done is told all the same.
      await legal.page.getByRole('button', { name: '提前终止' }).click()
      await legal.page.getByLabel('原因').fill('改签新合同')
      await legal.page.getByRole('dialog').getByRole('button', { name: '提前终止' }).click()
      await legal.page.getByRole('status').getByText('HT-2 已终止。').waitFor()
      await legal.page.context().close()
      await page.context().close()
    },
    longest,
  )

  it(
    'papers are handed in, shown in the page, sealed for credit and legal, and withdrawn',
    async () => {
      const sales = await bench.enter('sales', { name: 'sally', salesperson: '沙莉' })
      const { page } = sales
      await page.goto(`${bench.url}/customers/S01`)
      const panel = (of: typeof page) => of.getByRole('region', { name: '资料' })
      const add = async (kind: string, file = photo) => {
        await panel(page).getByRole('button', { name: '上传资料' }).click()
        const dialog = page.getByRole('dialog')
        await dialog.getByLabel('类别').selectOption({ label: kind })
        await dialog.locator('input[type=file]').setInputFiles(file)
        await dialog.getByRole('button', { name: '上传', exact: true }).click()
        await dialog.waitFor({ state: 'detached' })
      }
      await add('营业执照')
      await panel(page).getByRole('button', { name: '营业执照' }).click()
      const shown = page.getByRole('dialog').getByRole('img', { name: '营业执照' })
      await expect
        .poll(() => shown.evaluate(image => (image as { naturalWidth?: number }).naturalWidth))
        .toBe(1)
      await page.keyboard.press('Escape')
      await add('身份证件')
      await panel(page).getByRole('button', { name: '身份证件' }).click()
      await page.getByRole('dialog').getByText('仅信用和法务人员可查看').waitFor()
      await page.keyboard.press('Escape')
      await add('合同文本', letter)
      await panel(page).getByRole('button', { name: '合同文本' }).click()
      await page.getByRole('dialog').locator('iframe[title^="合同文本"]').waitFor()
      await page.waitForLoadState('networkidle')
      await page.keyboard.press('Escape')
      expect(sales.complaints).toEqual([])

      const credit = await bench.enter('credit', { name: '陈信', now })
      await credit.page.goto(`${bench.url}/customers/S01`)
      await panel(credit.page).getByRole('button', { name: '身份证件' }).click()
      const dialog = credit.page.getByRole('dialog')
      await dialog.getByRole('button', { name: '查看', exact: true }).click()
      await dialog.getByRole('img', { name: '身份证件' }).waitFor()
      await dialog.getByRole('heading', { name: '查看记录' }).waitFor()
      await dialog.getByText('陈信，').waitFor()
      await bench.expectAccessible(credit.page)
      await dialog.getByRole('button', { name: '作废' }).click()
      await dialog.getByLabel('原因').fill('重新拍照')
      await dialog.getByRole('button', { name: '作废' }).click()
      await panel(credit.page).getByText('已作废').waitFor()
      expect(credit.complaints).toEqual([])
      await credit.page.context().close()
      await page.context().close()
    },
    longest,
  )
})
