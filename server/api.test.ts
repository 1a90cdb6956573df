import { describe, expect, it } from 'vitest'
import { useApi } from './api.fixture.ts'

describe('the interface', () => {
  const api = useApi()

  it('answers nobody it does not know', async () => {
    const answer = await api.ask(undefined, { url: '/aging' })
    expect(answer.statusCode).toBe(401)
    expect(answer.json()).toMatchObject({ type: 'not-signed-in' })
    expect(answer.headers['www-authenticate']).toBe('Bearer')
  })

  it('answers a person by key', async () => {
    const answer = await api.ask(await api.keyOf('receivables'), { url: '/aging?as_of=2026-01-31' })
    expect([answer.statusCode, answer.json()]).toEqual([
      200,
      expect.objectContaining({ as_of: '2026-01-31', rows: [], totals: [] }),
    ])
  })

  it('names every field it cannot use, in the reader’s language', async () => {
    const answer = await api.ask(await api.keyOf('receivables'), {
      url: '/aging?by=colour&as_of=2026-02-30',
      headers: { 'accept-language': 'zh-CN' },
    })
    expect(answer.statusCode).toBe(422)
    expect(answer.json().errors.map((error: { pointer: string }) => error.pointer)).toEqual(['by', 'as_of'])
    expect(answer.json().errors[0].detail).toMatch(/[\u4e00-\u9fff]/)
  })

  it('is described by a document that names each route once', async () => {
    const document = (await api.app.inject('/openapi.json')).json()
    expect(document.openapi).toBe('3.1.0')
    expect(document.paths['/api/v1/aging'].get.parameters.map((each: { name: string }) => each.name)).toEqual(
      ['by', 'buckets', 'salesperson', 'region', 'class', 'customer', 'as_of', 'known_at'],
    )
  })

  it('is described without a reference that leads nowhere or to itself', async () => {
    const document = (await api.app.inject('/openapi.json')).json()
    const { schemas } = document.components
    const named = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map(
      ([, name]) => name ?? '',
    )
    expect(named.length).toBeGreaterThan(10)
    for (const name of new Set(named)) {
      expect(schemas[name], name).toBeDefined()
      expect(schemas[name].$ref, name).toBeUndefined()
    }
  })
})
