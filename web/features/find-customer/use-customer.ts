import { useQuery } from '@tanstack/react-query'
import { api, told } from '../../api/client.ts'
import { defineWords } from '../../language/language.ts'

export const useFindWords = defineWords('find-customer', {
  customer: { en: 'Customer', 'zh-CN': '客户' },
  hint: { en: 'Name, pinyin or code', 'zh-CN': '名称、拼音或编码' },
  every: { en: 'Of every customer', 'zh-CN': '取消只看该客户' },
  notChosen: {
    en: '“{{text}}” is not chosen: take the customer from the list that opens as you type.',
    'zh-CN': '“{{text}}”未选定客户，请在输入时从下拉列表中选择。',
  },
})

/** What stands of one customer; nothing is asked where none is chosen. */
export const useCustomer = (code: string | undefined) =>
  useQuery({
    queryKey: ['customer', code],
    enabled: code !== undefined && code !== '',
    queryFn: () => told(api.GET('/api/v1/customers/{code}', { params: { path: { code: code ?? '' } } })),
  })

/** The first few of whom any name is like the text. */
export const useCustomersLike = (q: string) =>
  useQuery({
    queryKey: ['search', q],
    enabled: q !== '',
    queryFn: () => told(api.GET('/api/v1/customers', { params: { query: { q, limit: 8 } } })),
    select: ({ customers }) => customers,
  })

/** Nobody while nothing is typed, or nothing is known yet. */
export function useFound(text: string) {
  const q = text.trim()
  const { data } = useCustomersLike(q)
  return q === '' ? [] : (data ?? [])
}
