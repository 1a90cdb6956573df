/** `credit`, `credit check`, `credit limit set`. */
import { type Command, defineCommand } from '../../kernel/cli/command.ts'
import { table } from '../../kernel/cli/table.ts'
import { snapshot, transaction } from '../../kernel/database/transaction.ts'
import { dateOf } from '../../kernel/dates.ts'
import { defineMessages, type Language, render } from '../../kernel/language.ts'
import { currencyOf, grouped } from '../../kernel/money.ts'
import { type Approvable, ask, requestedAnswer } from '../approvals/index.ts'
import { unknownCustomer } from '../customers/index.ts'
import { checkCredit } from './check-credit.ts'
import type { CreditJson, DecisionJson } from './decision-json.ts'
import { refuse } from './errors.ts'
import type { OrdersDownstream } from './order-history.ts'
import { readCredit } from './read-credit.ts'
import { ruleText, stageText, verdictText } from './words.ts'

const say = defineMessages({
  unlimited: { en: 'unlimited', 'zh-CN': '不限' },
  set: { en: 'The limit of {customer} is {amount}.', 'zh-CN': '客户 {customer} 的授信额度为 {amount}。' },
  most: { en: 'At most {amount} would pass.', 'zh-CN': '最多可通过 {amount}。' },
  loss: {
    en: 'Were nothing of it ever paid, {amount} would be lost: {months} months of what is earned on this customer.',
    'zh-CN': '若全部成为坏账，损失 {amount}，相当于该客户 {months} 个月的毛利。',
  },
  lossUnsold: {
    en: 'Were nothing of it ever paid, {amount} would be lost; nothing was sold to it in twelve months.',
    'zh-CN': '若全部成为坏账，损失 {amount}；该客户近 12 个月无销售。',
  },
  anyAmount: { en: 'Any amount would pass.', 'zh-CN': '任何金额均可通过。' },
})

const customer = { value: 'CUSTOMER', text: { en: 'its code', 'zh-CN': '客户编码' } } as const

export const creditCommands = (orders: OrdersDownstream, limitAction: Approvable): readonly Command[] => [
  defineCommand({
    name: 'credit',
    summary: { en: "a customer's limit and what is used of it", 'zh-CN': '客户授信额度与占用' },
    arguments: { customer },
    access: 'read',
    permission: 'read',
    async run(context, { customer: code }) {
      const { scope, pool, today } = context
      if (!scope) throw unknownCustomer(code)
      const credit = await snapshot(pool, scope, reader =>
        readCredit(reader, orders.historyOf, { customer: code, today }),
      )
      return { json: credit, text: language => creditText(credit, language) }
    },
  }),
  defineCommand({
    name: 'credit check',
    summary: { en: 'would an amount pass? Changes nothing', 'zh-CN': '试算某金额能否通过' },
    arguments: { customer },
    options: {
      amount: { value: 'A', required: true, text: { en: 'in major units', 'zh-CN': '金额' } },
      at: {
        value: 'order|ship',
        parse: checkpointOf,
        text: { en: 'where; order unless said', 'zh-CN': '环节，默认 order' },
      },
      currency: {
        value: 'C',
        parse: currencyOf,
        text: { en: "else the customer's", 'zh-CN': '币种，默认为客户币种' },
      },
    },
    access: 'read',
    permission: 'read',
    async run(context, { customer: code, amount, at = 'order', currency }) {
      const { scope, pool, today } = context
      if (!scope) throw unknownCustomer(code)
      const asked = { customer: code, amount, at, currency, today }
      const decision = await snapshot(pool, scope, reader => checkCredit(reader, orders, asked))
      return { json: decision, text: language => decisionText(decision, language) }
    },
  }),
  limitSet(limitAction),
]

