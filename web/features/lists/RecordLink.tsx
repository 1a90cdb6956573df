import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useDaySearch } from '../frame/day-search.ts'

interface RecordLinkProps {
  /** The page of what has the number. */
  readonly to: '/contracts/$number' | '/orders/$number' | '/recalls/$number'
  readonly number: string
  readonly children: ReactNode
}

/** From a cell of a list to what the row is; the day that is looked at goes along. */
export function RecordLink({ to, number, children }: RecordLinkProps) {
  return (
    <Link className="open" to={to} params={{ number }} search={useDaySearch()}>
      {children}
    </Link>
  )
}
