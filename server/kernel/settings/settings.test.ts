import { expect, test } from 'vitest'
import { refusalOf } from '../testing/refusal-of.ts'
import { settingCatalogue } from './catalogue.ts'
import { readSettings } from './settings.ts'

const refused = (environment: NodeJS.ProcessEnv) => refusalOf(() => readSettings(environment))

test('an empty environment has every default', () => {
  expect(readSettings({})).toMatchObject({
    dataDirectory: '.huikuan',
    poolSize: 10,
    corsOrigins: [],
    uploadBytes: 200_000_000,
    debug: false,
  })
})

test('an empty variable is one that is not set', () => {
  expect(readSettings({ HUIKUAN_POOL_SIZE: '', HUIKUAN_SECRET: '' })).toMatchObject({ poolSize: 10 })
})

test.each([
  ['HUIKUAN_POOL_SIZE', '1'],
  ['HUIKUAN_POOL_SIZE', 'many'],
  ['HUIKUAN_LOG_LEVEL', 'loud'],
  ['HUIKUAN_PUBLIC_URL', 'ftp://huikuan.example.com'],
  ['HUIKUAN_TRUST_PROXY', 'true'],
  ['HUIKUAN_TRUST_PROXY', '0.0.0.0/0'],
  ['HUIKUAN_CORS_ORIGINS', '*'],
  ['HUIKUAN_CORS_ORIGINS', 'https://a.example.com/'],
  ['HUIKUAN_SMTP_URL', 'https://mail.example.com'],
  ['HUIKUAN_SECRET', 'short'],
  ['HUIKUAN_METRICS_TOKEN', 'hunter2'],
])('%s=%s is refused by name, without its value', (name, value) => {
  const problem = refused({ [name]: value })
  expect(problem.type).toBe('bad-setting')
  expect(problem.facts.name).toBe(name)
  expect(problem.message).not.toContain(`'${value}'`)
})

test('a secret is not repeated in any language', () => {
  const document = refused({ HUIKUAN_METRICS_TOKEN: 'tooshort-secret' }).toDocument('zh-CN')
  expect(JSON.stringify(document)).not.toContain('tooshort-secret')
})

test('half of a provider is refused, naming what is missing', () => {
  const problem = refused({
    HUIKUAN_OIDC_ISSUER: 'https://login.example.com',
    HUIKUAN_OIDC_CLIENT_ID: 'x',
  })
  expect([problem.type, problem.facts.missing]).toEqual(['settings-incomplete', 'HUIKUAN_OIDC_CLIENT_SECRET'])
})

test('proxies are a number or addresses', () => {
  expect(readSettings({ HUIKUAN_TRUST_PROXY: '2' }).trustProxy).toBe(2)
  expect(readSettings({ HUIKUAN_TRUST_PROXY: 'loopback, 10.0.0.0/8' }).trustProxy).toEqual([
    'loopback',
    '10.0.0.0/8',
  ])
})

test('every name is its own', () => {
  const names = Object.values(settingCatalogue).map(setting => setting.name)
  expect(new Set(names).size).toBe(names.length)
})
