import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { systemClock } from '../dates.ts'
import { defineProblems } from '../problem.ts'
import { Uploads } from '../uploads/uploads.ts'
import { httpServer } from './http-server.ts'
import { Readiness } from './readiness.ts'

const refuse = defineProblems({
  'out-of-tea': {
    status: 409,
    title: { en: 'No tea', 'zh-CN': '没茶了' },
    detail: { en: '{cups} cups are too many.', 'zh-CN': '{cups} 杯太多了。' },
  },
})

const nobody = {
  door: { identify: async () => undefined, requirePermission: () => {} },
  clock: systemClock(),
  uploads: new Uploads('/nonexistent', 0),
  pool: () => undefined,
}

async function serverWith(readiness: Readiness) {
  const log = new PassThrough()
  const app = await httpServer({ readiness, log, logLevel: 'info', routes: [], surroundings: nobody })
  app.get('/tea', () => Promise.reject(refuse('out-of-tea', { cups: 3 })))
  app.get('/bug', () => Promise.reject(new Error('the key is under the mat')))
  const logged = async () => {
    await app.close()
    log.end()
    return text(log)
  }
  return { app, logged }
}

test('it is healthy at once and ready when nothing is waited for any more', async () => {
  const readiness = new Readiness('database', 'migrations', 'demo')
  const { app } = await serverWith(readiness)
  const ready = async () => {
    const { statusCode, body } = await app.inject('/ready')
    return [statusCode, JSON.parse(body).waiting_for]
  }
  expect((await app.inject('/health')).statusCode).toBe(200)
  expect(await ready()).toEqual([503, ['database', 'migrations', 'demo']])
  readiness.done('database', 'migrations')
  expect(await ready()).toEqual([503, ['demo']])
  readiness.done('demo')
  expect(await ready()).toEqual([200, []])
  readiness.wait('database')
  expect(await ready()).toEqual([503, ['database']])
})

test('a refusal is a problem document in the language asked for', async () => {
  const { app } = await serverWith(new Readiness())
  const answer = await app.inject({ url: '/tea', headers: { 'accept-language': 'zh-CN,zh;q=0.9' } })
  expect(answer.statusCode).toBe(409)
  expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/)
  expect(answer.json()).toEqual({
    type: 'out-of-tea',
    title: '没茶了',
    status: 409,
    detail: '3 杯太多了。',
    cups: 3,
  })
  expect((await app.inject('/none')).json()).toMatchObject({ type: 'not-found', status: 404 })
})

test.each([
  ['half an escape', '/api/v1/customers/%E4%B', 'bad-request'],
  ['a name longer than any', `/api/v1/customers/${'x'.repeat(2000)}`, 'not-found'],
])('refuses an address with %s like any other', async (_what, url, type) => {
  const { app } = await serverWith(new Readiness())
  app.get('/api/v1/customers/:code', () => 'reached')
  const answer = await app.inject({ url, headers: { 'accept-language': 'zh-CN' } })
  expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/)
  expect(answer.headers['content-language']).toBe('zh-CN')
  expect(answer.json()).toMatchObject({ type })
})

test('a bug says only where to look in the log, and the log never holds what a query string carried', async () => {
  const { app, logged } = await serverWith(new Readiness())
  const answer = await app.inject({ url: '/bug?token=s3cret', headers: { authorization: 'Bearer s3cret' } })
  expect(answer.statusCode).toBe(500)
  expect(answer.body).not.toContain('mat')
  const { id } = answer.json()
  expect(answer.headers['x-request-id']).toBe(id)
  const log = await logged()
  const lines = log
    .trim()
    .split('\n')
    .map(line => JSON.parse(line))
  expect(lines.find(line => line.reqId === id && line.err)?.err.message).toBe('the key is under the mat')
  expect(log).not.toContain('s3cret')
})
