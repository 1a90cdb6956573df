import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { defineWords } from '../../language/language.ts'
import { useDaySearch } from '../frame/day-search.ts'
import type { ListColumn } from './list-column.ts'

const useWords = defineWords('customer-column', {
  customer: { en: 'Customer', 'zh-CN': '客户' },
  code: { en: 'Customer code', 'zh-CN': '客户编码' },
})

interface OfCustomer {
  readonly customer: string
  readonly name: string
}

/** Two columns in a file: the code, and the name; `tailOf` stands behind the name. */
export function useCustomerColumn<Row extends OfCustomer>(tailOf?: (row: Row) => ReactNode): ListColumn<Row> {
  const { t } = useWords()
  return {
    id: 'customer',
    name: t('customer'),
    textOf: row => `${row.name} ${row.customer}`,
    look: row => (
      <>
        <CustomerLink code={row.customer} name={row.name} />
        {tailOf?.(row)}
      </>
    ),
    file: [
      { name: t('code'), of: row => row.customer },
      { name: t('customer'), of: row => row.name },
    ],
  }
}

function CustomerLink({ code, name }: { readonly code: string; readonly name: string }) {
  const day = useDaySearch()
  return (
    <>
      <Link className="open" to="/customers/$code" params={{ code }} search={day}>
        {name}
      </Link>{' '}
      <span className="m sm">{code}</span>
    </>
  )
}
