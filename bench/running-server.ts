/** The program as it runs in earnest, in a process of its own. */
import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { projectRoot } from '../server/kernel/root.ts'

/** Ready to answer at that port of this machine. */
export async function startServer(
  folder: string,
  port: number,
  more: readonly string[] = [],
): Promise<ChildProcess> {
  const start = ['start', '--data', folder, '--port', String(port), ...more]
  const words = [join(projectRoot, 'bin/huikuan.mjs'), ...start]
  const server = spawn(process.execPath, words, {
    stdio: ['ignore', 'ignore', 'ignore'],
    env: { ...process.env, LANG: 'C' },
  })
  for (;;) {
    if (server.exitCode !== null) throw new Error(`start ended with ${server.exitCode}`)
    const answer = await fetch(`http://127.0.0.1:${port}/ready`).catch(() => undefined)
    if (answer?.ok) return server
    await pause(50)
  }
}

/** Until what it does by itself once a day is done: reading every entry anew takes a core for as long as it lasts. */
export async function untilAtRest(port: number): Promise<void> {
  for (;;) {
    const metrics = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text()
    if (['waiting', 'running'].every(state => metrics.includes(`huikuan_jobs{state="${state}"} 0\n`))) return
    await pause(500)
  }
}
