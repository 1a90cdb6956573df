/** The command line as scripts rely on it: what goes where, and which exit code. */
import { once } from 'node:events'
import { beforeAll, describe, expect, test } from 'vitest'
import { commands, desk } from './app.ts'
import { defineCommand } from './kernel/cli/command.ts'
import { reading } from './kernel/cli/context.ts'
import { launch, newDataFolder, run } from './kernel/testing/program.ts'
import { speak } from './kernel/testing/speak.ts'

const aboutCompanies = defineCommand({
  name: 'about',
  summary: { en: 'tell where we are', 'zh-CN': '说明所在公司' },
  access: 'read',
  figures: true,
  async run(context) {
    const names = await reading(context, [], async (reader, company) => {
      const [row] = await reader.rows<{ company: string }>(
        "select current_setting('app.company_id') as company",
      )
      return [{ code: company.code, same: row?.company === String(reader.company) }]
    })
    return { json: { as_of: context.asOf, known_at: context.knownAt, names } }
  },
})
const broken = defineCommand({
  name: 'broken',
  summary: { en: 'fail', 'zh-CN': '出错' },
  access: 'none',
  run: () => Promise.reject(new Error('no such\nthing')),
})
const program = { commands: [...commands, aboutCompanies, broken], desk }
const world: { data: string } = { data: '' }
const say = (words: readonly string[]) => speak(program, words, { HUIKUAN_DATA: world.data })

beforeAll(async () => {
  world.data = await newDataFolder()
})

