/**
 * Bundles server/main.ts into dist/huikuan.mjs when a source changed. `node bin/bundle.mjs` is npm's `prepare`.
 *
 * The first line of a bundle names the sources it was made from (paths, sizes, times). It is compared with the sources
 * as they stand, so a deleted file, a restored older file and a clock that jumped are noticed like any edit.
 */
import { createHash } from 'node:crypto'
import {
  closeSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

export const projectRoot = resolve(dirname(fileURLToPath(import.meta.url)), '..')

/** The path of a bundle made from the sources as they are now. */
export async function freshBundle(root) {
  const sources = describeSources(root)
  for (const place of [() => join(root, 'dist'), () => cacheFolder(root)]) {
    const folder = place()
    const bundle = join(folder, 'huikuan.mjs')
    if (madeFrom(bundle) === sources) return bundle
    if (await build(root, folder, sources)) return bundle
  }
  throw new Error(`no folder to build in: neither ${join(root, 'dist')} nor ${tmpdir()} can be written`)
}

function describeSources(root) {
  const hash = createHash('sha256')
  const note = path => {
    const { size, mtimeMs } = statSync(path)
    hash.update(`${path.slice(root.length)} ${size} ${mtimeMs}\n`)
  }
  note(join(root, 'package.json'))
  const walk = folder => {
    const entries = readdirSync(folder, { withFileTypes: true })
    entries.sort((left, right) => (left.name < right.name ? -1 : 1))
    for (const entry of entries) {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) walk(path)
      else if (entry.name.endsWith('.ts') && !entry.name.endsWith('.test.ts')) note(path)
    }
  }
  walk(join(root, 'server'))
  return hash.digest('hex')
}

const stamp = sources => `// made from ${sources}`

function madeFrom(bundle) {
  let file
  try {
    file = openSync(bundle, 'r')
  } catch {
    return undefined
  }
  try {
    const head = Buffer.alloc(stamp('').length + 64)
    readSync(file, head, 0, head.length, 0)
    return head.toString().slice(stamp('').length)
  } finally {
    closeSync(file)
  }
}

/** False when the folder cannot be written. Written beside and renamed: whoever runs at the same time reads old or new. */
async function build(root, folder, sources) {
  if (!writable(folder)) return false
  const { build: bundle } = await import('esbuild')
  const { outputFiles } = await bundle({
    entryPoints: [join(root, 'server/main.ts')],
    outfile: join(folder, 'huikuan.mjs'),
    absWorkingDir: root,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    sourcemap: 'linked',
    sourcesContent: false,
    banner: { js: stamp(sources) },
    write: false,
    logLevel: 'error',
  })
  // The map first: a bundle whose map is missing names wrong lines, a map without its bundle harms nobody.
  outputFiles.sort((left, right) => Number(left.path.endsWith('.mjs')) - Number(right.path.endsWith('.mjs')))
  for (const { path, contents } of outputFiles) {
    const beside = join(folder, `.${basename(path)}.${process.pid}`)
    writeFileSync(beside, contents)
    renameSync(beside, path)
  }
  return true
}

function writable(folder) {
  const probe = join(folder, `.probe.${process.pid}`)
  try {
    mkdirSync(folder, { recursive: true })
    writeFileSync(probe, '')
    rmSync(probe)
    return true
  } catch {
    return false
  }
}

/**
 * For a checkout that cannot be written: a folder of this user under the machine's temporary one, with a link to the
 * checkout's packages, which the bundle imports by name. Temporary folders are open to all, and what lies in this one
 * is executed: one that another user could have written is left alone for a new one.
 */
function cacheFolder(root) {
  const uid = process.getuid?.()
  const name = createHash('sha256').update(root).digest('hex').slice(0, 12)
  const mine = join(tmpdir(), `huikuan-${uid ?? 'cache'}`)
  const folder = join(ownFolder(mine, uid) ? mine : mkdtempSync(join(tmpdir(), 'huikuan-')), name)
  mkdirSync(folder, { recursive: true })
  try {
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction')
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
  }
  return folder
}

function ownFolder(folder, uid) {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const found = lstatSync(folder)
  return found.isDirectory() && (uid === undefined || (found.uid === uid && (found.mode & 0o022) === 0))
}

if (process.argv[1] === fileURLToPath(import.meta.url) && existsSync(join(projectRoot, 'server/main.ts'))) {
  await freshBundle(projectRoot)
}
