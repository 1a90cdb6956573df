/** `close-period`, `reopen-period`: a month is closed for booking, and opened again with a reason. */
import { type Command, defineCommand } from '../../kernel/cli/command.ts'
import { transaction } from '../../kernel/database/transaction.ts'
import { defineMessages, render } from '../../kernel/language.ts'
import { ask, requestedAnswer } from '../approvals/index.ts'
import { closePeriodOf, firstDayOf } from './close-period.ts'
import { reopenAction } from './reopen-period.ts'

const say = defineMessages({
  closed: {
    en: '{month} is closed; nothing dated in it is booked any more.',
    'zh-CN': '{month} 已关账，不再接受该月日期的记账。',
  },
  reopened: { en: '{month} is open again.', 'zh-CN': '{month} 已反关账。' },
})

const month = {
  value: 'MONTH',
  parse: firstDayOf,
  text: { en: 'such as 2026-01', 'zh-CN': '月份，如 2026-01' },
} as const

export const closePeriod: Command = defineCommand({
  name: 'close-period',
  summary: { en: 'close a month for booking', 'zh-CN': '关账' },
  arguments: { month },
  access: 'write',
  permission: 'close-period',
  async run({ pool, scope }, input) {
    const name = input.month.slice(0, 7)
    await transaction(pool, scope, tx => closePeriodOf(tx, input.month))
    return {
      json: { month: name, closed: true },
      text: language => render(say('closed', { month: name }), language),
    }
  },
})

export const reopenPeriod: Command = defineCommand({
  name: 'reopen-period',
  summary: { en: 'open a closed month again', 'zh-CN': '反关账' },
  arguments: { month },
  options: { reason: { value: 'R', required: true, text: { en: 'why', 'zh-CN': '原因' } } },
  access: 'write',
  permission: 'close-period',
  async run({ pool, scope }, input) {
    const name = input.month.slice(0, 7)
    const entered = await transaction(pool, scope, tx =>
      ask(tx, reopenAction, { month: input.month, reason: input.reason }, input.reason),
    )
    return 'requestId' in entered
      ? requestedAnswer(entered)
      : {
          json: { month: name, closed: false },
          text: language => render(say('reopened', { month: name }), language),
        }
  },
})