describe('without a database', () => {
  test('--version prints the version and nothing else', async () => {
    const { code, stdout, stderr } = await run(['--version'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
  })

  test('help is there in both languages', async () => {
    const english = await say(['help'])
    expect(english).toMatchObject({ code: 0, stderr: '' })
    expect(english.stdout).toContain('company add CODE')
    const chinese = await say(['start', '--help', '--lang', 'zh-CN'])
    expect(chinese).toMatchObject({ code: 0, stderr: '' })
    expect(chinese.stdout).toMatch(/用法：.*\[选项\]/)
  })

  test.each([
    [[], 'command-needed'],
    [['company'], 'command-needed'],
    [['frobnicate'], 'unknown-command'],
    [['abuot'], 'misspelt-command'],
    [['start', '--prot', '1'], 'misspelt-option'],
    [['start', '--frob'], 'unknown-option'],
    [['start', '--port', '70000'], 'bad-port'],
    [['start', 'extra'], 'too-many-arguments'],
    [['user', 'add', 'Li'], 'argument-missing'],
    [['user', 'add', 'Li', '--role'], 'argument-missing'],
    [['start', '--today', '2026-02-30'], 'bad-date'],
    [['about', '--known-at', 'noon'], 'bad-instant'],
    [['start', '--as-of', '2026-01-01'], 'unknown-option'],
    [['start', '--lang', 'fr'], 'unknown-language'],
  ])('%j is wrong usage: %s, exit 2', async (words, type) => {
    const document = await say(['--json', ...words])
    expect(document).toMatchObject({ code: 2, stderr: '' })
    expect(JSON.parse(document.stdout)).toMatchObject({ problem: { type, status: 400 } })
    const text = await say(words)
    expect(text).toMatchObject({ code: 2, stdout: '' })
    expect(text.stderr).toMatch(/^\S.*\n$/)
  })

  test('a bug is one line with an id, and where it happened only when asked', async () => {
    const plain = await say(['broken'])
    expect(plain).toMatchObject({ code: 1, stdout: '' })
    expect(plain.stderr).toMatch(/^.*\([0-9a-f]{8}\): no such thing.*\n$/)
    const traced = await speak(program, ['broken', '--json'], { HUIKUAN_DEBUG: '1' })
    expect(traced.stderr).toContain('command-line.test.ts')
    expect(JSON.parse(traced.stdout)).toMatchObject({ problem: { type: 'unexpected-error', status: 500 } })
  })

  test('a reader that has gone ends the program quietly', async () => {
    const child = launch(['help'])
    child.stdout?.destroy()
    const stderr: Buffer[] = []
    child.stderr?.on('data', (piece: Buffer) => stderr.push(piece))
    const [code] = await once(child, 'close')
    expect({ code, stderr: Buffer.concat(stderr).toString() }).toEqual({ code: 0, stderr: '' })
  })
})

describe('in a world', () => {
  test('reading an empty world makes no company and answers as for an empty one', async () => {
    const answer = await say(['about', '--today', '2026-01-31', '--json'])
    expect(answer.code, answer.stderr).toBe(0)
    expect(JSON.parse(answer.stdout)).toEqual({ as_of: '2026-01-31', known_at: null, names: [] })
    expect(JSON.parse((await say(['about', '--company', 'MAIN', '--json'])).stdout).names).toEqual([])
  })

  test('the first writing command makes the company MAIN, and two make a choice necessary', async () => {
    const added = await run(['user', 'add', 'Wang', '--role', 'sales', '--json'], {
      HUIKUAN_DATA: world.data,
    })
    expect(added).toMatchObject({ code: 0, stderr: '' })
    expect(JSON.parse(added.stdout)).toEqual({
      name: 'Wang',
      role: 'sales',
      password: expect.stringMatching(/^([a-z2-9]{4}-){3}[a-z2-9]{4}$/),
    })
    const key = await say(['api-key', 'laptop', '--user', 'Wang', '--json'])
    expect(JSON.parse(key.stdout), key.stdout).toMatchObject({ key: expect.stringMatching(/^hk_/) })
    const read = await say([
      'about',
      '--as-of',
      '2025-12-31',
      '--known-at',
      '2026-01-01T08:00:00+08:00',
      '--json',
    ])
    expect(JSON.parse(read.stdout)).toEqual({
      as_of: '2025-12-31',
      known_at: '2026-01-01T00:00:00Z',
      names: [{ code: 'MAIN', same: true }],
    })

    const second = await say(['company', 'add', 'JP', '--name', '日本', '--currency', 'jpy', '--json'])
    expect(JSON.parse(second.stdout)).toEqual({
      code: 'JP',
      name: '日本',
      currency: 'JPY',
      zone: 'Asia/Shanghai',
    })
    for (const words of [['about'], ['user', 'add', 'Li', '--role', 'sales']]) {
      const unsaid = await say([...words, '--json'])
      expect(unsaid.code).toBe(2)
      expect(JSON.parse(unsaid.stdout)).toMatchObject({
        problem: { type: 'company-needed', codes: 'JP, MAIN' },
      })
    }
    expect(await say(['--company', 'JP', 'user', 'add', 'Li', '--role', 'sales'])).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^Li added as sales\. Password, shown only now:\n[-a-z2-9]{19}\n$/),
    })
  })

  test('a refusal is told on standard error, exit 1, and in Chinese where that is asked for', async () => {
    const words = ['company', 'add', 'X Y', '--name', 'n']
    const english = await say(words)
    expect(english).toMatchObject({ code: 1, stdout: '' })
    expect(english.stderr).toContain("'X Y' cannot be a company code")
    const environment = { HUIKUAN_DATA: world.data, LANG: 'zh_CN.UTF-8' }
    expect((await speak(program, words, environment)).stderr).toContain('不能用作公司代码')
  })

  test('--user lends the rights of that person', async () => {
    const words = ['user', 'add', 'Zhao', '--role', 'owner', '--company', 'MAIN', '--json']
    const asSales = await say([...words, '--user', 'Wang'])
    expect(asSales.code).toBe(1)
    expect(JSON.parse(asSales.stdout)).toMatchObject({ problem: { type: 'not-permitted', status: 403 } })
    const asNobody = await say([...words, '--user', 'Nobody'])
    expect(JSON.parse(asNobody.stdout)).toMatchObject({ problem: { type: 'person-unknown' } })
  })

  test('a database that cannot be reached is a refusal without its password', async () => {
    const nowhere = { HUIKUAN_DATA: world.data, DATABASE_URL: 'postgres://nobody:secret@127.0.0.1:1/none' }
    const answer = await speak(program, ['database-url', '--json'], nowhere)
    expect(answer.code).toBe(1)
    expect(JSON.parse(answer.stdout)).toMatchObject({ problem: { type: 'database-unreachable' } })
    expect(answer.stdout + answer.stderr).not.toContain('secret')
  })
})
