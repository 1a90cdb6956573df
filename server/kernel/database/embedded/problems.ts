import { defineProblems, type Problem } from '../../problem.ts'

export const refuse = defineProblems({
  'disk-full': {
    status: 507,
    title: { en: 'Disk full', 'zh-CN': '磁盘空间已满' },
    detail: {
      en: 'There is no space left on the disk ({reason}). Make room and run the command again; nothing half-written was kept.',
      'zh-CN': '磁盘空间已满（{reason}）。请腾出空间后重新运行命令；写到一半的内容不会保留。',
    },
  },
  'database-version-differs': {
    status: 409,
    title: { en: 'Data of another PostgreSQL version', 'zh-CN': '数据属于另一 PostgreSQL 版本' },
    detail: {
      en: 'The data in {folder} belong to PostgreSQL {found}, this program brings PostgreSQL {expected}. Make a backup with the program version that wrote them and restore it into a new folder with this one.',
      'zh-CN':
        '{folder} 中的数据由 PostgreSQL {found} 写入，本程序自带 PostgreSQL {expected}。请用写入该数据的程序版本做一次备份，再用本版本恢复到新的数据目录。',
    },
  },
  'database-port-taken': {
    status: 409,
    title: { en: 'Port taken', 'zh-CN': '端口已被占用' },
    detail: {
      en: 'Port {port} on 127.0.0.1 is used by another program. Name another port, or none: a free one is then found.',
      'zh-CN':
        '127.0.0.1 的端口 {port} 已被其他程序占用。请换一个端口，或不指定端口，由程序自动选择空闲端口。',
    },
  },
  'no-database-for-platform': {
    status: 501,
    title: { en: 'No bundled database for this platform', 'zh-CN': '此平台没有自带数据库' },
    detail: {
      en: 'There are no PostgreSQL binaries for {platform} here. Run npm ci without --omit=optional, or set DATABASE_URL to a PostgreSQL 15 or newer.',
      'zh-CN':
        '没有适用于 {platform} 的 PostgreSQL 程序文件。请重新运行 npm ci（不要加 --omit=optional），或将 DATABASE_URL 设为一个 PostgreSQL 15 或更高版本的数据库。',
    },
  },
  'data-folder-not-writable': {
    status: 403,
    title: { en: 'Data folder cannot be written', 'zh-CN': '数据目录无法写入' },
    detail: {
      en: 'The data folder {folder} cannot be written ({reason}). Point --data to a folder this user may write to.',
      'zh-CN': '数据目录 {folder} 无法写入（{reason}）。请用 --data 指定当前用户有写权限的目录。',
    },
  },
  'data-folder-of-another-user': {
    status: 403,
    title: { en: 'Data folder of another user', 'zh-CN': '数据目录属于其他用户' },
    detail: {
      en: 'The database in {folder} belongs to another user of this machine. Run the program as that user, or point --data to a folder of your own.',
      'zh-CN': '{folder} 中的数据库属于本机的其他用户。请以该用户身份运行，或用 --data 指定自己的目录。',
    },
  },
  'data-folder-closed': {
    status: 403,
    title: { en: 'The database cannot run as root here', 'zh-CN': '无法以 root 身份在此目录运行数据库' },
    detail: {
      en: 'PostgreSQL will not run as root, user namespaces are not permitted here, and no unprivileged account can enter {folder}. Point --data to a folder of its own that others may enter (for example /var/lib/huikuan), or run as a plain user.',
      'zh-CN':
        'PostgreSQL 拒绝以 root 身份运行，本机不允许用户命名空间，而普通账户又无法进入 {folder}。请用 --data 指定一个其他账户可以进入的独立目录（例如 /var/lib/huikuan），或改用普通用户运行。',
    },
  },
  'data-folder-damaged': {
    status: 409,
    title: { en: 'Data folder incomplete', 'zh-CN': '数据目录不完整' },
    detail: {
      en: '{folder} is there, but {missing} is missing from it. Restore the folder from a copy, or move it away and restore a backup into a new one.',
      'zh-CN': '{folder} 存在，但其中缺少 {missing}。请从副本还原该目录，或将其移走后把备份恢复到新目录。',
    },
  },
  'database-does-not-start': {
    status: 503,
    title: { en: 'The database does not start', 'zh-CN': '数据库无法启动' },
    detail: {
      en: 'The bundled PostgreSQL does not start: {reason}. Its log is {log}.',
      'zh-CN': '自带的 PostgreSQL 无法启动：{reason}。日志见 {log}。',
    },
  },
})

const fullDiskCodes = new Set(['53100', 'ENOSPC', 'EDQUOT'])

/** A full disk, however it was met (PostgreSQL's 53100, the system's ENOSPC), as a Problem; undefined for anything else. */
export function diskFullProblem(error: unknown): Problem | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ('code' in cause && typeof cause.code === 'string' && fullDiskCodes.has(cause.code)) {
      return refuse('disk-full', { reason: cause.message })
    }
  }
  return undefined
}

/** PostgreSQL says it in the log when it cannot even start. */
export function saysDiskFull(text: string): string | undefined {
  // A write cut short gives no error number: PostgreSQL only says how far it came.
  const line = text.match(
    /^.*(?:No space left on device|Disk quota exceeded|wrote only \d+ of \d+ bytes).*$/m,
  )?.[0]
  return line && withoutPrefix(line)
}

/** A failed file operation in the data folder as a refusal; what is no refusal comes back as it is. */
export function folderProblem(error: unknown, folder: string): unknown {
  const full = diskFullProblem(error)
  if (full) return full
  const code = errorCode(error)
  const refused = ['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'ENOENT', 'ENAMETOOLONG', 'ELOOP']
  return code && refused.includes(code) ? refuse('data-folder-not-writable', { folder, reason: code }) : error
}

/** A line of the server's log without its instant and process number. */
export function withoutPrefix(line: string): string {
  return line.replace(/^.*?\[\d+\] /, '').trim()
}

export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}
