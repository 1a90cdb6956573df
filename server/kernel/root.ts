/** Where the checkout lies: migrations and data files are read from it, by the bundle as by the sources. */
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = fileURLToPath(import.meta.url)

/** Bundled, this file is dist/huikuan.mjs or lies in a cache folder: bin/launch.mjs says where the checkout is. */
export const projectRoot = here.endsWith('.ts')
  ? resolve(here, '../../..')
  : (process.env.HUIKUAN_ROOT ?? resolve(here, '../..'))
