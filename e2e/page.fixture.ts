/** The page in a real browser, on a server and a database of its own. */
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'
import { type TestApi, useApi } from '../server/api.fixture.ts'
import { importKinds } from '../server/app.ts'
import { dateOf } from '../server/kernel/dates.ts'
import { projectRoot } from '../server/kernel/root.ts'
import { importFiles } from '../server/modules/exchange/index.ts'
import { admitPerson, type Role } from '../server/modules/identity/index.ts'
import { chromiumOf } from './browser.ts'
import { signIn } from './sign-in.ts'

export interface Desk {
  readonly page: Page
  /** What the browser complained of since it was opened. */
  readonly complaints: readonly string[]
}

export interface Workbench {
  readonly api: TestApi
  readonly url: string
  /** A browser in which that person is signed in; the same person each time for a name. */
  enter(role: Role, more?: Entering): Promise<Desk>
  /** Complains of what a screen reader or a keyboard could not use. */
  expectAccessible(page: Page): Promise<void>
  /** As a manager in both languages: one language at a time, nothing a screen reader could not use, nothing wider than the window or a phone. */
  expectPresentable(path: string, more?: Presenting): Promise<void>
}

interface Presenting {
  /** What is the same in both languages beside what always is: codes and names of the test. */
  readonly same?: RegExp
  readonly now?: string
}

interface Entering {
  readonly name?: string
  readonly salesperson?: string
  readonly language?: 'zh-CN' | 'en'
  readonly width?: number
  /** The instant that the page takes for now; else it is the machine's. */
  readonly now?: string
}

const day = '2026-03-31'
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const customers = `code,name,salesperson,region,tier
S01,春晖机电有限公司,沙莉,华东,A
S02,秋实五金有限公司,沙莉,华北,B
T01,夏雨商贸有限公司,汤姆,华南,A
`
const invoices = `number,customer,issued,due,amount
F-1,S01,2026-01-10,2026-02-10,1000.00
F-2,S01,2026-03-01,2026-04-30,2500.50
F-3,S02,2025-11-01,2025-12-01,400.00
F-4,T01,2026-02-01,2026-03-01,8000.00
`
const receipts = `number,customer,date,amount,method,invoice
SK-1,S01,2026-03-05,300.00,bank,F-1
SK-2,T01,2026-03-06,50.00,bank,
`

export function useWorkbench(): Workbench {
  beforeAll(buildMissingPage)
  const api = useApi()
  const bench: { -readonly [Key in keyof Workbench]?: Workbench[Key] } = { api }
  const passwords = new Map<string, string>()
  let browser: Browser | undefined
  beforeAll(async () => {
    const file = (name: string, text: string) => ({ name, bytes: Buffer.from(text) })
    const { problem } = await importFiles(api.database.pool, api.scope, importKinds, {
      today: dateOf(day),
      files: [file('c.csv', customers), file('i.csv', invoices), file('r.csv', receipts)],
    })
    if (problem) throw problem
    const url = await api.app.listen({ host: '127.0.0.1', port: 0 })
    bench.url = url
    browser = await launch()
    const opened = browser
    const enter: Workbench['enter'] = async (
      role,
      { name = role, salesperson, language = 'zh-CN', width = 1280, now } = {},
    ) => {
      if (!passwords.has(name)) {
        const person = { name, role, ...(salesperson === undefined ? {} : { salesperson }) }
        const { password } = await admitPerson(api.database.pool, api.scope, person, null)
        passwords.set(name, password ?? '')
      }
      const context = await opened.newContext({ viewport: { width, height: 900 }, locale: language })
      await context.addInitScript(`localStorage.setItem('huikuan.language', '${language}')`)
      const page = await context.newPage()
      if (now !== undefined) await page.clock.setFixedTime(now)
      const complaints = complaintsOf(page)
      await signIn(page, url, { name, password: passwords.get(name) ?? '' })
      return { page, complaints }
    }
    bench.enter = enter
    bench.expectAccessible = expectAccessible
    const browsers = new Map<string, Page>()
    bench.expectPresentable = async (path, { same, ...more } = {}) => {
      for (const language of ['zh-CN', 'en'] as const) {
        // Who looks at page after page signs in once.
        const key = `${language} ${more.now}`
        const signedIn = browsers.get(key) ?? (await enter('manager', { language, ...more })).page
        browsers.set(key, signedIn)
        const page = await signedIn.context().newPage()
        const complaints = complaintsOf(page)
        await page.goto(`${url}${path}`)
        await page.locator('main h1').waitFor()
        await page.waitForLoadState('networkidle')
        await expectOneLanguage(page, language, same)
        await expectAccessible(page)
        await expectFits(page)
        await expectFitsPhone(page)
        expect(complaints).toEqual([])
        await page.close()
      }
    }
  })
  afterAll(async () => {
    await browser?.close()
  })
  return bench as Workbench
}

