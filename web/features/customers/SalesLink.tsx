import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useDaySearch } from '../frame/day-search.ts'

interface SalesLinkProps {
  readonly of: string
  readonly from: string
  readonly to: string
  readonly children: ReactNode
}

/** Opens the invoices and credit notes that a figure of what was bought is made of. */
export function SalesLink({ of: customer, from, to, children }: SalesLinkProps) {
  const day = useDaySearch()
  return (
    <Link className="open" to="/documents" search={{ ...day, customer, kind: 'sales', from, to }}>
      {children}
    </Link>
  )
}
