/** Which account of the general ledger (总账科目) stands for which of ours, until a person says otherwise. */

export interface GlAccount {
  readonly code: string
  readonly name: string
}

/** Codes of the Chinese standard chart (企业会计准则应用指南). */
export const defaultGlAccounts: Readonly<Record<string, GlAccount>> = {
  receivable: { code: '1122', name: '应收账款' },
  customer_credit: { code: '2203', name: '预收账款' },
  bank: { code: '1002', name: '银行存款' },
  sales: { code: '6001', name: '主营业务收入' },
  tax: { code: '22210106', name: '应交税费-应交增值税-销项税额' },
  discount: { code: '6603', name: '财务费用-现金折扣' },
  write_off: { code: '1231', name: '坏账准备' },
  fee: { code: '6603', name: '财务费用-手续费' },
  fx_difference: { code: '6061', name: '汇兑损益' },
  // Balances at go-live usually stand in the general ledger already: leave their day out of the vouchers then.
  opening: { code: '4104', name: '利润分配-未分配利润' },
}

/** Accounts that the general ledger keeps by customer (辅助核算). */
export const keptByCustomer: ReadonlySet<string> = new Set(['receivable', 'customer_credit'])

/** An account nobody has mapped keeps its own name and has no code. */
export function glAccountOf(account: string, mapped: ReadonlyMap<string, GlAccount>): GlAccount {
  return mapped.get(account) ?? defaultGlAccounts[account] ?? { code: '', name: account }
}
