/** A second start until it is ready, against a bare start of its database. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'
import { openEmbedded } from '../server/kernel/database/embedded/index.ts'
import { projectRoot } from '../server/kernel/root.ts'
import type { Figure } from './report.ts'
import { median, timed } from './timing.ts'

const turns = 3
const port = 18_787

/** The world must be closed: each turn starts the server anew. */
export async function measureStart(folder: string): Promise<Figure> {
  const taken: Record<'bare' | 'ours', number[]> = { bare: [], ours: [] }
  for (let turn = 0; turn <= turns; turn += 1) {
    const bare = await bareStart(folder)
    const ours = await start(folder)
    if (turn > 0) {
      taken.bare.push(bare)
      taken.ours.push(ours)
    }
  }
  return {
    what: 'start until ready, against a bare start of the database',
    ours: median(taken.ours),
    bare: median(taken.bare),
    limit: { difference: 3 },
  }
}

/** The server of the data folder until it has answered one connection. */
async function bareStart(folder: string): Promise<number> {
  const { seconds, result } = await timed(() => openEmbedded({ dataDirectory: folder }))
  await result.close()
  return seconds
}

async function start(folder: string): Promise<number> {
  const words = [join(projectRoot, 'bin/huikuan.mjs'), 'start', '--data', folder, '--port', String(port)]
  const { PATH, HOME, TMPDIR } = process.env
  const environment = { PATH, HOME, TMPDIR, LANG: 'C' }
  const child = spawn(process.execPath, words, { env: environment, stdio: ['ignore', 'ignore', 'pipe'] })
  const told = text(child.stderr)
  try {
    return (await timed(() => untilReady(child, told))).seconds
  } finally {
    const ended = once(child, 'exit')
    child.kill('SIGTERM')
    await ended
  }
}

async function untilReady(child: ChildProcess, told: Promise<string>): Promise<void> {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`start ended with ${child.exitCode}: ${await told}`)
    const answer = await fetch(`http://127.0.0.1:${port}/ready`).catch(() => undefined)
    if (answer?.ok) return
    await pause(20)
  }
}
