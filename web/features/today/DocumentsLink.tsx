import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useDaySearch } from '../frame/day-search.ts'

/** The documents a figure is made of. */
export interface MadeOf {
  readonly kind: 'sales' | 'receipt'
  readonly from: string
  readonly to: string
}

export function DocumentsLink({ of, children }: { readonly of: MadeOf; readonly children: ReactNode }) {
  const day = useDaySearch()
  return (
    <Link className="open" to="/documents" search={{ ...day, ...of }}>
      {children}
    </Link>
  )
}
