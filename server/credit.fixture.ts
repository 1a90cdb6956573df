/** A company that sells on account, through the interface: customers with limits, orders, shipments, money. */
import { expect } from 'vitest'
import { type Asked, testDay, useApi } from './api.fixture.ts'
import { importKinds } from './app.ts'
import { snapshot, transaction } from './kernel/database/transaction.ts'
import { dateOf } from './kernel/dates.ts'
import { creditLimits, limitAction } from './modules/credit/index.ts'
import { importFiles } from './modules/exchange/index.ts'
import { billedDocuments } from './modules/invoices/index.ts'
import { ledgerChecks, verify } from './modules/ledger/index.ts'
import { exposureCheck } from './modules/orders/index.ts'

export const today = dateOf(testDay)

export function useCredit() {
  const api = useApi()
  const ask = async (asked: Asked, role: Parameters<typeof api.keyOf>[0] = 'owner') => {
    const answer = await api.ask(await api.keyOf(role), asked)
    return { status: answer.statusCode, body: answer.json() }
  }
  const post = (url: string, body: object, role?: Parameters<typeof api.keyOf>[0]) =>
    ask({ method: 'POST', url, body }, role)
  return {
    api,
    ask,
    post,
    get: (url: string, role?: Parameters<typeof api.keyOf>[0]) => ask({ url: encodeURI(url) }, role),
    async bring(...texts: string[]) {
      const files = texts.map((text, at) => ({ name: `${at}.csv`, bytes: Buffer.from(text) }))
      const report = await importFiles(api.database.pool, api.scope, importKinds, { files, today })
      if (report.problem) throw new Error(JSON.stringify(report))
      return report
    },
    /** By the program itself: at once. */
    limit: (customer: string, amount: string | null, more: Record<string, unknown> = {}) =>
      transaction(api.database.pool, api.scope, tx =>
        limitAction.book(tx, {
          customer,
          amount,
          from: today,
          reason: 'test',
          ...more,
        }),
      ),
    /** What is stored twice and does not agree. */
    differences: () =>
      snapshot(api.database.pool, api.scope, async reader => {
        const checks = [...ledgerChecks, creditLimits, exposureCheck, billedDocuments]
        const results = await verify(reader, checks)
        return results.flatMap(result => result.differences.map(each => each.text.en))
      }),
    async exposure(customer: string) {
      const { status, body } = await ask({ url: `/credit/${customer}` })
      expect(status, JSON.stringify(body)).toBe(200)
      const { orders, shipped, stock, receivable, unapplied } = body.exposure
      return { orders, shipped, stock, receivable, unapplied, used: body.used }
    },
  }
}
