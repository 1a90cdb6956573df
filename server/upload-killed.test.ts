/** An upload that is killed on its way into the books, with real processes. */
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import pg from 'pg'
import { afterAll, expect, test, vi } from 'vitest'
import { launch, newDataFolder, run } from './kernel/testing/program.ts'

const children: ChildProcess[] = []
afterAll(() => {
  for (const child of children) child.kill('SIGKILL')
})

async function begin(data: string): Promise<{ child: ChildProcess; url: string }> {
  const child = launch(['start', '--json', '--data', data])
  children.push(child)
  child.stderr?.resume()
  if (!child.stdout) throw new Error('no standard output')
  const [line] = await once(createInterface(child.stdout), 'line')
  return { child, url: JSON.parse(line).url }
}

const rows = 30_000

test('an upload killed in the middle is carried out by the next start, once, and whole', async () => {
  const data = await newDataFolder()
  const first = await begin(data)
  const command = async (...words: string[]) =>
    JSON.parse((await run([...words, '--json', '--data', data])).stdout) as Record<string, string>
  await command('company', 'add', 'MAIN', '--name', 'Main')
  await command('user', 'add', 'Ann', '--role', 'owner')
  const { key } = await command('api-key', 'k', '--user', 'Ann')
  const given = await command('database-url', '--owner')
  const database = new pg.Client({ connectionString: given.url })
  database.on('error', () => {})
  await database.connect()
  afterAll(() => database.end().catch(() => {}))

  const lines = Array.from({ length: rows }, (_, index) => `I${index},C${index % 50},2026-01-10,10.00`)
  const form = new FormData()
  form.append('file', new Blob([`number,customer,issued,amount\n${lines.join('\n')}\n`]), 'i.csv')
  form.append('new_customers', 'true')
  const headers = { authorization: `Bearer ${key}` }
  const sent = await fetch(`${first.url}/api/v1/imports`, { method: 'POST', body: form, headers })
  expect(sent.status).toBe(202)
  const { id } = (await sent.json()) as { id: string }
  await vi.waitFor(
    async () => {
      const { rows: runs } = await database.query(
        "select from kernel.job_run where state = 'running' and done > 0",
      )
      expect(runs).toHaveLength(1)
    },
    { timeout: 20_000, interval: 5 },
  )
  first.child.kill('SIGKILL')
  await once(first.child, 'exit')
  const { rows: nothing } = await database.query('select from invoices.invoice limit 1')
  expect(nothing).toEqual([])

  const next = await begin(data)
  const told = await vi.waitFor(
    async () => {
      const answer = await fetch(`${next.url}/api/v1/imports/${id}`, { headers })
      const document = (await answer.json()) as {
        state: string
        report: { import: string; files: unknown[] }
      }
      expect(document, JSON.stringify(document)).toMatchObject({ state: 'done' })
      return document
    },
    { timeout: 60_000, interval: 200 },
  )
  expect(told.report).toMatchObject({ import: id, files: [{ rows, created: rows }] })
  const { rows: counted } = await database.query<{ invoices: number; imports: number; attempts: number }>(
    `select (select count(*)::integer from invoices.invoice) as invoices,
       (select count(*)::integer from exchange.import_run) as imports,
       (select attempts from kernel.job_run where kind = 'import') as attempts`,
  )
  expect(counted).toEqual([{ invoices: rows, imports: 1, attempts: 2 }])
  await database.end()
  const began = performance.now()
  next.child.kill('SIGTERM')
  await once(next.child, 'exit')
  expect(next.child.exitCode).toBe(0)
  expect(performance.now() - began).toBeLessThan(9000)
})
