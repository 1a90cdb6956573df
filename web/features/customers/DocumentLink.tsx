import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useDaySearch } from '../frame/day-search.ts'

interface DocumentLinkProps {
  readonly customer: string
  readonly number: string
  /** Whether it lowers what is owed: money and invoices may share a number. */
  readonly isCredit?: boolean
  readonly children: ReactNode
}

/** A figure of a document, opened: how it came about, down to its entries in the journal. */
export function DocumentLink({ customer, number, isCredit = false, children }: DocumentLinkProps) {
  const day = useDaySearch()
  return (
    <Link
      className="open"
      to="/documents"
      search={{ ...day, customer, of: customer, document: number, ...(isCredit ? { credit: 'yes' } : {}) }}
    >
      {children}
    </Link>
  )
}
