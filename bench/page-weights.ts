/** What a browser must fetch of scripts for each page, as built, compressed as on the wire. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { projectRoot } from '../server/kernel/root.ts'
import type { Figure } from './report.ts'

interface Chunk {
  readonly file: string
  readonly name?: string
  readonly isEntry?: boolean
  readonly imports?: readonly string[]
  readonly dynamicImports?: readonly string[]
}
type Manifest = Readonly<Record<string, Chunk>>

const folder = join(projectRoot, 'dist/web')
const firstLimit = 250
const pageLimit = 120
const isPage = (key: string) => /features\/.*Page\.tsx$/.test(key)

/** Pages are the chunks that the table of addresses loads; what several of them share is told by itself. */
export async function weighPages(): Promise<Figure[]> {
  const manifest: Manifest = JSON.parse(await readFile(join(folder, '.vite/manifest.json'), 'utf8'))
  const entry = Object.keys(manifest).find(key => manifest[key]?.isEntry)
  if (entry === undefined) throw new Error('the page is not built: npm run build:web')
  const first = closure(manifest, entry)
  const pages = Object.keys(manifest).filter(isPage)
  const added = new Map(
    pages.map(page => [page, [...closure(manifest, page)].filter(key => !first.has(key))] as const),
  )
  const uses = (key: string) => pages.filter(page => added.get(page)?.includes(key)).length
  const weight = (keys: readonly string[]) => sum(keys.map(key => kilobytes(manifest[key]?.file)))
  const shared = [...new Set([...added.values()].flat())].filter(key => uses(key) > 1)
  const signIn = pages.find(page => page.endsWith('SignInPage.tsx'))
  const whole = await weight([...first, ...(signIn ? (added.get(signIn) ?? []) : [])])
  const figures: Figure[] = [
    held('scripts of the first page, signing in', whole, firstLimit, [...first].length),
  ]
  for (const page of pages.sort()) {
    const own = (added.get(page) ?? []).filter(key => uses(key) === 1)
    const common = (added.get(page) ?? []).filter(key => uses(key) > 1)
    figures.push(
      held(
        `scripts of ${nameOf(page)} alone`,
        await weight(own),
        pageLimit,
        own.length,
        `${(await weight(common)).toFixed(1)} kB more in chunks it shares`,
      ),
    )
  }
  const each = await Promise.all(
    shared
      .sort()
      .map(async key => `${manifest[key]?.name ?? key} ${(await kilobytes(manifest[key]?.file)).toFixed(1)}`),
  )
  figures.push({
    what: `${shared.length} chunks shared by pages`,
    value: `${(await weight(shared)).toFixed(1)} kB gzip`,
    note: each.join(', '),
  })
  return figures
}

function held(what: string, size: number, limit: number, chunks: number, more = ''): Figure {
  return {
    what,
    value: `${size.toFixed(1)} kB gzip`,
    target: `< ${limit} kB`,
    met: size < limit,
    note: [`${chunks} chunks`, more].filter(text => text !== '').join('; '),
  }
}

const nameOf = (page: string) => /([A-Za-z]+)Page\.tsx$/.exec(page)?.[1] ?? page

/** A chunk and all it needs before it can run. */
function closure(manifest: Manifest, from: string, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(from)) return found
  found.add(from)
  for (const next of manifest[from]?.imports ?? []) closure(manifest, next, found)
  return found
}

async function kilobytes(file: string | undefined): Promise<number> {
  if (!file?.endsWith('.js')) return 0
  return gzipSync(await readFile(join(folder, file))).byteLength / 1000
}

async function sum(sizes: readonly Promise<number>[]): Promise<number> {
  let total = 0
  for (const size of await Promise.all(sizes)) total += size
  return total
}
