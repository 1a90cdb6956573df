/** What a list of customers comes to: how many, their limits, and what they owe on the day. */
import { z } from 'zod'
import { keyField } from '../../kernel/http/fields.ts'
import { listTotals } from '../../kernel/http/list-totals.ts'
import { defineRoute } from '../../kernel/http/route.ts'
import { listedCustomers } from '../customers/index.ts'
import { openItemsTotals } from './open-items.ts'

const sums = listTotals('limit', 'owed', 'overdue')

export const customerTotalsRoute = defineRoute({
  method: 'GET',
  path: '/totals/customers',
  summary: {
    en: 'How many customers, their limits and what they owe, by currency',
    'zh-CN': '客户数、授信额度与应收合计（按币种）',
  },
  tag: 'customers',
  permission: 'read',
  figures: true,
  access: 'read',
  query: z.object({
    q: keyField.optional(),
    region: keyField.optional(),
    tier: keyField.optional(),
    salesperson: keyField.optional(),
    state: z.enum(['opening', 'open', 'stopped']).optional(),
  }),
  answers: { 200: sums.answer },
  async run(reader, { query }, { company, asOf, knownAt }) {
    const { ids, limits } = await listedCustomers(reader, query, company.currency)
    const isAll = Object.values(query).every(value => value === undefined)
    const owed = await openItemsTotals(reader, {
      ...{ asOf, knownAt, customerId: null, credits: false },
      filter: isAll ? {} : { customers: ids },
    })
    const currencies = [...new Set([...limits, ...owed].map(({ currency }) => currency))].sort()
    const rows = currencies.map(currency => {
      const kept = limits.find(each => each.currency === currency)
      const due = owed.find(each => each.currency === currency)
      return {
        ...{ currency, count: kept?.count ?? 0n, limit: kept?.limit ?? 0n },
        ...{ owed: due?.openMinor ?? 0n, overdue: due?.overdueMinor ?? 0n },
      }
    })
    return { body: sums.toJson(rows) }
  },
})
