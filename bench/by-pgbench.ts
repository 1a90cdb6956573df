/** PostgreSQL's own bench saying the same statements, where one is installed: no driver and no JavaScript beside them. */
import { execFile } from 'node:child_process'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

interface Asked {
  /** Of a login that may say them. */
  readonly url: string
  /** An empty one: the script and the log of every transaction come to lie in it. */
  readonly folder: string
  readonly script: string
  readonly callers: number
  readonly seconds: number
}

/** Transactions a second and the slowest hundredth's milliseconds, plans kept by the session; null where it is not installed. */
export async function byPgbench({ url, folder, script, callers, seconds }: Asked) {
  const file = join(folder, 'reserve.sql')
  await writeFile(file, script)
  const words = ['-n', '-M', 'prepared', '-c', callers, '-j', 2, '-T', seconds, '-l', '-f', file, url]
  try {
    await run('pgbench', words.map(String), { cwd: folder })
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
  const logs = (await readdir(folder)).filter(name => name.startsWith('pgbench_log.'))
  const lines = await Promise.all(logs.map(name => readFile(join(folder, name), 'utf8')))
  // client, transaction, microseconds, …
  const taken = lines.flatMap(log => log.trim().split('\n')).map(line => Number(line.split(' ')[2]) / 1000)
  taken.sort((left, right) => left - right)
  return { rate: taken.length / seconds, p99: taken[Math.floor(taken.length * 0.99)] ?? Number.NaN }
}
