import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { only } from '../../paths.ts'
import { useDaySearch } from '../frame/day-search.ts'

interface SalesLinkProps {
  readonly of: string
  readonly from: string
  readonly to: string
  /** Only those with it, by SKU. */
  readonly product?: string | undefined
  readonly children: ReactNode
}

/** Opens the invoices and credit notes that a figure of what was bought is made of. */
export function SalesLink({ of: customer, from, to, product, children }: SalesLinkProps) {
  const day = useDaySearch()
  return (
    <Link
      className="open"
      to="/documents"
      search={only({ ...day, customer, kind: 'sales', product, from, to })}
    >
      {children}
    </Link>
  )
}
