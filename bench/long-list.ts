/** A list of every open item there is: how soon it shows, what scrolling costs, where End leads. */
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { CDPSession, Page } from 'playwright-core'
import { ensureCustomers } from '../server/modules/customers/index.ts'
import { admitPerson } from '../server/modules/identity/index.ts'
import { openBooks } from './books.ts'
import { customerCode, writeInvoices } from './invoice-file.ts'
import { importFile } from './measure-import.ts'
import type { Figure } from './report.ts'
import { startServer } from './running-server.ts'
import { inBrowser, signedIn } from './signed-in.ts'
import type { Size } from './sizes.ts'
import { median } from './timing.ts'

const port = 18_791
const address = `http://127.0.0.1:${port}`
const scrolled = 20_000
const turns = 5

/** In a world of its own: `folder` is an empty one. */
export async function measureLongList(
  folder: string,
  size: Size,
  took: (figures: readonly Figure[]) => void,
): Promise<void> {
  const books = await openBooks(folder)
  const path = join(folder, 'invoices.csv')
  await writeInvoices(path, size, books.today)
  await books.write(tx =>
    ensureCustomers(
      tx,
      Array.from({ length: size.customers }, (_, index) => customerCode(index)),
    ),
  )
  await importFile(books, 'BENCH', path)
  await books.owner.query('vacuum (analyze)')
  const name = 'reader'
  const { password } = await admitPerson(books.world.pool, books.scope, { name, role: 'manager' }, null)
  const server = await startServer(folder, port)
  try {
    await inBrowser('zh-CN', async context => {
      const page = await signedIn(context, address, { name, password: password ?? '' })
      took([await firstRows(page)])
      took(await scrolling(page, await context.newCDPSession(page)))
      took([await toTheEnd(page)])
    })
  } finally {
    server.kill('SIGTERM')
    await once(server, 'exit')
    await books.close()
  }
}

/** From the last byte of the first answer to the frame that shows its rows, both by the browser's clock. */
async function firstRows(page: Page): Promise<Figure> {
  await page.addInitScript(`new MutationObserver(() => {
    if (!window.rowsShownAt && document.querySelector('[role=grid] [role=row] [role=gridcell]'))
      requestAnimationFrame(() => { window.rowsShownAt ??= performance.now() })
  }).observe(document, { childList: true, subtree: true })`)
  const taken: number[] = []
  for (let turn = 0; turn < turns; turn += 1) {
    await page.goto(`${address}/open-items`)
    await until(page, 'window.rowsShownAt !== undefined')
    // The sums over all items, asked once the rows are painted, would keep the machine from the next turn.
    await page.waitForLoadState('networkidle')
    taken.push(
      Number(
        await page.evaluate(`window.rowsShownAt - performance.getEntriesByType('resource')
          .filter(entry => entry.name.includes('/api/v1/open-items')).sort((a, b) => a.responseEnd - b.responseEnd)[0].responseEnd`),
      ),
    )
  }
  const middle = median(taken)
  return {
    what: 'list of all open items: first rows after the answer of the server',
    value: `${Math.round(middle)} ms`,
    target: '< 300 ms',
    met: middle < 300,
  }
}

/** Down through the rows a screen at a time, as far as so many of them; what lives in the page then. */
async function scrolling(page: Page, devtools: CDPSession): Promise<Figure[]> {
  await devtools.send('Performance.enable')
  const grid = page.getByRole('grid').first()
  await grid.hover()
  const begun = performance.now()
  const lastSeen = async () =>
    Number(
      await page.evaluate(
        `Math.max(...[...document.querySelectorAll('[role=grid] [role=row]')].map(row => Number(row.getAttribute('aria-rowindex') ?? 0)))`,
      ),
    )
  let seen = 0
  while (seen < scrolled) {
    await page.mouse.wheel(0, 6000)
    await page.waitForLoadState('networkidle')
    const now = await lastSeen()
    if (now <= seen && !(await moves(page))) break
    seen = Math.max(seen, now)
  }
  const took = (performance.now() - begun) / 1000
  await devtools.send('HeapProfiler.collectGarbage')
  const { metrics } = await devtools.send('Performance.getMetrics')
  const heap = metrics.find(each => each.name === 'JSHeapUsedSize')?.value ?? Number.NaN
  const megabytes = heap / 1e6
  return [
    {
      what: `list of all open items: memory of the page after ${seen.toLocaleString('en')} rows scrolled`,
      value: `${Math.round(megabytes)} MB`,
      target: '< 200 MB',
      met: megabytes < 200,
      note: `${took.toFixed(0)} s`,
    },
  ]
}

/** Whether the list can still be moved down. */
const moves = (page: Page) =>
  page.evaluate<boolean>(`(() => { const grid = document.querySelector('[role=grid]')
    const box = [grid, ...grid.querySelectorAll('*')].find(each => each.scrollHeight > each.clientHeight + 10) ?? document.scrollingElement
    return box.scrollTop + box.clientHeight < box.scrollHeight - 10 })()`)

async function toTheEnd(page: Page): Promise<Figure> {
  await page.goto(`${address}/open-items`)
  const grid = page.getByRole('grid').first()
  await grid.getByRole('row').nth(2).waitFor()
  const before = await grid.textContent()
  await grid.press('End')
  const begun = performance.now()
  await until(
    page,
    `document.querySelector('[role=grid]').textContent !== ${JSON.stringify(before)} &&
     !document.querySelector('[aria-busy=true]')`,
  )
  return {
    what: 'list of all open items: End, until the last page shows',
    value: `${Math.round(performance.now() - begun)} ms`,
  }
}

/** Asked from outside: the page forbids scripts that make scripts, and waiting inside it would be one. */
async function until(page: Page, condition: string): Promise<void> {
  const end = performance.now() + 60_000
  while (!(await page.evaluate<boolean>(condition))) {
    if (performance.now() > end) throw new Error(`it never came: ${condition}`)
    await pause(10)
  }
}
