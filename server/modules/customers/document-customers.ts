/** What every file of documents does about its customers: the column, whom it means, and why a row is refused. */
import type { Transaction } from '../../kernel/database/transaction.ts'
import type { Localized } from '../../kernel/language.ts'
import { ensureCustomers } from './ensure-customers.ts'
import { resolveCustomers } from './store-named.ts'

/** What other programs call the column that names the customer, in any document. */
export const customerHeaders = [
  '客户编码',
  '客户代码',
  '客户编号',
  '往来单位编码',
  '客户',
  '客户名称',
  '往来单位',
  'customer code',
  'customer id',
  'customer name',
  'partner',
]

export const customerReasons = {
  'customer-unknown': {
    en: 'no customer has this code or name; add it, or import with --new-customers',
    'zh-CN': '没有这个编码或名称的客户，请先建档，或加 --new-customers 导入',
  },
  'customer-ambiguous': {
    en: '{count} customers carry this name; use the code',
    'zh-CN': '有 {count} 个客户同名，请改填客户编码',
  },
} as const satisfies Record<string, Localized>

/**
 * Resolves the texts in temp table `named_customer` as {@link resolveCustomers} says, making customers of unknown ones
 * when `makeNew`. Returns the texts it made customers of.
 */
export async function findNamedCustomers(tx: Transaction, makeNew: boolean): Promise<string[]> {
  await resolveCustomers(tx)
  if (!makeNew) return []
  const unknown = await tx.rows<{ text: string }>(
    'select text from resolved_customer where matches = 0 order by text',
  )
  if (unknown.length === 0) return []
  const texts = unknown.map(row => row.text)
  await ensureCustomers(tx, texts)
  await resolveCustomers(tx)
  return texts
}
