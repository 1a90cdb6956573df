/** Lighthouse over the pages as they are served: desktop held against what is promised, mobile told beside it. */
import lighthouse, { desktopConfig, type Flags } from 'lighthouse'
import type { Signing } from '../e2e/sign-in.ts'
import type { Figure } from './report.ts'
import { browserPort, inBrowser, signedIn } from './signed-in.ts'
import { median } from './timing.ts'

const categories = ['performance', 'accessibility', 'best-practices'] as const
const turns = 3
const flags: Flags = {
  port: browserPort,
  output: 'json',
  logLevel: 'error',
  onlyCategories: [...categories],
  disableStorageReset: true,
}

export async function measurePages(
  url: string,
  who: Signing,
  paths: readonly string[],
  took: (figures: readonly Figure[]) => void,
): Promise<void> {
  await inBrowser('zh-CN', async context => {
    took([await judged('signing in', `${url}/`, 95)])
    await signedIn(context, url, who)
    for (const path of paths) took([await judged(path, `${url}${path}`, 90)])
  })
}

async function judged(what: string, address: string, least: number): Promise<Figure> {
  const desktop = await scores(address, true)
  const mobile = await scores(address, false)
  const [performance, accessibility, practices] = desktop.points
  const faults = [...desktop.faults]
  return {
    what: `lighthouse, ${what}`,
    value: `${performance} · ${accessibility} · ${practices}`,
    target: `≥ ${least} · 100 · 100`,
    met: (performance ?? 0) >= least && accessibility === 100 && practices === 100,
    note: `mobile ${mobile.points.join(' · ')}${faults.length > 0 ? `; ${faults.join(', ')}` : ''}`,
  }
}

/** Of 100 each, the median of three, in the order of `categories`; and what was at fault beside the speed. */
async function scores(address: string, desktop: boolean) {
  const taken: number[][] = []
  const faults = new Set<string>()
  for (let turn = 0; turn < turns; turn += 1) {
    const result = await lighthouse(address, flags, desktop ? desktopConfig : undefined)
    if (!result) throw new Error(`lighthouse said nothing of ${address}`)
    const { categories: found, audits, runtimeError } = result.lhr
    if (runtimeError) throw new Error(runtimeError.message)
    taken.push(categories.map(each => Math.round(100 * (found[each]?.score ?? 0))))
    for (const each of categories.slice(1))
      for (const { id, weight } of found[each]?.auditRefs ?? [])
        if (weight > 0 && audits[id]?.score === 0) faults.add(id)
  }
  const points = categories.map((_, index) => median(taken.map(each => each[index] ?? 0)))
  return { points, faults }
}
