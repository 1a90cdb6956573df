/** A list whose rows are documents: the keys on it, and the drawer of the one that the address names. */
import { useState } from 'react'
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
  /** Whether it lowers what is owed: money and invoices may share a number. */
  isCredit(row: Row): boolean
  change(wanted: { readonly [Name in keyof Opened]: string | undefined }): void
}

export function useDocumentDrawer<Row extends Listed>({ rows, search, day, isCredit, change }: List<Row>) {
  const [active, setActive] = useState(-1)
  const open = (row: Row) => {
    setActive(rows.indexOf(row))
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
    onMove: setActive,
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
      entry={entry}
      onEntry={wanted => change({ entry: wanted })}
      onClose={close}
    />
  ) : null
  return { active, setActive, open, isDrawn, drawer }
}
