/** A folder for a world that is measured. */
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { destroyCluster } from '../server/kernel/database/embedded/destroy.ts'

/** It goes however the work ends, by Ctrl-C too, unless it is kept: a world of a million invoices is gigabytes. */
export async function inFolder(keep: boolean, work: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'huikuan-bench-'))
  const clear = async () => {
    if (keep) process.stderr.write(`kept in ${folder}\n`)
    else await destroyCluster(folder)
  }
  const interrupted = () => void clear().finally(() => process.exit(1))
  process.once('SIGINT', interrupted).once('SIGTERM', interrupted)
  try {
    await work(folder)
  } finally {
    process.off('SIGINT', interrupted).off('SIGTERM', interrupted)
    await clear()
  }
}
