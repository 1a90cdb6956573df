/** A browser that other programs can look into by a port, and a person signed in with it. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext } from 'playwright-core'
import { chromiumOf } from '../e2e/browser.ts'
import { type Signing, signIn } from '../e2e/sign-in.ts'

export const browserPort = 18_790

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
export async function signedIn(context: BrowserContext, url: string, who: Signing) {
  const page = await context.newPage()
  await signIn(page, url, who)
  return page
}
