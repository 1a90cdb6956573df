/** The server's log: one file, kept small by us, since the server may outlive the program that opened it. */
import { copyFile, open, readFile, stat, truncate } from 'node:fs/promises'
import { errorCode } from './problems.ts'

const largestBytes = 8 * 1024 * 1024

/** The server appends, so the file may be cut under it; the former part stays beside it, one generation. */
export async function keepLogSmall(path: string): Promise<void> {
  if ((await logSize(path)) < largestBytes) return
  await copyFile(path, `${path}.1`)
  await truncate(path)
}

export async function logSize(path: string): Promise<number> {
  return stat(path).then(
    ({ size }) => size,
    error => {
      if (errorCode(error) === 'ENOENT') return 0
      throw error
    },
  )
}

export async function openLog(path: string) {
  return open(path, 'a', 0o600)
}

export async function logSince(path: string, offset: number): Promise<string> {
  return (await readFile(path)).subarray(offset).toString('utf8')
}
