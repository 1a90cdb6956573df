import { defineProblems } from '../problem.ts'

export const refuse = defineProblems({
  'file-exists': {
    status: 409,
    title: { en: 'The file is already there', 'zh-CN': '文件已存在' },
    detail: {
      en: "'{file}' is already there and nothing is overwritten; give another name.",
      'zh-CN': '“{file}”已存在，不会覆盖，请换一个文件名。',
    },
  },
  'backup-not-written': {
    status: 500,
    title: { en: 'The backup could not be written', 'zh-CN': '备份文件无法写入' },
    detail: {
      en: "'{file}' cannot be written ({reason}); check that its folder exists and may be written to.",
      'zh-CN': '无法写入“{file}”（{reason}）。请确认所在文件夹存在且有写入权限。',
    },
  },
  'backup-disk-full': {
    status: 507,
    title: { en: 'The disk is full', 'zh-CN': '磁盘已满' },
    detail: {
      en: "The disk of '{file}' is full and no backup was made; free space or write it elsewhere.",
      'zh-CN': '“{file}”所在磁盘空间不足，备份未生成。请清理磁盘或换一个位置。',
    },
  },
  'backup-not-readable': {
    status: 404,
    title: { en: 'The backup cannot be read', 'zh-CN': '备份文件无法读取' },
    detail: {
      en: "'{file}' cannot be read ({reason}).",
      'zh-CN': '无法读取“{file}”（{reason}）。',
    },
  },
  'not-a-backup': {
    status: 422,
    title: { en: 'Not a backup', 'zh-CN': '不是备份文件' },
    detail: {
      en: "'{file}' is not a backup of this program; nothing was restored.",
      'zh-CN': '“{file}”不是本程序的备份文件，未做任何恢复。',
    },
  },
  'backup-damaged': {
    status: 422,
    title: { en: 'The backup is damaged', 'zh-CN': '备份文件已损坏' },
    detail: {
      en: "'{file}' is cut off or was changed ({reason}); nothing was restored. Use another copy of it.",
      'zh-CN': '“{file}”不完整或被改动（{reason}），未做任何恢复。请改用另一份备份。',
    },
  },
  'backup-is-newer': {
    status: 422,
    title: { en: 'The backup is of a later version', 'zh-CN': '备份来自更新的版本' },
    detail: {
      en: "The backup was made by version {version} and needs '{migration}', which this version does not have; restore it with that version or a later one.",
      'zh-CN': '该备份由 {version} 版生成，其中的“{migration}”本版本没有，请用该版本或更新的版本恢复。',
    },
  },
  'backup-of-other-build': {
    status: 422,
    title: { en: 'The backup was made by a changed program', 'zh-CN': '备份来自被改动过的程序' },
    detail: {
      en: "Migration '{migration}' of the backup differs from this version's; restore with the program that made it (version {version}).",
      'zh-CN': '备份中的迁移“{migration}”与本版本不一致，请用生成该备份的程序（{version} 版）恢复。',
    },
  },
  'world-not-empty': {
    status: 409,
    title: { en: 'There is a company here already', 'zh-CN': '此处已有公司数据' },
    detail: {
      en: "A backup is restored into an empty world only, and here '{table}' holds rows; choose an empty folder with --data or an empty database.",
      'zh-CN':
        '备份只能恢复到空的数据环境，而此处“{table}”已有数据。请用 --data 指定空文件夹，或使用空数据库。',
    },
  },
  'passphrase-needed': {
    status: 422,
    title: { en: 'The backup is encrypted', 'zh-CN': '备份已加密' },
    detail: {
      en: "'{file}' is encrypted; name the file that holds its passphrase with --passphrase-file.",
      'zh-CN': '“{file}”已加密，请用 --passphrase-file 指定存放口令的文件。',
    },
  },
  'passphrase-wrong': {
    status: 422,
    title: { en: 'The passphrase is wrong', 'zh-CN': '口令不正确' },
    detail: {
      en: "The passphrase does not open '{file}'; nothing was restored.",
      'zh-CN': '口令无法打开“{file}”，未做任何恢复。',
    },
  },
  // Someone who can put a file of his own in the backup's place must not get it in unnoticed.
  'backup-not-encrypted': {
    status: 422,
    title: { en: 'The backup is not encrypted', 'zh-CN': '备份未加密' },
    detail: {
      en: "'{file}' is not encrypted although a passphrase was given; leave --passphrase-file out if you trust this file.",
      'zh-CN': '指定了口令，但“{file}”并未加密。如确认文件可信，请去掉 --passphrase-file。',
    },
  },
  'passphrase-file-not-readable': {
    status: 400,
    title: { en: 'No passphrase', 'zh-CN': '没有口令' },
    detail: {
      en: "No passphrase can be read from '{file}' ({reason}).",
      'zh-CN': '无法从“{file}”读取口令（{reason}）。',
    },
  },
})
