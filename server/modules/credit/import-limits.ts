/** Limits that come with a file of customers: in force at once, where whoever imports may approve that much. */
import type { Transaction } from '../../kernel/database/transaction.ts'
import { mayBookAtOnce } from '../approvals/index.ts'
import { importCustomers } from '../customers/index.ts'
import type { ImportContext, ImportKind } from '../exchange/index.ts'
import { baseOf } from './set-limit.ts'
import { heldCustomers } from './store.ts'
import { bookBroughtLimits, gatherBroughtLimits, rejectLimits } from './store-limits.ts'

/** The customers import, with the limits of its column booked as approved documents that name the import. */
export const customerImportWithLimits: ImportKind = {
  ...importCustomers,
  reasons: {
    ...importCustomers.reasons,
    'limit-beyond-band': {
      en: 'a limit of {limit} {currency} is more than your role may approve',
      'zh-CN': '授信额度 {currency} {limit} 超出本角色的审批权限',
    },
    'limit-while-stopped': {
      en: 'this customer is stopped: no limit is granted until its account is reopened',
      'zh-CN': '该客户已停供，经审批恢复供货后才能授信',
    },
  },
  async book(tx, context) {
    if (!context.presentColumns.has('credit_limit')) return importCustomers.book(tx, context)
    await rejectForbidden(tx, context)
    const counts = await importCustomers.book(tx, context)
    await heldCustomers(tx, await bookBroughtLimits(tx, context.importId, context.today))
    return counts
  },
}

async function rejectForbidden(tx: Transaction, { companyCurrency, today }: ImportContext): Promise<void> {
  const limits = await gatherBroughtLimits(tx, companyCurrency)
  const may = await mayBookAtOnce(tx, 'credit-limit')
  const stopped = limits.filter(each => each.isStopped && each.amountMinor > 0n).map(each => each.code)
  const beyond: string[] = []
  for (const { code, currency, amountMinor } of limits) {
    const baseMinor =
      currency === companyCurrency ? amountMinor : await baseOf(tx, amountMinor, currency, today)
    if (!may({ amountMinor, baseMinor })) beyond.push(code)
  }
  if (beyond.length > 0) await rejectLimits(tx, beyond, 'limit-beyond-band', companyCurrency)
  if (stopped.length > 0) await rejectLimits(tx, stopped, 'limit-while-stopped', companyCurrency)
}
