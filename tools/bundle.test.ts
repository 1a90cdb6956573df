import { execFile } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { expect, onTestFinished, test } from 'vitest'

const project = resolve(import.meta.dirname, '..')
const execute = promisify(execFile)
const main = (says: string) =>
  `import { projectRoot } from './kernel/root.ts'\nconsole.log('${says}', projectRoot, import.meta.url)\n`

/** A checkout with a program that tells what it is, where its root and where its bundle lie. */
function checkout(): string {
  const root = mkdtempSync(join(tmpdir(), 'huikuan-checkout-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  mkdirSync(join(root, 'server/kernel'), { recursive: true })
  cpSync(join(project, 'bin'), join(root, 'bin'), { recursive: true })
  cpSync(join(project, 'package.json'), join(root, 'package.json'))
  cpSync(join(project, 'server/kernel/root.ts'), join(root, 'server/kernel/root.ts'))
  symlinkSync(join(project, 'node_modules'), join(root, 'node_modules'))
  writeFileSync(join(root, 'server/main.ts'), main('first'))
  return root
}

async function run(root: string, environment: NodeJS.ProcessEnv = {}): Promise<string[]> {
  const env = { ...process.env, ...environment }
  const { stdout } = await execute(process.execPath, [join(root, 'bin/huikuan.mjs')], { env })
  return stdout.trim().split(' ')
}

test('runs from a checkout that was never built, and knows its root', async () => {
  const root = checkout()
  expect(await run(root)).toEqual(['first', root, `file://${root}/dist/huikuan.mjs`])
})

test('builds again only when a source changed, was added or is gone', async () => {
  const root = checkout()
  // The number of a file that is gone is given to the next one: only with its instant does it name a build.
  const built = () => {
    const { ino, mtimeNs } = statSync(join(root, 'dist/huikuan.mjs'), { bigint: true })
    return `${ino} ${mtimeNs}`
  }
  await run(root)
  const first = built()
  await run(root)
  expect(built()).toBe(first)
  writeFileSync(join(root, 'server/main.ts'), main('second'))
  expect((await run(root))[0]).toBe('second')
  const second = built()
  writeFileSync(join(root, 'server/added.ts'), 'export const added = 1')
  await run(root)
  const third = built()
  rmSync(join(root, 'server/added.ts'))
  await run(root)
  expect(new Set([first, second, third, built()]).size).toBe(4)
})

test('two that start at once on an unbuilt checkout both run and leave nothing behind', async () => {
  const root = checkout()
  const [left, right] = await Promise.all([run(root), run(root)])
  expect(left).toEqual(right)
  expect(readdirSync(join(root, 'dist')).sort()).toEqual(['huikuan.mjs', 'huikuan.mjs.map'])
})

test('a checkout that cannot be written runs from a folder of the user', async () => {
  const root = checkout()
  const scratch = mkdtempSync(join(tmpdir(), 'huikuan-scratch-'))
  onTestFinished(() => rmSync(scratch, { recursive: true }))
  // A file where the folder would be refuses everyone, root included.
  writeFileSync(join(root, 'dist'), '')
  const [says, knownRoot, bundle] = await run(root, { TMPDIR: scratch })
  expect([says, knownRoot]).toEqual(['first', root])
  expect(bundle?.startsWith(`file://${scratch}/huikuan-`)).toBe(true)
})

test('a cache folder that others can write is not trusted', async () => {
  const root = checkout()
  const scratch = mkdtempSync(join(tmpdir(), 'huikuan-scratch-'))
  onTestFinished(() => rmSync(scratch, { recursive: true }))
  writeFileSync(join(root, 'dist'), '')
  const planted = join(scratch, `huikuan-${process.getuid?.()}`)
  await execute('mkdir', ['-m', '0777', planted])
  const [says, , bundle] = await run(root, { TMPDIR: scratch })
  expect(says).toBe('first')
  expect(bundle?.startsWith(`file://${planted}/`)).toBe(false)
})

test('npm ci passes before there is a program', async () => {
  const root = checkout()
  rmSync(join(root, 'server/main.ts'))
  await execute(process.execPath, [join(root, 'bin/bundle.mjs')])
  expect(existsSync(join(root, 'dist'))).toBe(false)
})

test('an old Node is told what is needed in both languages', async () => {
  const old = 'Object.defineProperty(process,"versions",{value:{...process.versions,node:"18.19.0"}})'
  const args = ['--import', `data:text/javascript,${old}`, join(project, 'bin/huikuan.mjs')]
  const failure: unknown = await execute(process.execPath, args).catch(error => error)
  expect(failure).toMatchObject({
    code: 2,
    stderr:
      'Huikuan needs Node 20.20 or newer; this is 18.19.0. 回款需要 Node 20.20 或更新版本，当前为 18.19.0。\n',
  })
})
