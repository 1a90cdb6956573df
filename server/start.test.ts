/** `start` with real processes, sockets and kills. */
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { createInterface } from 'node:readline'
import pg from 'pg'
import { afterAll, expect, test, vi } from 'vitest'
import { databaseProcess, launch, newDataFolder, run } from './kernel/testing/program.ts'

const children: ChildProcess[] = []
afterAll(() => {
  for (const child of children) child.kill('SIGKILL')
})

function begin(data: string, ...words: string[]): ChildProcess {
  const child = launch(['start', '--json', '--data', data, ...words])
  children.push(child)
  child.stderr?.resume()
  return child
}

/** The address, which is printed once all stands. */
async function addressOf(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error('no standard output')
  const [line] = await once(createInterface(child.stdout), 'line')
  return JSON.parse(line).url
}

const readyAt = async (url: string) => (await fetch(`${url}/ready`)).status

async function stop(child: ChildProcess): Promise<number | null> {
  child.kill('SIGTERM')
  await once(child, 'exit')
  return child.exitCode
}

test('two worlds run side by side, serve other commands, lose their database and stop in order', async () => {
  const [left, right] = [await newDataFolder(), await newDataFolder()]
  const programs = [begin(left), begin(right)] as const
  const [leftUrl, rightUrl] = await Promise.all([addressOf(programs[0]), addressOf(programs[1])])
  expect(leftUrl).not.toBe(rightUrl)
  expect([await readyAt(leftUrl), await readyAt(rightUrl)]).toEqual([200, 200])

  const added = await run(['company', 'add', 'ONE', '--name', 'One', '--data', left])
  expect(added).toMatchObject({ code: 0 })
  expect(await readyAt(leftUrl)).toBe(200)

  const first = await databaseProcess(left)
  process.kill(first, 'SIGKILL')
  await vi.waitFor(async () => expect(await readyAt(leftUrl)).toBe(503), { timeout: 10_000, interval: 5 })
  await vi.waitFor(async () => expect(await readyAt(leftUrl)).toBe(200), { timeout: 30_000 })
  expect(await databaseProcess(left)).not.toBe(first)
  expect(await readyAt(rightUrl)).toBe(200)

  expect(await Promise.all(programs.map(stop))).toEqual([0, 0])
  await expect(fetch(`${leftUrl}/health`)).rejects.toThrow()
  await expect(databaseProcess(left)).rejects.toThrow('ENOENT')
  await expect(databaseProcess(right)).rejects.toThrow('ENOENT')
})

test('killed in the middle of its set-up and while it serves, the next start stands with all that was written', async () => {
  const data = await newDataFolder()
  const setUp = begin(data)
  await vi.waitFor(() => databaseProcess(data), { timeout: 20_000, interval: 5 })
  setUp.kill('SIGKILL')
  await once(setUp, 'exit')

  const serving = begin(data)
  await addressOf(serving)
  expect(await run(['company', 'add', 'ONE', '--name', 'One', '--data', data])).toMatchObject({ code: 0 })
  serving.kill('SIGKILL')
  await once(serving, 'exit')

  const again = begin(data)
  const url = await addressOf(again)
  expect(await readyAt(url)).toBe(200)
  const repeated = await run(['company', 'add', 'ONE', '--name', 'One', '--data', data, '--json'])
  expect(JSON.parse(repeated.stdout)).toMatchObject({ problem: { type: 'company-exists' } })
  expect(await stop(again)).toBe(0)

  // The address is good for use when the command is done: the server stays for it.
  const given = await run(['database-url', '--json', '--data', data])
  const client = new pg.Client({ connectionString: JSON.parse(given.stdout).url })
  await client.connect()
  const { rows } = await client.query('select code from identity.companies()')
  await client.end()
  expect(rows).toEqual([{ code: 'ONE' }])
})

test('a port that is taken is refused when it was asked for, with nothing started', async () => {
  const holder = createServer().listen(0, '127.0.0.1')
  await once(holder, 'listening')
  const address = holder.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const data = await newDataFolder()
  const refused = await run(['start', '--port', String(port), '--data', data, '--json'])
  expect(refused.code).toBe(1)
  expect(JSON.parse(refused.stdout)).toMatchObject({ problem: { type: 'port-taken', status: 409, port } })
  await expect(databaseProcess(data)).rejects.toThrow('ENOENT')
  holder.close()
})

test('a signal during set-up ends it in order', async () => {
  const data = await newDataFolder()
  const child = begin(data)
  await vi.waitFor(() => databaseProcess(data), { timeout: 20_000, interval: 5 })
  expect(await stop(child)).toBe(0)
  await expect(databaseProcess(data)).rejects.toThrow('ENOENT')
})
