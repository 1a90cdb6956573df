/** The server's settings, written anew at each start: they follow the machine and the program, not the day of set-up. */
import { readFile, rename, statfs, writeFile } from 'node:fs/promises'
import { totalmem } from 'node:os'
import { join } from 'node:path'
import type { Layout } from './layout.ts'
import { errorCode } from './problems.ts'
import { giveTo, type Runner } from './runner.ts'

const megabyte = 1024 * 1024

export async function writeSettings(layout: Layout, runner: Runner, disposable: boolean): Promise<void> {
  const file = join(layout.cluster, 'postgresql.conf')
  const text = settingsText(totalmem(), await hasSmallSharedMemory(), disposable, process.platform)
  // Left alone when it is right: a full disk must not stop a start that has nothing to write.
  if ((await readFile(file, 'utf8')) === text) return
  const unfinished = `${file}.new`
  await writeFile(unfinished, text, { mode: 0o600 })
  await giveTo(runner, unfinished)
  await rename(unfinished, file)
}

export function settingsText(
  memoryBytes: number,
  smallSharedMemory: boolean,
  disposable: boolean,
  platform: NodeJS.Platform,
): string {
  const memory = Math.floor(memoryBytes / megabyte)
  const settings: Record<string, string> = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    ssl: 'off',
    password_encryption: 'scram-sha-256',
    max_connections: '60',
    shared_buffers: `${clamp(Math.floor(memory / 8), 128, 512)}MB`,
    effective_cache_size: `${clamp(Math.floor(memory / 2), 256, 8192)}MB`,
    work_mem: '32MB',
    maintenance_work_mem: '256MB',
    ...(smallSharedMemory ? { dynamic_shared_memory_type: 'sysv' } : {}),
    max_wal_size: '4GB',
    checkpoint_timeout: '15min',
    // One server, no replica and no archive: bulk loads into new tables then skip the log.
    wal_level: 'minimal',
    max_wal_senders: '0',
    max_logical_replication_workers: '0',
    // After a crash all files are brought to disk: at once, for on a busy disk one by one takes many seconds.
    ...(platform === 'linux' ? { recovery_init_sync_method: 'syncfs' } : {}),
    random_page_cost: '1.1',
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_checkpoints: 'off',
    log_line_prefix: '%m [%p] ',
    ...(disposable ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } : {}),
  }
  const lines = Object.entries(settings).map(([name, value]) => `${name} = '${value}'`)
  return ['# Written at each start; changes made here are lost.', ...lines, ''].join('\n')
}

/** Containers often have 64 MB of /dev/shm, on which a parallel query fails as if the disk were full. */
async function hasSmallSharedMemory(): Promise<boolean> {
  if (process.platform !== 'linux') return false
  try {
    const { blocks, bsize } = await statfs('/dev/shm')
    return blocks * bsize < 512 * megabyte
  } catch (error) {
    if (errorCode(error) === undefined) throw error
    return true
  }
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most)
}
