/** `npm run images`: starts the demo on an invented day and takes every page in both languages into docs/images. */
import { once } from 'node:events'
import { mkdir, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { startServer } from '../bench/running-server.ts'
import { signedIn } from '../bench/signed-in.ts'
import { chromiumOf } from '../e2e/browser.ts'
import { importKinds } from '../server/app.ts'
import { fillDemo } from '../server/demo/fill-demo.ts'
import { quietly } from '../server/demo/testing.ts'
import { destroyCluster } from '../server/kernel/database/embedded/destroy.ts'
import { openWorld } from '../server/kernel/database/world.ts'
import { dateOf, systemClock } from '../server/kernel/dates.ts'
import { projectRoot } from '../server/kernel/root.ts'
import { type Shot, shots } from './page-shots.ts'

const day = dateOf('2026-11-22')
const port = 18_792
const url = `http://127.0.0.1:${port}`
const folder = join(projectRoot, 'docs/images')
const desk = { viewport: { width: 1280, height: 860 } } as const
const languages = ['zh-CN', 'en'] as const
const wanted = process.argv.slice(2)

await mkdir(folder, { recursive: true })
if (wanted.length === 0 || wanted.includes('first-run')) await inWorld(takeFirstRun)
await inWorld(takeDemo)

async function inWorld(work: (data: string) => Promise<void>): Promise<void> {
  const data = await mkdtemp(join(tmpdir(), 'huikuan-images-'))
  try {
    await work(data)
  } finally {
    await destroyCluster(data)
  }
}

/** What whoever starts it for the first time sees. */
async function takeFirstRun(data: string): Promise<void> {
  await withServer(data, async browser => {
    for (const language of languages) {
      const page = await (await browser.newContext({ ...desk, locale: language })).newPage()
      await page.goto(url)
      await page.locator('h1').waitFor()
      await page.waitForLoadState('networkidle')
      await page.screenshot({ path: join(folder, `first-run.${language}.png`) })
    }
  })
}

async function withServer(data: string, work: (browser: Browser) => Promise<void>): Promise<void> {
  const server = await startServer(data, port, ['--today', day])
  const { chromium } = await import('playwright-core')
  const browser = await chromium.launch({ ...(await chromiumOf()), headless: true })
  try {
    await work(browser)
  } finally {
    await browser.close()
    server.kill('SIGTERM')
    await once(server, 'exit')
  }
}

async function takeDemo(data: string): Promise<void> {
  const world = await openWorld({ dataDirectory: data })
  try {
    const logins = await fillDemo({ ...quietly, pool: world.pool, clock: systemClock(day) }, importKinds)
    await withServer(data, async browser => {
      for (const language of languages)
        for (const shot of shots.filter(each => wanted.length === 0 || wanted.includes(each.name))) {
          const login = logins.find(each => each.role === shot.role)
          if (!login) throw new Error(`the demo has nobody who is ${shot.role}`)
          await take(browser, shot, language, login)
        }
    })
  } finally {
    await world.close()
  }
}

async function take(
  browser: Browser,
  shot: Shot,
  language: (typeof languages)[number],
  login: { readonly name: string; readonly password: string },
): Promise<void> {
  const context = await browser.newContext({
    viewport: { width: shot.width ?? desk.viewport.width, height: shot.height ?? desk.viewport.height },
    locale: language,
    colorScheme: shot.dark ? 'dark' : 'light',
    deviceScaleFactor: shot.width ? 2 : 1,
  })
  // The page counts from the day the server has.
  await context.clock.setFixedTime(`${day}T04:00:00Z`)
  await context.addInitScript(`localStorage.setItem('huikuan.language', '${language}')`)
  const page = await signedIn(context, url, login)
  await page.goto(`${url}${shot.path}`)
  await page.locator('main h1').waitFor()
  await shot.prepare?.(page)
  await page.waitForLoadState('networkidle')
  await page.screenshot({ path: join(folder, `${shot.name}.${language}.png`) })
  process.stderr.write(`${shot.name} ${language}\n`)
  await context.close()
}