const limitSet = (limitAction: Approvable) =>
  defineCommand({
    name: 'credit limit set',
    summary: { en: 'grant a limit, or ask for it', 'zh-CN': '设置或申请授信额度' },
    arguments: {
      customer,
      amount: {
        value: 'AMOUNT',
        text: {
          en: "in major units, or 'unlimited'; 0 is cash only",
          'zh-CN': '金额，或 unlimited 表示不限；0 为仅限现款',
        },
      },
    },
    options: {
      currency: {
        value: 'C',
        parse: currencyOf,
        text: { en: "else the customer's", 'zh-CN': '币种，默认为客户币种' },
      },
      from: { value: 'DATE', parse: dateOf, text: { en: 'else today', 'zh-CN': '起始日，默认今天' } },
      until: {
        value: 'DATE',
        parse: dateOf,
        text: { en: 'for a time: its last day', 'zh-CN': '临时额度的最后一天' },
      },
      review: {
        value: 'DATE',
        parse: dateOf,
        text: { en: 'when it is to be looked at again', 'zh-CN': '复审日' },
      },
      group: { text: { en: 'for it and all below it together', 'zh-CN': '集团额度（含全部下级客户）' } },
      reason: { value: 'R', required: true, text: { en: 'why', 'zh-CN': '原因' } },
    },
    access: 'write',
    permission: 'request',
    async run({ pool, scope, today }, input) {
      const { customer: code, currency, until, review, group, reason } = input
      const amount = input.amount === 'unlimited' ? null : input.amount
      const asked = {
        customer: code,
        amount,
        currency,
        group,
        from: input.from ?? today,
        until,
        review,
        reason,
      }
      const entered = await transaction(pool, scope, tx => ask(tx, limitAction, asked, reason))
      if ('requestId' in entered) return requestedAnswer(entered)
      return {
        json: entered.booked,
        text: language =>
          render(
            say('set', { customer: code, amount: amount ?? render(say('unlimited'), language) }),
            language,
          ),
      }
    },
  })

/** Refuses `bad-checkpoint`. */
function checkpointOf(text: string): 'order' | 'ship' {
  if (text === 'order' || text === 'ship') return text
  throw refuse('bad-checkpoint', { value: text.slice(0, 40) })
}

function creditText(credit: CreditJson, language: Language): string {
  const figure = (text: string | null) => (text === null ? render(say('unlimited'), language) : grouped(text))
  const rows = [
    ['limit', credit.limit],
    ...Object.entries(credit.exposure),
    ['used', credit.used],
    ['available', credit.available],
  ] as const
  const sums = table<readonly [string, string | null]>(
    [
      {
        heading: { en: credit.customer, 'zh-CN': credit.customer },
        cell: ([name]) => stageText(name, language),
      },
      {
        heading: { en: credit.currency, 'zh-CN': credit.currency },
        cell: ([, text]) => figure(text),
        kind: 'figure',
      },
    ],
    rows,
    language,
  )
  const holds = credit.holds.map(hold => `${hold.at}: ${ruleText(hold.rule, language)}`)
  return [sums, ...holds].join('\n')
}

function decisionText(decision: DecisionJson, language: Language): string {
  const most =
    decision.max_amount === null ? say('anyAmount') : say('most', { amount: grouped(decision.max_amount) })
  const rules = table(
    [
      { heading: { en: 'rule', 'zh-CN': '规则' }, cell: row => ruleText(row.rule, language) },
      { heading: { en: 'limit', 'zh-CN': '标准' }, cell: row => row.limit ?? '', kind: 'figure' },
      { heading: { en: 'actual', 'zh-CN': '实际' }, cell: row => row.actual ?? '', kind: 'figure' },
      { heading: { en: 'passed', 'zh-CN': '通过' }, cell: row => (row.passed ? '✓' : '✗') },
      {
        heading: { en: 'effect', 'zh-CN': '处理' },
        cell: row => (row.passed ? '' : verdictText(row.effect, language)),
      },
    ],
    decision.trace,
    language,
  )
  const loss = decision.loss ? [render(lossMessage(decision.loss), language)] : []
  return [`${verdictText(decision.decision, language)} ${render(most, language)}`, ...loss, rules].join('\n')
}

const lossMessage = ({ amount, months }: NonNullable<DecisionJson['loss']>) =>
  months === null
    ? say('lossUnsold', { amount: grouped(amount) })
    : say('loss', { amount: grouped(amount), months })
