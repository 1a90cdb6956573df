/** `export` as scripts use it: to standard output, to a file, as JSON; in an empty world too. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { commands, desk } from './app.ts'
import { newDataFolder } from './kernel/testing/program.ts'
import { speak } from './kernel/testing/speak.ts'

const place = { data: '', files: '' }
const say = (...words: readonly string[]) => speak({ commands, desk }, words, { HUIKUAN_DATA: place.data })
const file = (name: string) => join(place.files, name)

beforeAll(async () => {
  place.data = await newDataFolder()
  place.files = await mkdtemp(join(tmpdir(), 'huikuan-export-'))
})
afterAll(() => rm(place.files, { recursive: true, force: true }))

test('an empty world exports a header, and nothing is made by it', async () => {
  const answer = await say('export', 'receipts')
  expect(answer.code).toBe(0)
  // A slow machine is told that the database starts.
  expect(answer.stderr).toMatch(/^(Starting the database[^\n]*\n)?$/)
  expect(answer.stdout).toBe('number,customer,date,currency,amount,method,invoice,applied_on,discount\r\n')
  expect(JSON.parse((await say('export', 'receipts', '--json')).stdout)).toEqual({
    kind: 'receipts',
    file: null,
    records: [],
  })
})

test('what is exported can be imported as it is, and a formula stays text', async () => {
  await writeFile(file('in.csv'), 'number,customer,issued,due,amount\nI1,"=1+1",2026-01-10,2026-02-09,100\n')
  expect((await say('import', file('in.csv'), '--new-customers', '--json')).code).toBe(0)
  const shown = await say('export', 'invoices')
  expect(shown.stdout).toContain("I1,'=1+1,2026-01-10,2026-02-09,CNY,100.00,")
  const told = JSON.parse((await say('export', 'invoices', '--out', file('out.xlsx'), '--json')).stdout)
  expect(told).toEqual({ kind: 'invoices', rows: 1, file: file('out.xlsx') })
  const again = JSON.parse((await say('import', file('out.xlsx'), '--json')).stdout)
  expect(again.files).toMatchObject([
    { kind: 'invoices', rows: 1, unchanged: 1, rejected: [], ignored_columns: [] },
  ])
})

test('a file appears only when it is whole', async () => {
  const nowhere = await say('export', 'invoices', '--out', join(place.files, 'no', 'such.csv'), '--json')
  expect(nowhere.code).toBe(1)
  expect(JSON.parse(nowhere.stdout)).toMatchObject({ problem: { type: 'file-not-written' } })
  expect(await readdir(place.files)).toEqual(['in.csv', 'out.xlsx'])
})

test('vouchers follow the accounts that a person mapped', async () => {
  expect((await say('account-map', 'set', 'sales', '6001.01', '内销收入')).code).toBe(0)
  expect(await say('export', 'vouchers', '--from', '2026-01-01', '--out', file('v.csv'))).toMatchObject({
    code: 0,
  })
  const text = await readFile(file('v.csv'), 'utf8')
  expect(text.split('\r\n')[2]).toBe('2026-01-10,记,1,1,销售开票 I1,6001.01,内销收入,,,CNY,1,100.00,,100.00')
  const list = JSON.parse((await say('account-map', 'list', '--json')).stdout)
  expect(list.accounts).toContainEqual({ account: 'sales', gl_code: '6001.01', gl_name: '内销收入' })
})

test.each([
  [['export', 'invoice'], 'unknown-export'],
  [['export', 'invoices', '--from', '2026-01-01'], 'option-not-for-kind'],
  [['export', 'journal', '--summary'], 'option-not-for-kind'],
  [['account-map', 'set', 'salez', '1', 'x'], 'unknown-account'],
])('%j is wrong usage: %s', async (words, type) => {
  const answer = await say(...words, '--json')
  expect(answer.code).toBe(2)
  expect(JSON.parse(answer.stdout)).toMatchObject({ problem: { type } })
})

test('credit is told to scripts and to people alike, and a check changes nothing', async () => {
  await writeFile(file('limits.csv'), 'code,name,credit_limit\nK1,甲,1000.00\nK0,乙,\n')
  await writeFile(file('orders.csv'), 'number,customer,date,amount\nSO-1,K1,2026-01-10,400.00\n')
  const today = ['--today', '2026-01-15']
  const brought = JSON.parse(
    (await say('import', file('limits.csv'), file('orders.csv'), ...today, '--json')).stdout,
  )
  expect(brought.files.map((each: { kind: string }) => each.kind)).toEqual(['customers', 'orders'])
  const json = async (...words: string[]) => {
    const { code, stdout } = await say(...words, ...today, '--json')
    return { code, told: JSON.parse(stdout) }
  }
  const credit = await json('credit', 'K1')
  expect(credit).toMatchObject({
    code: 0,
    told: {
      ...{ customer: 'K1', grade: null, currency: 'CNY', limit: '1000.00' },
      exposure: expect.objectContaining({
        ...{ orders: '400.00', shipped: '0.00', receivable: '0.00', unapplied: '0.00' },
      }),
      ...{ used: '400.00', available: '600.00', holds: [] },
    },
  })
  expect(Object.keys(credit.told.exposure)).toEqual(
    expect.arrayContaining(['orders', 'shipped', 'receivable', 'bills', 'stock', 'unapplied']),
  )
  expect((await json('credit', 'K0')).told).toMatchObject({ limit: null, available: null })
  // Whatever the answer, it is an answer.
  const held = await json('credit', 'check', 'K1', '--amount', '600.01')
  expect(held).toMatchObject({ code: 0, told: { decision: 'hold', max_amount: '600.00' } })
  const [entry] = held.told.trace
  expect(Object.keys(entry)).toEqual(
    expect.arrayContaining(['rule', 'level', 'limit', 'actual', 'passed', 'effect']),
  )
  const shipped = await json('credit', 'check', 'K1', '--amount', '600', '--at', 'ship', '--currency', 'CNY')
  expect(shipped).toMatchObject({ code: 0, told: { max_amount: '600.00' } })
  expect((await json('credit', 'check', 'K0', '--amount', '1')).told).toMatchObject({ max_amount: null })
  expect((await json('credit', 'K1')).told).toEqual(credit.told)
  expect((await say('credit', 'K1', ...today)).stdout).toContain('1,000.00')
  expect((await say('credit', 'check', 'K1', '--amount', '600.01', ...today)).stdout).toContain('600.00')
  expect(await json('credit', 'NOBODY')).toMatchObject({
    code: 1,
    told: { problem: { type: 'customer-unknown' } },
  })
  for (const wrong of [['--at', 'door', '--amount', '1'], [], ['--amount', '1', '--currency', 'XXZ']])
    expect((await say('credit', 'check', 'K1', ...wrong, ...today)).code, wrong.join(' ')).toBe(2)
})
