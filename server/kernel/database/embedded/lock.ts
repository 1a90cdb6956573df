/** One program at a time sets up or starts the server of a data folder. */
import { stat } from 'node:fs/promises'
import { createServer } from 'node:net'

export interface Held {
  release(): Promise<void>
}

/**
 * The lock is a name the system itself forgets when the holder dies, so a kill -9 leaves nothing behind: an abstract
 * socket on Linux, a pipe on Windows. Elsewhere there is no such name; there PostgreSQL's own lock file and the
 * atomic rename of the finished cluster have to do, which they do but for a window of microseconds.
 */
export async function tryLock(folder: string): Promise<Held | undefined> {
  const name = await lockName(folder)
  if (name === undefined) return { release: async () => {} }
  const server = createServer(socket => socket.destroy())
  return new Promise((resolve, reject) => {
    server.once('error', error => {
      if ('code' in error && error.code === 'EADDRINUSE') resolve(undefined)
      else reject(error)
    })
    server.listen(name, () => resolve({ release: () => new Promise(done => server.close(() => done())) }))
  })
}

async function lockName(folder: string): Promise<string | undefined> {
  const { dev, ino } = await stat(folder, { bigint: true })
  if (process.platform === 'linux') return `\0huikuan-${dev}-${ino}`
  if (process.platform === 'win32') return `\\\\.\\pipe\\huikuan-${dev}-${ino}`
  return undefined
}
