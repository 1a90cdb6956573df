import { z } from 'zod'
import { dateField, idField, keyField, moneyField, reasonField } from '../../kernel/http/fields.ts'
import { because } from '../../kernel/http/input-words.ts'
import { defineRoute, type Reply, type Route } from '../../kernel/http/route.ts'
import { defineMessages } from '../../kernel/language.ts'
import { formatMinor } from '../../kernel/money.ts'
import { journalPreview } from '../ledger/index.ts'
import { settle } from './settle.ts'
import { settleMany } from './settle-many.ts'
import { unapply, unapplyMany } from './unapply.ts'

export const entriesDocument = z.object({ entries: z.array(z.string()) }).meta({ id: 'Entries' })
export const onDay = { on: dateField.optional(), reason: reasonField }

export const entriesReply = (entryIds: readonly bigint[]): Reply => ({
  body: { entries: entryIds.map(String) },
})

const say = defineMessages({
  either: {
    en: 'Give the document, or the request that applied it, one of them.',
    'zh-CN': '单据和核销申请请填且只填一项。',
  },
})

const settling = defineRoute({
  method: 'POST',
  path: '/settlements',
  summary: {
    en: 'Settle an invoice by a receipt or credit note; without an amount as much as both allow',
    'zh-CN': '用收款或红字发票核销发票；不填金额则按双方可核销的最大金额',
  },
  tag: 'settlements',
  permission: 'book',
  access: 'write',
  preview: journalPreview,
  body: z.object({
    from: keyField,
    to: keyField,
    date: dateField.optional(),
    amount: moneyField.optional(),
    discount: moneyField.optional(),
  }),
  answers: {
    201: z.object({
      from: z.string(),
      to: z.string(),
      date: z.string(),
      currency: z.string(),
      amount: moneyField,
      discount: moneyField,
    }),
  },
  async run(tx, { body: { from, to, date, amount, discount } }, { today }) {
    const on = date ?? today
    const { currency, amountMinor, discountMinor } = await settle(tx, { from, to, on, amount, discount })
    const money = (minor: bigint) => formatMinor(minor, currency)
    return {
      status: 201,
      body: { from, to, date: on, currency, amount: money(amountMinor), discount: money(discountMinor) },
    }
  },
})

const settlingMany = defineRoute({
  method: 'POST',
  path: '/settlements/apply',
  summary: {
    en: 'Settle many invoices by one receipt or credit note, all of them or none',
    'zh-CN': '用一笔收款或红字发票同时核销多张发票，全部成功或全部不核销',
  },
  tag: 'settlements',
  permission: 'book',
  access: 'write',
  preview: journalPreview,
  body: z.object({
    from: keyField,
    date: dateField.optional(),
    parts: z
      .array(z.object({ to: keyField, amount: moneyField, discount: moneyField.optional() }))
      .min(1)
      .max(1000),
  }),
  answers: {
    201: z.object({
      application: z.string().describe('What takes all of it back at once'),
      from: z.string(),
      date: z.string(),
      currency: z.string(),
      parts: z.array(z.object({ to: z.string(), amount: moneyField, discount: moneyField })),
    }),
  },
  async run(tx, { body: { from, date, parts } }, { today }) {
    const on = date ?? today
    const { applicationId, currency, parts: settled } = await settleMany(tx, { from, on, parts })
    const told = settled.map(({ number, amountMinor, discountMinor }) => ({
      to: number,
      amount: formatMinor(amountMinor, currency),
      discount: formatMinor(discountMinor, currency),
    }))
    return {
      status: 201,
      body: { application: applicationId.toString(), from, date: on, currency, parts: told },
    }
  },
})

const unapplying = defineRoute({
  method: 'POST',
  path: '/settlements/unapply',
  summary: {
    en: 'Take back what a receipt or credit note settled: of one document, or by one request; without a day as if it had never been',
    'zh-CN': '撤销核销：某一单据的，或某次申请的全部；不填日期则按从未核销处理',
  },
  tag: 'settlements',
  permission: 'book',
  access: 'write',
  preview: journalPreview,
  body: z
    .object({ from: keyField, to: keyField.optional(), application: idField.optional(), ...onDay })
    .refine(({ to, application }) => (to === undefined) !== (application === undefined), {
      path: ['to'],
      ...because(say('either')),
    }),
  answers: { 200: entriesDocument },
  async run(tx, { body: { from, to, application, on = null, reason } }) {
    const { entryIds } =
      application === undefined
        ? await unapply(tx, { from, to: to ?? '', on, reason })
        : await unapplyMany(tx, { from, applicationId: application, on, reason })
    return entriesReply(entryIds)
  },
})

export const settlementRoutes: readonly Route[] = [settling, settlingMany, unapplying]
