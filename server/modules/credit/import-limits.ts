/** Limits that come with a file of customers: in force at once, where whoever imports may approve that much. */
import type { Transaction } from '../../kernel/database/transaction.ts'
import { mayBookAtOnce } from '../approvals/index.ts'
import { importCustomers } from '../customers/index.ts'
import type { ImportContext, ImportKind } from '../exchange/index.ts'
import { inCompanyCurrency } from '../ledger/index.ts'
import { openFloor, type WantedCredit } from './budget-floor.ts'
import { heldCustomers } from './store.ts'
import { type BroughtLimit, bookBroughtLimits, gatherBroughtLimits, rejectLimits } from './store-limits.ts'

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
    'budget-below-floor': {
      en: 'a limit of {limit} {currency} is new credit, and the credit budget is below its floor',
      'zh-CN': '授信额度 {currency} {limit} 属新增授信，而授信预算已低于下限',
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
  const may = await mayBookAtOnce(tx, 'credit-limit')
  const limits: (BroughtLimit & WantedCredit)[] = []
  for (const limit of await gatherBroughtLimits(tx, companyCurrency)) {
    const { currency, amountMinor } = limit
    const baseMinor =
      currency === companyCurrency
        ? amountMinor
        : await inCompanyCurrency(tx, { minor: amountMinor, currency }, today)
    limits.push({ ...limit, baseMinor, isGroup: false })
  }
  const raised = limits.filter(({ amountMinor }) => amountMinor > 0n)
  const beyond = limits.filter(limit => !may(limit))
  const stopped = raised.filter(({ isStopped }) => isStopped)
  await rejectLimits(tx, 'limit-beyond-band', beyond)
  await rejectLimits(tx, 'limit-while-stopped', stopped)
  const refused = new Set([...beyond, ...stopped])
  const granted = raised.filter(limit => !refused.has(limit))
  if (tx.person === null || granted.length === 0) return
  const floor = await openFloor(tx, today)
  const isNew = floor ? await floor.isBeyond(granted) : []
  await rejectLimits(
    tx,
    'budget-below-floor',
    granted.filter((_, at) => isNew[at]),
  )
}
