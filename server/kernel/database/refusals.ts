/** What PostgreSQL's own refusals mean to a person. */
import { DatabaseError } from 'pg'
import type { Facts } from '../language.ts'
import { currencyOf, formatMinor } from '../money.ts'
import { defineProblems, Problem, problemCatalogue } from '../problem.ts'
import { diskFullProblem } from './embedded/index.ts'

export const refuse = defineProblems({
  busy: {
    status: 409,
    title: { en: 'Someone else is working on this', 'zh-CN': '他人正在处理' },
    detail: {
      en: 'Another change holds the same records; nothing was written. Try again in a moment.',
      'zh-CN': '另一项操作正占用这些记录，本次未写入任何内容，请稍后重试。',
    },
  },
  'database-unreachable': {
    status: 503,
    title: { en: 'The database cannot be reached', 'zh-CN': '无法连接数据库' },
    detail: {
      en: 'The database does not answer ({reason}). Check that it runs and that DATABASE_URL is right.',
      'zh-CN': '数据库没有响应（{reason}）。请确认数据库已启动，DATABASE_URL 填写正确。',
    },
  },
})

const unreachable = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  '57P01',
  '57P02',
  '57P03',
])

const brokenConnection =
  /^Connection terminated|^Client has encountered a connection error|^Client was closed/

/**
 * The refusal behind an error of the driver, or the error itself. Functions of the schema refuse with SQLSTATE `HK001`,
 * the problem's type as message and its facts as JSON in the detail.
 */
export function asRefusal(error: unknown): unknown {
  const code = errorCode(error)
  if (error instanceof DatabaseError && code === 'HK001') {
    const definition = problemCatalogue.get(error.message)
    if (definition)
      return new Problem(error.message, definition, amountsTold(JSON.parse(error.detail ?? '{}') as Facts))
  }
  if (code === '55P03' || code === '40P01' || code === '40001') return refuse('busy', {})
  const full = diskFullProblem(error)
  if (full) return full
  if (code !== undefined && unreachable.has(code)) return refuse('database-unreachable', { reason: code })
  // The driver gives a connection that broke under it a sentence but no code.
  if (error instanceof Error && brokenConnection.test(error.message)) {
    return refuse('database-unreachable', { reason: error.message })
  }
  return error
}

/** Facts as told by the database; an `x_minor` beside a `currency` is told as `x`, in major units. */
export function amountsTold(told: Facts): Facts {
  const { currency } = told
  if (typeof currency !== 'string') return told
  const suffix = '_minor'
  return Object.fromEntries(
    Object.entries(told).map(([name, value]) =>
      name.endsWith(suffix)
        ? [name.slice(0, -suffix.length), formatMinor(BigInt(value), currencyOf(currency))]
        : [name, value],
    ),
  )
}

function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}
