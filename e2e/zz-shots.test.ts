import { beforeAll, expect, it } from 'vitest'
import { importKinds } from '../server/app.ts'
import { dateOf } from '../server/kernel/dates.ts'
import { importFiles } from '../server/modules/exchange/index.ts'
import { expectFitsPhone, expectOneLanguage, useWorkbench } from './page.fixture.ts'

const longest = 90_000
const bench = useWorkbench()
const codes = /\b((SO|FH|FP|P)[-\w]*|V0[12])\b|冬藏贸易有限公司|家电|王五/g

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

    for (const [language, width, scheme] of [['zh-CN',1280,'light'],['en',390,'dark'],['zh-CN',390,'light'],['en',1280,'light']] as const) {
      const desk = await bench.enter('owner', { language, width })
      await desk.page.emulateMedia({ colorScheme: scheme })
      const shot = async (name: string) => { await desk.page.waitForLoadState('networkidle'); await desk.page.screenshot({ path: `/tmp/hk/terms-shots/${name}-${language}-${width}.png`, fullPage: true }) }
      await desk.page.goto(`${bench.url}/orders/SO-V2`); await shot('order')
      await desk.page.getByRole('button', { name: /更正|Correct/ }).click(); await shot('sign')
      await desk.page.goto(`${bench.url}/open-items?of=V02&document=FP-V2`); await desk.page.getByRole('table', { name: /到期安排|When it is due/ }).waitFor()
      await desk.page.getByRole('button', { name: /撤销|Take back/ }).first().click(); await desk.page.waitForTimeout(1500); await shot('due')
      await desk.page.goto(`${bench.url}/customers/V02?edit=yes`); await shot('customer')
      if (width === 1280) {
        await desk.page.goto(`${bench.url}/enter/invoice?customer=V02`)
        await desk.page.getByLabel(/^(发票号|Number|编号)/).first().fill('FP-9')
        await desk.page.getByRole('button', { name: /加一行|Add a line|添加/ }).click()
        await desk.page.getByRole('button', { name: /加一行|Add a line|添加/ }).click()
        const inputs = desk.page.locator('table.t input')
        await inputs.nth(0).fill('P-9'); await inputs.nth(3).fill('700'); await inputs.nth(5).fill('P-8'); await inputs.nth(8).fill('300')
        await desk.page.waitForTimeout(2500); await shot('invoice')
      }
      await desk.page.context().close()
    }
  },
  400_000,
)