/** What the browser complains of from here on. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = []
  page.on('console', message => {
    // The browser reports every refused request by itself; refusals are part of the page's work.
    if (message.type() === 'error' && !/status of 4(0[1349]|22)/.test(message.text()))
      complaints.push(message.text())
  })
  page.on('pageerror', error => complaints.push(error.message))
  return complaints
}

/** Complains of what a screen reader or a keyboard could not use. */
export async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(axe)
  const violations = await page.evaluate(
    `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] })
       .then(found => found.violations.map(each => each.id + ': ' + each.nodes.map(node => node.html).join(' | ').slice(0, 400)))`,
  )
  expect(violations, page.url()).toEqual([])
}

/** `same` is left out: what it finds is no word of either language. */
export async function expectOneLanguage(
  page: Page,
  language: 'zh-CN' | 'en',
  same: RegExp = /(?!)/g,
): Promise<void> {
  const told = String(await page.evaluate('document.body.innerText')).replace(same, '')
  const foreign = language === 'zh-CN' ? englishIn(told) : chineseIn(told)
  expect(foreign, `${page.url()}: ${told}`).toEqual([])
}

/** Leaves the page as wide as a phone. */
export async function expectFitsPhone(page: Page): Promise<void> {
  await page.setViewportSize({ width: 390, height: 900 })
  await expectFits(page)
}

/** Nothing is wider than the window. */
async function expectFits(page: Page): Promise<void> {
  const width = await page.evaluate('document.documentElement.scrollWidth')
  expect(width, page.url()).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0)
}

/** Installing builds it; a checkout whose scripts were not run has none. */
export async function buildMissingPage(): Promise<void> {
  if (existsSync(join(projectRoot, 'dist/web/index.html'))) return
  const { build } = await import('vite')
  await build({ configFile: join(projectRoot, 'web/vite.config.ts'), logLevel: 'error' })
}

export async function launch(): Promise<Browser> {
  const { chromium } = await import('playwright-core')
  return chromium.launch({ ...(await chromiumOf()), headless: true })
}

/** Words that are the same in both languages: currencies, codes, keys, figures' own names, people of this test. */
const shared =
  /\b(CNY|USD|EUR|HKD|JPY|DSO|CEI|ADD|MAIN|Ctrl|Enter|Esc|F|SK|S0\d|T0\d|K|CSV|Home|End|English|manager|sally)\b/g

/** A number we gave ends in hexadecimal digits, which by chance are all letters: SK20260331-9FFAEC. */
const numbersGiven = /\b[A-Z]{2}\d{8}-[0-9A-F]+\b/g
const englishIn = (text: string) =>
  text
    .replace(numbersGiven, '')
    .replace(shared, '')
    .match(/[A-Za-z]{3,}/g) ?? []
const data = /测试公司|春晖机电有限公司|秋实五金有限公司|夏雨商贸有限公司|沙莉|汤姆|华东|华北|华南|中文/g
export const chineseIn = (text: string) => text.replace(data, '').match(/[\u4e00-\u9fff]+/g) ?? []
