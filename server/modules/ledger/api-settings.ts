/** Closed months, accounts of the general ledger, buckets of ageing. */
import { z } from 'zod'
import { type LocalDate, parseDate } from '../../kernel/dates.ts'
import { reasonField } from '../../kernel/http/fields.ts'
import { because } from '../../kernel/http/input-words.ts'
import { defineRoute, type Route } from '../../kernel/http/route.ts'
import { defineMessages } from '../../kernel/language.ts'
import { ask, requestedDocument } from '../approvals/index.ts'
import { agingLimits, setAgingLimits } from './aging-limits.ts'
import { closePeriodOf } from './close-period.ts'
import { defaultGlAccounts } from './gl-accounts.ts'
import { accountMap, mapAccount } from './map-account.ts'
import { reopenAction } from './reopen-period.ts'
import { closedMonths, firstMonth } from './store-periods.ts'

const say = defineMessages({
  month: { en: 'It is no month; write it as 2026-01.', 'zh-CN': '不是有效月份，请写作 2026-01。' },
})

const monthParams = z.object({
  month: z
    .string()
    .transform((text, issues): LocalDate => {
      const day = parseDate(`${text}-01`)
      if (day) return day
      issues.addIssue({ code: 'custom', ...because(say('month')) })
      return z.NEVER
    })
    .meta({ id: 'Month', example: '2026-01' }),
})

const periodDocument = z.object({ month: z.string(), closed: z.boolean() }).meta({ id: 'Period' })

const periods = defineRoute({
  method: 'GET',
  path: '/periods',
  summary: { en: 'Months that are closed', 'zh-CN': '已关账的月份' },
  tag: 'ledger',
  permission: 'read',
  access: 'read',
  answers: {
    200: z.object({
      closed: z.array(z.object({ month: z.string(), closed_at: z.string(), by: z.string().nullable() })),
      first: z
        .string()
        .nullable()
        .describe('The month of the first entry; null for who does not see the journal'),
    }),
  },
  run: async reader => ({ body: { closed: await closedMonths(reader), first: await firstMonth(reader) } }),
})

const close = defineRoute({
  method: 'POST',
  path: '/periods/:month/close',
  summary: { en: 'Close a month for booking', 'zh-CN': '关账' },
  tag: 'ledger',
  permission: 'close-period',
  access: 'write',
  params: monthParams,
  body: z
    .object({ earlier: z.boolean().default(false).describe('Close the open months before it too') })
    .default({ earlier: false }),
  answers: { 200: periodDocument.extend({ earlier: z.array(z.string()) }) },
  async run(tx, { params: { month }, body }) {
    const earlier = await closePeriodOf(tx, month, { withEarlier: body.earlier })
    return { body: { month: month.slice(0, 7), closed: true, earlier } }
  },
})

const reopen = defineRoute({
  method: 'POST',
  path: '/periods/:month/reopen',
  summary: { en: 'Ask for a closed month to be opened again', 'zh-CN': '申请反关账' },
  tag: 'ledger',
  permission: 'close-period',
  access: 'write',
  params: monthParams,
  body: z.object({ reason: reasonField }),
  answers: { 200: periodDocument, 202: requestedDocument },
  async run(tx, { params: { month }, body: { reason } }) {
    const entered = await ask(tx, reopenAction, { month, reason }, reason)
    return 'requestId' in entered
      ? { status: 202, body: { request: entered.requestId.toString() } }
      : { body: entered.booked }
  },
})

const bucketsDocument = z.object({ days: z.array(z.number()) }).meta({ id: 'AgingBuckets' })

const readBuckets = defineRoute({
  method: 'GET',
  path: '/aging-buckets',
  summary: { en: 'The last days of the buckets of ageing', 'zh-CN': '账龄区间的天数' },
  tag: 'receivables',
  permission: 'read',
  access: 'read',
  answers: { 200: bucketsDocument },
  run: async reader => ({ body: { days: await agingLimits(reader) } }),
})

const writeBuckets = defineRoute({
  method: 'PUT',
  path: '/aging-buckets',
  summary: { en: 'Say which days the buckets of ageing end on', 'zh-CN': '设置账龄区间的天数' },
  tag: 'receivables',
  permission: 'administer',
  access: 'write',
  body: z.strictObject({ days: z.array(z.number()).max(24) }),
  answers: { 200: bucketsDocument },
  async run(tx, { body: { days } }) {
    await setAgingLimits(tx, days)
    return { body: { days: await agingLimits(tx) } }
  },
})

const mapped = z.object({ account: z.string(), gl_code: z.string(), gl_name: z.string() })
const mapDocument = z.object({ accounts: z.array(mapped) }).meta({ id: 'AccountMap' })

const readMap = defineRoute({
  method: 'GET',
  path: '/account-map',
  summary: { en: 'Our accounts and those of the general ledger', 'zh-CN': '账户与总账科目的对应关系' },
  tag: 'ledger',
  permission: 'read',
  access: 'read',
  answers: { 200: mapDocument },
  run: async reader => ({ body: { accounts: await accountMap(reader) } }),
})

const writeMap = defineRoute({
  method: 'PUT',
  path: '/account-map',
  summary: {
    en: 'Say which general ledger accounts stand for ours; those not named stay',
    'zh-CN': '设置账户对应的总账科目；未列出的保持不变',
  },
  tag: 'ledger',
  permission: 'close-period',
  access: 'write',
  body: z.object({
    accounts: z
      .array(
        z.object({
          account: z.enum(Object.keys(defaultGlAccounts)),
          gl_code: z.string().max(40),
          gl_name: z.string().max(100),
        }),
      )
      .max(100),
  }),
  answers: { 200: mapDocument },
  async run(tx, { body: { accounts } }) {
    for (const { account, gl_code, gl_name } of accounts) {
      await mapAccount(tx, { account, code: gl_code, name: gl_name })
    }
    return { body: { accounts: await accountMap(tx) } }
  },
})

export const settingsRoutes: readonly Route[] = [
  readBuckets,
  writeBuckets,
  periods,
  close,
  reopen,
  readMap,
  writeMap,
]
