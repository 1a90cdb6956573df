import { type Command, defineCommand } from '../cli/command.ts'
import { reading } from '../cli/context.ts'
import { table } from '../cli/table.ts'
import { dateOf } from '../dates.ts'
import type { PersonNames } from '../people.ts'
import { questionOf } from './api.ts'
import { audit } from './audit.ts'

const mostShown = 1000

export const auditCommand = (names: PersonNames): Command =>
  defineCommand({
    name: 'audit',
    summary: { en: 'who did what, newest first', 'zh-CN': '审计记录（最近在前）' },
    options: {
      person: { value: 'NAME', text: { en: 'done by this person', 'zh-CN': '操作人' } },
      kind: { value: 'KIND', text: { en: 'of this kind', 'zh-CN': '事件类型' } },
      subject: {
        value: 'SUBJECT',
        text: { en: 'done to this: customer:C001', 'zh-CN': '对象，如 customer:C001' },
      },
      from: { value: 'DATE', parse: dateOf, text: { en: 'from this day', 'zh-CN': '自此日起' } },
      to: { value: 'DATE', parse: dateOf, text: { en: 'up to this day', 'zh-CN': '至此日止' } },
      search: { value: 'TEXT', text: { en: 'with this text in it', 'zh-CN': '含此文字' } },
      limit: {
        value: 'N',
        parse: Number,
        text: { en: 'at most so many (default 100)', 'zh-CN': '条数（默认 100）' },
      },
    },
    access: 'read',
    permission: 'audit',
    async run(context, { search, limit, ...asked }) {
      const wanted = Math.min(Math.max(Math.trunc(limit ?? 100) || 100, 1), mostShown)
      const events = await reading(context, [], (reader, company) =>
        audit(reader, questionOf({ ...asked, q: search }, { company }), names, {
          below: null,
          limit: wanted,
        }),
      )
      return {
        json: { events },
        text: language =>
          table(
            [
              { heading: { en: 'When', 'zh-CN': '时间' }, cell: event => event.at },
              { heading: { en: 'Who', 'zh-CN': '操作人' }, cell: event => event.by ?? 'system' },
              { heading: { en: 'What', 'zh-CN': '事件' }, cell: event => event.kind },
              { heading: { en: 'To what', 'zh-CN': '对象' }, cell: event => event.subject },
              { heading: { en: 'From where', 'zh-CN': '来源' }, cell: event => event.origin ?? '' },
              { heading: { en: 'Why', 'zh-CN': '原因' }, cell: event => event.reason ?? '' },
            ],
            events,
            language,
          ),
      }
    },
  })
