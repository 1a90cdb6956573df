import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { door, routes } from '../server/app.ts'
import { codeOf } from '../server/browser.fixture.ts'
import { systemClock } from '../server/kernel/dates.ts'
import { httpServer } from '../server/kernel/http/http-server.ts'
import { Readiness } from '../server/kernel/http/readiness.ts'
import { useTestDatabase } from '../server/kernel/testing/test-database.ts'
import { Uploads } from '../server/kernel/uploads/uploads.ts'
import { setUpToken } from '../server/modules/identity/index.ts'
import { buildMissingPage, complaintsOf, expectAccessible, launch } from './page.fixture.ts'
import { useWorker } from './worker.fixture.ts'

const longest = 120_000
const password = 'kestrel harbour 9'
const invoices = `发票号,客户,开票日期,到期日,金额
A-1,春晖机电有限公司,2026-01-10,2026-02-10,1000.00
A-2,夏雨商贸有限公司,2026-02-01,2026-03-01,250.50
`

describe('a world without a company', () => {
  const database = useTestDatabase()
  const folder = mkdtempSync(join(tmpdir(), 'huikuan-first-run-'))
  const uploads = new Uploads(folder, 5_000_000)
  let app: FastifyInstance
  let browser: Browser
  let url: string
  useWorker(database, uploads)
  beforeAll(async () => {
    await buildMissingPage()
    app = await httpServer({
      readiness: new Readiness(),
      log: new Writable({ write: (_chunk, _encoding, done) => done() }),
      logLevel: 'warn',
      routes,
      surroundings: { door, clock: systemClock(), uploads, pool: () => database.pool },
    })
    url = await app.listen({ host: '127.0.0.1', port: 0 })
    browser = await launch()
  })
  afterAll(async () => {
    await browser?.close()
    await app?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  async function visit(language: 'zh-CN' | 'en', width = 1280) {
    const context = await browser.newContext({ viewport: { width, height: 900 }, locale: language })
    await context.addInitScript(`localStorage.setItem('huikuan.language', '${language}')`)
    const page = await context.newPage()
    const complaints = complaintsOf(page)
    await page.goto(url)
    await page.locator('h1').waitFor()
    return { page, complaints }
  }

  it(
    'asks in either language for token, company and owner, for everybody and on a phone',
    async () => {
      for (const language of ['zh-CN', 'en'] as const) {
        const { page, complaints } = await visit(language, 390)
        const fields = language === 'en' ? /Set-up token|Company name/ : /初始设置口令|公司名称/
        for (let step = 0; step < 3; step += 1) {
          await expectAccessible(page)
          await expectOneLanguage(page, language)
          expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390)
          if (step < 2) await page.getByLabel(fields).fill('x')
          await page.keyboard.press('Enter')
        }
        expect(complaints).toEqual([])
        await page.context().close()
      }
    },
    longest,
  )

  it(
    'leads from the token over company, owner and a file to the first ageing',
    async () => {
      const { page, complaints } = await visit('zh-CN')
      const next = () => page.getByRole('button', { name: '下一步' }).click()
      await page.getByLabel('初始设置口令').fill('a guess')
      await next()
      await page.getByLabel('公司名称').fill('恒屹工业材料')
      await next()
      await page.getByLabel('您的姓名').fill('林芳')
      await page.getByLabel('密码 · 必填', { exact: true }).fill('short')
      await page.getByText('太短').waitFor()
      await page.getByLabel('密码 · 必填', { exact: true }).fill(password)
      await page.getByText('很强').waitFor()
      await page.getByLabel('再输一遍密码').fill(password)
      await page.getByRole('button', { name: '建立公司并登录' }).click()

      await page.getByText('请提供程序启动时显示的初始设置口令').waitFor()
      await page.getByLabel('初始设置口令').fill(setUpToken())
      await next()
      await next()
      await page.getByRole('button', { name: '建立公司并登录' }).click()
      await page.waitForURL('**/begin')
      await page.getByRole('heading', { name: '放入数据' }).waitFor()
      await expectAccessible(page)

      await page.getByRole('link', { name: '选择文件' }).click()
      await page.getByRole('button', { name: '选择文件' }).waitFor()
      await page
        .locator('input[type=file]')
        .setInputFiles({ name: '期初.csv', mimeType: 'text/csv', buffer: Buffer.from(invoices) })
      await page.waitForURL('**/imports/drafts/**')
      await page.getByLabel('自动新建未知客户').check()
      await page.getByRole('button', { name: '检查 2 行' }).click()
      await page.getByText('全部可以导入').waitFor()
      await page.getByText('1,250.50').first().waitFor()
      await page.getByRole('button', { name: '导入 2 行' }).click()
      await page.getByText('导入完成').waitFor()
      await page.getByRole('link', { name: '查看账龄' }).click()
      await page.waitForURL('**/aging**')
      await page.getByText('1,250.50').first().waitFor()
      expect(complaints).toEqual([])
    },
    longest,
  )

  it(
    'is one no longer: whoever comes now signs in, with a second factor once there is one',
    async () => {
      const { page, complaints } = await visit('zh-CN')
      const signIn = async () => {
        await page.getByLabel('姓名或邮箱').fill('林芳')
        await page.getByLabel('密码').fill(password)
        await page.getByRole('button', { name: '登录' }).click()
      }
      await signIn()
      await page.locator('nav.rail').waitFor()
      await page.getByRole('button', { name: /我的账户/ }).click()
      await page.getByRole('link', { name: '我的账户' }).click()
      const factor = page.locator('section', { has: page.getByRole('heading', { name: '两步验证' }) })
      await factor.getByLabel('当前密码').fill(password)
      await factor.getByRole('button', { name: '开始设置' }).click()
      await factor.getByRole('img', { name: '身份验证器二维码' }).waitFor()
      const uri = (await factor.getByRole('link').getAttribute('href')) ?? ''
      await expectAccessible(page)
      await factor.getByLabel('验证码', { exact: true }).fill(codeOf(uri))
      await factor.getByRole('button', { name: '启用', exact: true }).click()
      await factor.getByText('已启用').waitFor()
      await page.getByRole('button', { name: '全部退出' }).click()
      await page.getByLabel('姓名或邮箱').waitFor()
      await signIn()
      await page.getByLabel('身份验证器中的验证码').waitFor()
      await expectAccessible(page)
      expect(complaints).toEqual([])
    },
    longest,
  )
})

const same = /\b(UTC|MAIN|English|[A-Z]{3} ·)/g

async function expectOneLanguage(page: Page, language: 'zh-CN' | 'en'): Promise<void> {
  const text = String(await page.evaluate('document.body.innerText'))
  const strange =
    language === 'en'
      ? text.replace('中文', '').match(/[\u4e00-\u9fff]+/g)
      : text.replace(same, '').match(/[A-Za-z]{3,}/g)
  expect(strange ?? [], text).toEqual([])
}
