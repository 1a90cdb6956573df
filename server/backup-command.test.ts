import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { newDataFolder, run } from './kernel/testing/program.ts'

test('a world is backed up with a passphrase and restored into another folder, and only with that passphrase', async () => {
  const [old, fresh] = [await newDataFolder(), await newDataFolder()]
  const [file, passphrase, other] = ['world.hk', 'passphrase.txt', 'other.txt'].map(name => join(old, name))
  if (!file || !passphrase || !other) throw new Error('no names')
  await writeFile(passphrase, 'correct horse\n')
  await writeFile(other, 'incorrect horse\n')
  const ask = async (data: string, ...words: string[]) => {
    const { code, stdout, stderr } = await run([...words, '--data', data, '--json'])
    expect(stdout, stderr).not.toBe('')
    return { code, answer: JSON.parse(stdout) }
  }
  await ask(old, 'company', 'add', 'EAST', '--name', '华东公司')

  const made = await ask(old, 'backup', file, '--passphrase-file', passphrase)
  expect(made).toMatchObject({ code: 0, answer: { file, encrypted: true } })
  expect(await ask(old, 'backup', file)).toMatchObject({
    code: 1,
    answer: { problem: { type: 'file-exists' } },
  })
  expect(await ask(fresh, 'restore', file, '--passphrase-file', other)).toMatchObject({
    code: 1,
    answer: { problem: { type: 'passphrase-wrong' } },
  })
  expect(await ask(fresh, 'restore', file, '--passphrase-file', join(old, 'none.txt'))).toMatchObject({
    code: 2,
    answer: { problem: { type: 'passphrase-file-not-readable' } },
  })
  const restored = await ask(fresh, 'restore', file, '--passphrase-file', passphrase)
  expect(restored).toMatchObject({ code: 0, answer: { rows: made.answer.rows, migrated: [] } })
  expect(await ask(fresh, 'company', 'add', 'EAST', '--name', '华东公司')).toMatchObject({
    code: 1,
    answer: { problem: { type: 'company-exists' } },
  })
}, 120_000)
