/** Where the checkout lies: migrations and data files are read from it, by the bundle as by the sources. */
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = fileURLToPath(import.meta.url)

/** Bundled, this file is dist/huikuan.mjs or lies in a cache folder: bin/launch.mjs says where the checkout is. */
export const projectRoot = here.endsWith('.ts')
  ? resolve(here, '../../..')
  : (process.env.HUIKUAN_ROOT ?? resolve(here, '../..'))

export function programVersion(): string {
  const { version } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as {
    version: string
  }
  return version
}
