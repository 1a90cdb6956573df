import { useNavigate, useSearch } from '@tanstack/react-router'
import { only } from '../../paths.ts'
import { useAsOf } from '../frame/as-of.ts'
import { useDocumentDrawer } from '../receivables/use-document-drawer.tsx'

interface Listed {
  readonly customer: string
  readonly number: string
}

/** A list of its documents on the page of a customer: the keys on it, and what the address has open of it, below. */
export function useTabDocument<Row extends Listed>(
  code: string,
  rows: readonly Row[],
  isCredit: (row: Row) => boolean,
) {
  const search = useSearch({ from: '/customers/$code' })
  const navigate = useNavigate()
  const { asOf } = useAsOf()
  return useDocumentDrawer({
    ...{ rows, isCredit, day: asOf, isBelow: true },
    search: search.document === undefined ? {} : { ...search, of: code },
    change: ({ of: _, ...wanted }) =>
      void navigate({
        to: '/customers/$code',
        params: { code },
        search: before => only({ ...before, ...wanted }),
        resetScroll: false,
      }),
  })
}
