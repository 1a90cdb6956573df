/** A browser that other programs can look into by a port, and a person signed in with it. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext } from 'playwright-core'
import { chromiumOf } from '../e2e/browser.ts'

export const browserPort = 18_790

export interface Signing {
  readonly name: string
  readonly password: string
}

export async function inBrowser<Result>(
  language: 'zh-CN' | 'en',
  work: (context: BrowserContext) => Promise<Result>,
): Promise<Result> {
  const { chromium } = await import('playwright-core')
  const folder = await mkdtemp(join(tmpdir(), 'huikuan-browser-'))
  const { executablePath, args } = await chromiumOf()
  const context = await chromium.launchPersistentContext(folder, {
    executablePath,
    args: [...args, `--remote-debugging-port=${browserPort}`],
    headless: true,
    locale: language,
    viewport: { width: 1280, height: 900 },
  })
  try {
    return await work(context)
  } finally {
    await context.close()
    await rm(folder, { recursive: true, force: true })
  }
}

/** The page stays open, so that the session does. */
export async function signIn(context: BrowserContext, url: string, { name, password }: Signing) {
  const page = await context.newPage()
  await page.goto(url)
  await page.locator('input[name=name]').fill(name)
  await page.locator('input[name=password]').fill(password)
  await page.keyboard.press('Enter')
  await page.locator('nav.rail').waitFor()
  return page
}
