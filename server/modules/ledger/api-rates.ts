import { z } from 'zod'
import { currencyField, cursorText, dateField, pageOf, pageQuery, placeOf } from '../../kernel/http/fields.ts'
import { defineRoute, type Route } from '../../kernel/http/route.ts'
import { setRate } from './set-rate.ts'
import { listedRates, ratedCurrencies } from './store-rates.ts'

const rateDocument = z
  .object({ currency: z.string(), from: z.string(), rate: z.string() })
  .meta({ id: 'Rate', description: "Units of the company's currency for one of this, from the day on" })

const listedRate = z
  .object({
    currency: z.string(),
    from: z.string(),
    rate: z.string(),
    recorded_at: z.string(),
    by: z.string().nullable(),
  })
  .meta({ id: 'ListedRate', description: 'A rate, who set it and when' })

const list = defineRoute({
  method: 'GET',
  path: '/rates',
  summary: { en: 'Exchange rates, the latest first', 'zh-CN': '汇率（最近在前）' },
  tag: 'ledger',
  permission: 'read',
  access: 'read',
  query: z.object({ currency: currencyField.optional(), ...pageQuery }),
  answers: {
    200: pageOf('rates', listedRate).extend({
      currencies: z.array(z.string()).describe('All that have a rate, whatever the list is narrowed to'),
    }),
  },
  async run(reader, { query: { currency = null, limit, after } }) {
    const [from, of] = placeOf(after, z.tuple([dateField, currencyField])) ?? []
    const place = from && of ? { from, currency: of } : undefined
    const rates = await listedRates(reader, { currency, after: place, limit })
    const last = rates.length === limit ? rates.at(-1) : undefined
    const next = last ? cursorText([last.from, last.currency]) : null
    return { body: { rates, next, currencies: await ratedCurrencies(reader) } }
  },
})

const setting = defineRoute({
  method: 'POST',
  path: '/rates',
  summary: { en: 'Set an exchange rate from a day on', 'zh-CN': '设置汇率' },
  tag: 'ledger',
  permission: 'close-period',
  access: 'write',
  body: z.object({
    currency: currencyField,
    rate: z.string().max(40).meta({ example: '7.1234' }),
    from: dateField.optional(),
  }),
  answers: { 201: rateDocument },
  async run(tx, { body: { currency, rate, from: day } }, { today }) {
    const from = day ?? today
    await setRate(tx, { currency, rate, from })
    return { status: 201, body: { currency, from, rate } }
  },
})

export const rateRoutes: readonly Route[] = [list, setting]
