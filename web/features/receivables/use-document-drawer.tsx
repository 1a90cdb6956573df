/** A list whose rows are documents: the keys on it, and the drawer of the one that the address names. */
import { useMemo, useState } from 'react'
import { useListKeys } from '../../ui/list-keys.ts'
import { DocumentDrawer } from './DocumentDrawer.tsx'

interface Opened {
  readonly of?: string
  readonly document?: string
  readonly credit?: string
  readonly entry?: string
}

interface Listed {
  readonly customer: string
  readonly number: string
}

interface List<Row extends Listed> {
  readonly rows: readonly Row[]
  readonly search: Opened
  readonly day: string
  /** Under the list, where there is no room beside it. */
  readonly isBelow?: boolean
  /** The row at which the keys begin; absent: the first. */
  readonly begin?: { readonly current: number }
  /** Whether it lowers what is owed: money and invoices may share a number. */
  isCredit(row: Row): boolean
  change(wanted: { readonly [Name in keyof Opened]: string | undefined }): void
}

export function useDocumentDrawer<Row extends Listed>({
  rows,
  search,
  day,
  isCredit,
  change,
  begin,
  isBelow = false,
}: List<Row>) {
  // The row, not its place: further ones may come before it.
  const [marked, setMarked] = useState<Row>()
  const active = useMemo(() => (marked ? rows.indexOf(marked) : -1), [rows, marked])
  const open = (row: Row) => {
    setMarked(row)
    change({
      of: row.customer,
      document: row.number,
      credit: isCredit(row) ? 'yes' : undefined,
      entry: undefined,
    })
  }
  const close = () => change({ of: undefined, document: undefined, credit: undefined, entry: undefined })
  const { of, document, credit, entry } = search
  const isDrawn = of !== undefined && document !== undefined
  useListKeys({
    count: rows.length,
    active,
    onMove: index => setMarked(rows[active === -1 ? (begin?.current ?? 0) : index]),
    onOpen: index => {
      const row = rows[index]
      if (row) open(row)
    },
    ...(isDrawn ? { onBack: () => (entry ? change({ entry: undefined }) : close()) } : {}),
  })
  const drawer = isDrawn ? (
    <DocumentDrawer
      customer={of}
      number={document}
      isCredit={credit !== undefined}
      day={day}
      isBelow={isBelow}
      entry={entry}
      onEntry={wanted => change({ entry: wanted })}
      onClose={close}
    />
  ) : null
  return { active, open, isDrawn, drawer, opened: isDrawn ? document : undefined }
}
