import { beforeAll, expect, it } from 'vitest'
import { importKinds } from '../server/app.ts'
import { dateOf } from '../server/kernel/dates.ts'
import { importFiles } from '../server/modules/exchange/index.ts'
import { expectFitsPhone, expectOneLanguage, useWorkbench } from './page.fixture.ts'

const longest = 90_000
const bench = useWorkbench()
const codes = /\b((SO|FH|FP|P)[-\w]*|V0[12]|owner|manager|receivables)\b|冬藏贸易有限公司|家电|王五/g

const ask = async (method: 'GET' | 'POST', url: string, body?: object) => {
  const { api } = bench
  const answer = await api.ask(await api.keyOf('receivables'), { method, url, ...(body ? { body } : {}) })
  return { status: answer.statusCode, body: answer.json() }
}

// Paid ahead: goods leave as far as the money goes.
beforeAll(async () => {
  const { database, scope } = bench.api
  const files = [
    'code,name,terms,family_terms\nV01,冬藏贸易有限公司,prepaid,\nV02,冬藏贸易有限公司,验收后30天,家电: 签收后10天\n',
    'sku,name,family\nP-9,电视,家电\n',
  ]
  const { problem } = await importFiles(database.pool, scope, importKinds, {
    today: dateOf('2026-03-31'),
    files: files.map((text, at) => ({ name: `${at}.csv`, bytes: Buffer.from(text) })),
  })
  if (problem) throw problem
  const receipt = { number: 'SK-V', customer: 'V01', date: '2026-03-30', amount: '500.00', method: 'bank' }
  await ask('POST', '/receipts', receipt)
  const lines = [
    { line: '1', sku: 'P-1', quantity: '60', unit_price: '10.00' },
    { line: '2', sku: 'P-2', quantity: '30', unit_price: '7.00' },
  ]
  const { body } = await ask('POST', '/orders', { number: 'SO-V1', customer: 'V01', lines })
  expect(body.status, JSON.stringify(body)).toBe('open')
}, longest)

it(
  'the form says before the button what may leave, and ships the largest lot with one click',
  async () => {
    for (const language of ['en', 'zh-CN'] as const) {
      const { page, complaints } = await bench.enter('manager', { language })
      await page.goto(`${bench.url}/enter/shipment?number=SO-V1`)
      await page.getByRole('region', { name: /最大可发量|The largest lot/ }).waitFor()
      await page
        .getByText(/目前不能发货。|may not leave/)
        .first()
        .waitFor()
      await page.waitForLoadState('networkidle')
      await expectOneLanguage(page, language, codes)
      await bench.expectAccessible(page)
      await expectFitsPhone(page)
      expect(complaints).toEqual([])
      await page.setViewportSize({ width: 1280, height: 900 })
      if (language === 'en') await page.context().close()
      else {
        await page.getByRole('button', { name: '按此发货 500.00' }).click()
        await page.getByText('可以通过。').waitFor()
        await page.getByRole('button', { name: '发货 500.00', exact: true }).click()
        await page.getByRole('status').getByText('SO-V1 已发货 500.00').waitFor()
        const { body } = await ask('GET', '/orders/SO-V1')
        expect(body).toMatchObject({ shipped: '500.00' })
        await page.getByRole('status').getByRole('button', { name: '撤销' }).click()
        await page.getByRole('status').getByText('已撤销').waitFor()
        expect((await ask('GET', '/orders/SO-V1')).body).toMatchObject({ shipped: '0.00' })
        await page.context().close()
      }
    }
  },
  longest,
)

it(
  'goods are rationed on purpose on the page, and the order tells it apart from credit',
  async () => {
    const { page, complaints } = await bench.enter('manager', { name: 'boss', now: '2026-03-31T04:00:00Z' })
    await page.goto(`${bench.url}/orders/rationing`)
    await page.getByRole('button', { name: '新建限量' }).click()
    const form = page.getByRole('dialog')
    await form.getByLabel('指定客户编码').fill('V01')
    await form.getByLabel('每种数量比例，%').fill('70')
    await form.getByLabel('止 · 必填').fill('2026-12-31')
    await form.getByLabel('原因').fill('货紧')
    await page.reload()
    await page.getByRole('button', { name: '新建限量' }).click()
    expect(await form.getByLabel('指定客户编码').inputValue()).toBe('V01')
    await form.getByRole('button', { name: '开始限量' }).click()
    const row = page.getByRole('row', { name: /V01 1 户 数量 70%/ })
    await row.getByRole('link', { name: 'V01' }).click()
    await page.waitForURL('**/customers/V01')
    await page.goto(`${bench.url}/orders/SO-V1`)
    await page.getByText('主动限量（非信用原因）：数量 70%，至 2026-12-31（货紧）').waitFor()
    expect(complaints).toEqual([])
  },
  longest,
)

it(
  'a signed receipt dates the goods it is of, and what still waits is entered with the days it leads to',
  async () => {
    const order = { number: 'SO-V2', customer: 'V02', amount: '1000.00' }
    await ask('POST', '/orders', order)
    await ask('POST', '/shipments', { ...order, number: 'FH-V2', order: 'SO-V2', date: '2026-03-02' })
    const lines = [
      { sku: 'P-9', amount: '700.00' },
      { sku: 'P-8', amount: '300.00' },
    ]
    const invoice = { number: 'FP-V2', customer: 'V02', issued: '2026-03-03', order: 'SO-V2', lines }
    expect((await ask('POST', '/invoices', invoice)).status).toBe(201)
    const { page, complaints } = await bench.enter('manager')
    await page.goto(`${bench.url}/orders/SO-V2`)
    await page.getByRole('button', { name: '登记签收' }).click()
    await page.getByLabel('签收日期').fill('2026-03-05')
    await page.getByLabel('签收人').fill('王五')
    await page.getByRole('dialog').getByRole('button', { name: '登记签收' }).click()
    await page.getByRole('cell', { name: '2026-03-05' }).waitFor()
    await page.goto(`${bench.url}/open-items?of=V02&document=FP-V2`)
    await page.getByRole('table', { name: '到期安排' }).getByRole('cell', { name: '2026-03-15' }).waitFor()
    await page.getByRole('button', { name: '登记日期' }).click()
    await page.getByLabel('登记验收日期').fill('2026-03-10')
    await page
      .getByRole('table', { name: '登记后到期安排' })
      .getByRole('cell', { name: '2026-04-09' })
      .waitFor()
    await expectOneLanguage(page, 'zh-CN', codes)
    await bench.expectAccessible(page)
    await page.getByRole('button', { name: '登记', exact: true }).click()
    await page.getByText('FP-V2：验收 2026-03-10 已登记。').waitFor()
    expect(complaints).toEqual([])
    await page.context().close()
    await bench.expectPresentable('/orders/SO-V2', { same: codes })
    await bench.expectPresentable('/open-items?of=V02&document=FP-V2', { same: codes })
  },
  longest,
)
