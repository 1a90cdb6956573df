import { useQuery } from '@tanstack/react-query'
import { api, told } from '../../api/client.ts'
import { defineWords } from '../../language/language.ts'

const useWords = defineWords('accounts', {
  receivable: { en: 'Accounts receivable', 'zh-CN': '应收账款' },
  customer_credit: { en: 'Customer credit', 'zh-CN': '预收账款' },
  bank: { en: 'Bank', 'zh-CN': '银行存款' },
  sales: { en: 'Sales', 'zh-CN': '主营业务收入' },
  tax: { en: 'VAT payable', 'zh-CN': '应交税费（销项税额）' },
  discount: { en: 'Discounts', 'zh-CN': '现金折扣' },
  write_off: { en: 'Bad debt', 'zh-CN': '坏账准备' },
  fee: { en: 'Bank fees', 'zh-CN': '手续费' },
  fx_difference: { en: 'Exchange differences', 'zh-CN': '汇兑损益' },
  opening: { en: 'Opening balance', 'zh-CN': '期初' },
})
const known = [
  'receivable',
  'customer_credit',
  'bank',
  'sales',
  'tax',
  'discount',
  'write_off',
  'fee',
  'fx_difference',
  'opening',
] as const

/** The code of the general ledger, and what we call the account. */
export function useAccountName() {
  const { t } = useWords()
  const { data } = useQuery({
    queryKey: ['account-map'],
    queryFn: () => told(api.GET('/api/v1/account-map')),
    staleTime: 300_000,
  })
  return (account: string) => {
    const word = known.find(each => each === account)
    const code = data?.accounts.find(each => each.account === account)?.gl_code ?? ''
    return `${code} ${word ? t(word) : account}`.trim()
  }
}
