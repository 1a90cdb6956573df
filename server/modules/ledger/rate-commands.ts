/** `rate set`, `rate list`: what other currencies are worth in the company's. */
import { type Command, defineCommand } from '../../kernel/cli/command.ts'
import { reading } from '../../kernel/cli/context.ts'
import { table } from '../../kernel/cli/table.ts'
import { transaction } from '../../kernel/database/transaction.ts'
import { dateOf } from '../../kernel/dates.ts'
import { defineMessages, render } from '../../kernel/language.ts'
import { currencyOf } from '../../kernel/money.ts'
import { setRate } from './set-rate.ts'
import { allRates } from './store-gl.ts'

const say = defineMessages({
  set: {
    en: 'From {from} on, one {currency} is worth {rate} {own}.',
    'zh-CN': '自 {from} 起，1 {currency} 折合 {rate} {own}。',
  },
  none: { en: 'No rates are set.', 'zh-CN': '尚未设置汇率。' },
})

const set = defineCommand({
  name: 'rate set',
  summary: { en: "set what a currency is worth in the company's", 'zh-CN': '设置汇率' },
  arguments: {
    currency: {
      value: 'CURRENCY',
      parse: currencyOf,
      text: { en: 'such as USD', 'zh-CN': '币种，如 USD' },
    },
    rate: {
      value: 'RATE',
      text: { en: "units of the company's currency for one", 'zh-CN': '1 单位外币折合本位币' },
    },
  },
  options: {
    from: {
      value: 'DATE',
      parse: dateOf,
      text: { en: 'from this day on (default today)', 'zh-CN': '自该日起（默认今天）' },
    },
  },
  access: 'write',
  permission: 'close-period',
  async run({ pool, scope, today, company }, input) {
    const { currency, rate } = input
    const from = input.from ?? today
    await transaction(pool, scope, tx => setRate(tx, { currency, rate, from }))
    return {
      json: { currency, from, rate },
      text: language => render(say('set', { currency, from, rate, own: company.currency }), language),
    }
  },
})

const list = defineCommand({
  name: 'rate list',
  summary: { en: 'list exchange rates', 'zh-CN': '列出汇率' },
  access: 'read',
  permission: 'read',
  async run(context) {
    const rates = await reading(context, [], allRates)
    return {
      json: { rates },
      text: language =>
        table(
          [
            { heading: { en: 'currency', 'zh-CN': '币种' }, cell: row => row.currency },
            { heading: { en: 'from', 'zh-CN': '生效日' }, cell: row => row.from },
            { heading: { en: 'rate', 'zh-CN': '汇率' }, cell: row => row.rate, kind: 'figure' },
          ],
          rates,
          language,
        ) || render(say('none'), language),
    }
  },
})

export const rateCommands: readonly Command[] = [set, list]
