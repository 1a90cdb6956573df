import { rm } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { layoutOf } from './layout.ts'
import { isOurs, readPostmaster, signalStop } from './postmaster.ts'

/** Ends the server of a throw-away data folder without ceremony, whoever uses it, and removes the folder. */
export async function destroyCluster(dataDirectory: string): Promise<void> {
  const layout = layoutOf(dataDirectory)
  const postmaster = await readPostmaster(layout)
  if (postmaster && (await isOurs(layout, postmaster))) {
    signalStop(postmaster.pid, 'immediate')
    for (let left = 500; left > 0 && (await isOurs(layout, postmaster)); left--) await pause(10)
  }
  await rm(layout.data, { recursive: true, force: true, maxRetries: 5 })
}
