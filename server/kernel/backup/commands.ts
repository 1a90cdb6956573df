import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { type Command, defineCommand } from '../cli/command.ts'
import { defineMessages, render } from '../language.ts'
import { programVersion } from '../root.ts'
import { backUp } from './backup.ts'
import type { ClusterBoundColumn } from './cluster-bound.ts'
import { refuse } from './errors.ts'
import { restore } from './restore.ts'
import { errorCode } from './write-archive.ts'

const say = defineMessages({
  backingUp: { en: 'Backing up …', 'zh-CN': '正在备份…' },
  backedUp: {
    en: 'Backed up {rows} rows of {tables} tables into {file} ({bytes} bytes).',
    'zh-CN': '已备份 {tables} 张表共 {rows} 行至 {file}（{bytes} 字节）。',
  },
  unencrypted: {
    en: 'The file is not encrypted: whoever can read it can read the books. --passphrase-file encrypts it.',
    'zh-CN': '备份文件未加密，能读取该文件的人即可看到全部账目。可用 --passphrase-file 加密。',
  },
  restoring: { en: 'Restoring …', 'zh-CN': '正在恢复…' },
  restored: {
    en: 'Restored {rows} rows of {tables} tables from the backup of {madeAt} (version {version}).',
    'zh-CN': '已从 {madeAt} 的备份（{version} 版）恢复 {tables} 张表共 {rows} 行。',
  },
})

const file = { value: 'FILE', text: { en: 'the backup file', 'zh-CN': '备份文件' } } as const
const passphraseFile = {
  value: 'FILE',
  text: { en: 'a file whose first line is the passphrase', 'zh-CN': '口令文件，首行为口令' },
} as const

export function backupCommands(clusterBound: readonly ClusterBoundColumn[]): Command[] {
  return [backupCommand(clusterBound), restoreCommand]
}

function backupCommand(clusterBound: readonly ClusterBoundColumn[]): Command {
  return defineCommand({
    name: 'backup',
    summary: { en: 'write everything into one file', 'zh-CN': '把全部数据备份到一个文件' },
    arguments: { file },
    options: { passphraseFile },
    access: 'world',
    async run({ world, note, progress }, input) {
      const passphrase = await passphraseFrom(input.passphraseFile)
      const made = await backUp({
        ownerUrl: world.ownerUrl,
        file: input.file,
        passphrase,
        version: programVersion(),
        clusterBound,
        progress: (done, total) => progress(say('backingUp'), done, total),
      })
      const encrypted = passphrase !== undefined
      if (!encrypted) note(say('unencrypted'))
      return {
        json: { ...made, encrypted },
        text: language => render(say('backedUp', { ...made }), language),
      }
    },
  })
}

const restoreCommand = defineCommand({
  name: 'restore',
  summary: { en: 'fill an empty world from a backup', 'zh-CN': '从备份恢复到空的数据环境' },
  arguments: { file },
  options: { passphraseFile },
  access: 'world',
  async run({ world, progress }, input) {
    const restored = await restore({
      ownerUrl: world.ownerUrl,
      file: input.file,
      passphrase: await passphraseFrom(input.passphraseFile),
      progress: (done, total) => progress(say('restoring'), done, total),
    })
    const { madeAt, version, tables, rows } = restored
    const { madeAt: made_at, ...rest } = restored
    return {
      json: { ...rest, made_at },
      text: language => render(say('restored', { madeAt, version, tables, rows }), language),
    }
  },
})

/** The first line: editors end files with a line feed that nobody means as part of the passphrase. */
async function passphraseFrom(path: string | undefined): Promise<string | undefined> {
  if (path === undefined) return undefined
  const name = resolve(path)
  let text: string
  try {
    text = await readFile(name, 'utf8')
  } catch (error) {
    throw refuse('passphrase-file-not-readable', { file: name, reason: errorCode(error) ?? String(error) })
  }
  const [passphrase] = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  if (!passphrase) throw refuse('passphrase-file-not-readable', { file: name, reason: 'empty' })
  return passphrase
}
