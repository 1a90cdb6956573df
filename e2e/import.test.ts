import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { importKinds } from '../server/app.ts'
import { generateLedger, sampleText } from '../server/modules/invoices/testing.ts'
import { columnCatalogue } from '../web/features/import/column-catalogue.ts'
import { useWorkbench } from './page.fixture.ts'
import { useWorker } from './worker.fixture.ts'

const longest = 120_000
const ledger = generateLedger({ seed: 20_261_122, invoices: 300, customers: 20 })
/** The sample's layout with a header nobody knows, and one day that does not exist. */
const ledgerFile = () => {
  const lines = sampleText(ledger).replace('InvoiceAmount', 'Betrag').split('\n')
  lines[5] = lines[5]?.replace(/^((?:[^,]*,){4})[^,]*/, '$12/30/2024') ?? ''
  return Buffer.from(lines.join('\n'))
}

async function upload(page: Page, name: string, content: Buffer | string): Promise<void> {
  await page.getByRole('button', { name: /^(选择文件|Choose files)$/ }).waitFor()
  await page
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) })
  await page.waitForURL('**/imports/drafts/**')
  await page.getByRole('table', { name: /^(对列|Columns)$/ }).waitFor()
}

const aligned =
  'number,customer,issued,due,amount\nM-1,S01,2026-02-01,2026-03-03,100.00\nM-2,S09,2026-13-01,,5.00\n'
const chinese = aligned.replace(/^.*/, '发票号,客户,开票日期,到期日,金额')

describe('every kind of file and every column of it', () => {
  it('has a name on the page in both languages', () => {
    const names = importKinds.flatMap(({ spec: { kind, columns } }) => [
      `kind.${kind}`,
      ...columns.map(({ name }) => `${kind}.${name}`),
    ])
    expect(names.filter(name => !(name in columnCatalogue))).toEqual([])
  })
})

describe('files on the page', () => {
  const bench = useWorkbench()
  useWorker(bench.api.database, bench.api.uploads)

  it(
    'are understood, corrected on their rows, tried, imported, reported and taken back',
    async () => {
      const { page, complaints } = await bench.enter('receivables')
      await page.getByRole('link', { name: '导入' }).click()
      await upload(page, 'ledger.csv', ledgerFile())
      await page.getByText('还缺必需的列：价税合计').waitFor()
      await page.getByLabel('Betrag 对应').selectOption('amount')
      await page.getByText('还缺必需的列').waitFor({ state: 'detached' })
      await page.getByLabel('自动新建未知客户').check()
      await page.getByRole('button', { name: '检查 300 行' }).click()

      await page.getByText('退回 1 行', { exact: false }).first().waitFor()
      const reject = page.getByRole('row', { name: /第 6 行，InvoiceDate/ })
      await reject.waitFor()
      await bench.expectAccessible(page)
      await page.getByRole('button', { name: '只看退回的 1 行' }).click()
      await page.waitForURL('**show=rejected**')
      await reject.getByRole('button', { name: '改这一格' }).click()
      await page.getByLabel('第 6 行 InvoiceDate').fill('2/28/2024')
      await page.getByRole('button', { name: '确定' }).click()
      await page.getByText('已更正 1 格').waitFor()

      await page.getByRole('button', { name: '另存方案' }).click()
      await page.getByLabel('方案名称').fill('样本账')
      await page.keyboard.press('Enter')
      await page.getByText('已存为 样本账').waitFor()

      await page.getByRole('button', { name: '检查 300 行' }).click()
      await page.getByText('全部可以导入').waitFor()
      await page.keyboard.press('Control+Enter')
      await page.waitForURL(/\/imports\/\d+$/)
      await page.getByText('导入完成').waitFor()
      await page.getByRole('cell', { name: '300' }).first().waitFor()
      await bench.expectAccessible(page)

      await page.getByRole('button', { name: '撤销本次导入' }).click()
      await page.getByText(/将按原日期冲回 \d+ 笔单据凭证/).waitFor()
      await page.getByLabel('撤销原因').fill('试导')
      await page.getByRole('button', { name: /^撤销 \d+ 笔凭证/ }).click()
      await page.getByText(/已于 .* 撤销/).waitFor()

      await page.getByRole('link', { name: '继续导入' }).click()
      await page.getByText('已撤销').waitFor()
      await upload(page, 'again.csv', ledgerFile())
      await page.getByText('已套用方案 样本账').waitFor()
      expect(complaints).toEqual([])
    },
    longest,
  )

  it(
    'speak one language at a time, have no fault for a screen reader, and fit a phone',
    async () => {
      for (const language of ['zh-CN', 'en'] as const) {
        const { page, complaints } = await bench.enter('owner', { language, width: 390 })
        const look = async () => {
          await page.locator('main h1').waitFor()
          await page.waitForLoadState('networkidle')
          await expectOneLanguage(page, language)
          await bench.expectAccessible(page)
          expect(await page.evaluate('document.documentElement.scrollWidth'), page.url()).toBeLessThanOrEqual(
            390,
          )
        }
        await page.goto(`${bench.url}/imports`)
        await upload(page, 'a.csv', language === 'en' ? aligned : chinese)
        await look()
        await page.getByRole('button', { name: language === 'en' ? 'Check 2 rows' : '检查 2 行' }).click()
        await page
          .getByText(language === 'en' ? 'rows rejected: 1' : '退回 1 行')
          .first()
          .waitFor()
        await look()
        await page
          .getByRole('button', { name: language === 'en' ? 'Import only the others (1)' : '只导入其余 1 行' })
          .click()
        await page
          .getByText(language === 'en' ? /^Imported|already there/ : /导入完成|均已存在/)
          .first()
          .waitFor()
        await look()
        for (const path of ['/imports', '/account', '/begin']) {
          await page.goto(`${bench.url}${path}`)
          await look()
        }
        expect(complaints).toEqual([])
        await page.context().close()
      }
    },
    longest,
  )
})

const same =
  /\w+\.csv|\b(CNY|USD|EUR|HKD|JPY|GBP|TWD|SGD|KRW|AUD|UTF|Excel|CSV|csv|xlsx|MAIN|YYYY|Ctrl|Enter|English|Linux|Chrome|owner|receivables)\b/g
const data = /测试公司|春晖机电有限公司|中文|样本账/g

async function expectOneLanguage(page: Page, language: 'zh-CN' | 'en'): Promise<void> {
  const text = String(await page.evaluate('document.body.innerText'))
  const strange =
    language === 'en'
      ? text.replace(data, '').match(/[\u4e00-\u9fff]+/g)
      : text.replace(same, '').match(/[A-Za-z]{3,}/g)
  expect(strange ?? [], text).toEqual([])
}
