/** `npm run bench:web`: what the page weighs, what Lighthouse says of it, how it bears a long list. `--size small` to try, `--only weights|lighthouse|list`. */
import { once } from 'node:events'
import { parseArgs } from 'node:util'
import { importKinds } from '../server/app.ts'
import { fillDemo } from '../server/demo/fill-demo.ts'
import { quietly } from '../server/demo/testing.ts'
import { openWorld } from '../server/kernel/database/world.ts'
import { systemClock } from '../server/kernel/dates.ts'
import { inFolder } from './in-folder.ts'
import { measurePages } from './lighthouse.ts'
import { measureLongList } from './long-list.ts'
import { weighPages } from './page-weights.ts'
import { type Figure, lineOf, tableOf, writePagePart } from './report.ts'
import { startServer } from './running-server.ts'
import { sizes } from './sizes.ts'

const port = 18_789
const paths = [
  ...['/', '/customers', '/customers/C010', '/orders', '/orders/holds'],
  ...['/aging', '/open-items', '/documents', '/months', '/requests', '/imports'],
  ...['/settings', '/settings/people', '/settings/audit', '/account'],
]

const { values } = parseArgs({
  options: { size: { type: 'string' }, only: { type: 'string' }, write: { type: 'boolean' } },
})
const size = sizes[values.size === 'small' ? 'small' : 'full']
const wanted = (part: string) => values.only === undefined || values.only === part
const figures: Figure[] = []

if (wanted('weights')) took(await weighPages())
if (wanted('lighthouse')) await inFolder(false, throughLighthouse)
if (wanted('list')) await inFolder(false, folder => measureLongList(folder, size, took))
console.log(tableOf(figures))
if ((size === sizes.full && values.only === undefined) || values.write)
  await writePagePart(figures, `\`npm run bench:web\`, over ${size.open.toLocaleString('en')} open items.`)

function took(measured: readonly Figure[]): void {
  figures.push(...measured)
  for (const figure of measured) process.stderr.write(`${lineOf(figure)}\n`)
}

/** Over the demo: pages with what a company of this size would see. */
async function throughLighthouse(folder: string): Promise<void> {
  const world = await openWorld({ dataDirectory: folder })
  const clock = systemClock()
  const logins = await fillDemo({ ...quietly, pool: world.pool, clock }, importKinds)
  const manager = logins.find(login => login.role === 'manager')
  if (!manager) throw new Error('the demo has no manager who signs in')
  const server = await startServer(folder, port)
  try {
    await measurePages(`http://127.0.0.1:${port}`, manager, paths, took)
  } finally {
    server.kill('SIGTERM')
    await once(server, 'exit')
    await world.close()
  }
}
