import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api, told } from '../../api/client.ts'
import { defineWords } from '../../language/language.ts'
import { useMay } from '../../session.tsx'

const useWords = defineWords('begin-hint', {
  empty: {
    en: 'The company is still empty: bring in your customers and open invoices, or put in the demo.',
    'zh-CN': '公司里还没有数据：可以导入客户和未结发票，或放入演示数据。',
  },
  begin: { en: 'Begin', 'zh-CN': '开始' },
})

/** For those who can bring something in, while nothing is there. */
export function BeginHint() {
  const { t } = useWords()
  const may = useMay()
  const { data } = useQuery({
    queryKey: ['customers', 'any'],
    queryFn: () => told(api.GET('/api/v1/customers', { params: { query: { limit: 1 } } })),
    enabled: may('import'),
  })
  if (!data || data.customers.length > 0) return null
  return (
    <p className="say good">
      {t('empty')}
      <Link to="/begin" className="link b">
        {t('begin')}
      </Link>
    </p>
  )
}
