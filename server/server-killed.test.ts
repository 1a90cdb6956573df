/** The server killed under load: whoever asks again with the same key gets exactly one effect. */
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { createConnection } from 'node:net'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch, newDataFolder, run } from './kernel/testing/program.ts'

const full = process.env.HUIKUAN_TEST_SIZE === 'full'
const clients = full ? 400 : 60
const kills = full ? 5 : 2

describe('a server killed under load', () => {
  let data: string
  let key: string
  let server: ChildProcess
  let url: string

  const serve = async (port: string) => {
    server = launch(['start', '--json', '--data', data, '--port', port])
    server.stderr?.resume()
    if (!server.stdout) throw new Error('no standard output')
    const [line] = await once(createInterface(server.stdout), 'line')
    url = JSON.parse(line).url
  }

  beforeAll(async () => {
    data = await newDataFolder()
    const rows = Array.from({ length: clients }, (_, index) => index)
    const invoices = join(data, 'invoices.csv')
    const receipts = join(data, 'receipts.csv')
    await serve('0')
    await writeFile(
      invoices,
      `number,customer,issued,amount\n${rows.map(n => `I${n},C${n % 7},2026-01-05,100.00\n`).join('')}`,
    )
    await writeFile(
      receipts,
      `number,customer,date,amount,method\n${rows.map(n => `R${n},C${n % 7},2026-01-06,100.00,bank\n`).join('')}`,
    )
    const told = await run(['import', invoices, receipts, '--new-customers', '--data', data, '--json'])
    expect(told.code, told.stdout + told.stderr).toBe(0)
    expect((await run(['user', 'add', 'ada', '--role', 'receivables', '--data', data])).code).toBe(0)
    const made = await run(['api-key', 'load', '--user', 'ada', '--data', data, '--json'])
    key = JSON.parse(made.stdout).key
  }, 60_000)
  afterAll(() => {
    server.kill('SIGKILL')
  })

  const post = (path: string, body: object, idempotencyKey: string) =>
    fetch(`${url}/api/v1${path}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${key}`,
        'content-type': 'application/json',
        'idempotency-key': idempotencyKey,
      },
      body: JSON.stringify(body),
    })

  /** Asks until it is answered, as a client on a bad line does. */
  const insist = async (n: number) => {
    for (let attempt = 0; attempt < 2000; attempt += 1) {
      try {
        const answer = await post(
          '/settlements',
          { from: `R${n}`, to: `I${n}`, date: '2026-01-10', amount: '40.00' },
          `client-${n}`,
        )
        const told = await answer.text()
        if (answer.status < 500) return { status: answer.status, told }
      } catch {
        // The server is gone for the moment; where it will be again is known.
      }
      await pause(10)
    }
    throw new Error(`client ${n} was never answered`)
  }

  it('has booked each client’s settlement once, however often it was asked', async () => {
    const port = new URL(url).port
    const answers = Promise.all(Array.from({ length: clients }, (_, n) => insist(n)))
    for (let kill = 0; kill < kills; kill += 1) {
      await post(
        '/settlements',
        { from: 'nothing', to: 'nothing', date: '2026-01-10' },
        `probe-${kill}`,
      ).catch(() => {})
      server.kill('SIGKILL')
      await once(server, 'exit')
      await serve(port)
    }
    const told = await answers
    expect(new Set(told.map(answer => answer.status))).toEqual(new Set([201]))
    const again = await insist(0)
    expect(again.told).toBe(told[0]?.told)
    const listed = await run(['open-items', '--json', '--data', data])
    const open = JSON.parse(listed.stdout).items.map((item: { open: string }) => item.open)
    expect(open).toHaveLength(clients)
    expect(new Set(open)).toEqual(new Set(['60.00']))
  }, 120_000)

  it('books a thousand replays at once only once', async () => {
    const replays = full ? 1000 : 200
    const answers = await Promise.all(
      Array.from({ length: replays }, async () => {
        const answer = await post(
          '/settlements',
          { from: 'R1', to: 'I1', date: '2026-01-11', amount: '1.00' },
          'the-same',
        )
        return `${answer.status} ${await answer.text()}`
      }),
    )
    expect(new Set(answers).size).toBe(1)
    expect(answers[0]).toMatch(/^201 /)
    const listed = await run(['open-items', '--json', '--data', data])
    const item = JSON.parse(listed.stdout).items.find((each: { number: string }) => each.number === 'I1')
    expect(item.open).toBe('59.00')
  }, 60_000)

  it('is not kept busy by bodies that are too large, broken, slow or of another kind', async () => {
    const send = (body: string, type = 'application/json') =>
      fetch(`${url}/api/v1/settlements`, {
        method: 'POST',
        headers: { authorization: `Bearer ${key}`, 'content-type': type },
        body,
      })
    expect((await send(`{"from":"${'x'.repeat(2 * 1024 * 1024)}"}`)).status).toBe(413)
    expect((await send('{"from":')).status).toBe(400)
    expect((await send('from=R1', 'text/csv')).status).toBe(415)
    expect((await send('{"__proto__":{"role":"owner"}}')).status).toBe(400)
    expect((await send('[]')).status).toBe(422)

    const { hostname, port } = new URL(url)
    const slow = createConnection({ host: hostname, port: Number(port) })
    await once(slow, 'connect')
    slow.write(
      `POST /api/v1/settlements HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${key}\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n5\r\n{"fro`,
    )
    expect((await fetch(`${url}/health`)).status).toBe(200)
    slow.destroy()

    const nobody = createConnection({ host: hostname, port: Number(port) })
    await once(nobody, 'connect')
    nobody.write('POST /api/v1/settlements HTTP/1.1\r\nhost: x\r\ncontent-length: 100000000\r\n\r\n')
    const [answer] = await once(nobody, 'data')
    // Refused before a byte of the body was waited for.
    expect(String(answer)).toMatch(/^HTTP\/1.1 401 /)
    nobody.destroy()
    expect((await run(['verify', '--data', data])).code).toBe(0)
  }, 60_000)
})
