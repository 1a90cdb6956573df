/** What stands in the place of a list's rows: a fault, the wait, word of an empty list, or the rows. */
import type { ReactNode } from 'react'
import { Broken, Waiting } from '../../ui/states.tsx'

interface ListRowsProps {
  readonly list: {
    readonly error: unknown
    readonly isPending: boolean
    readonly data: unknown
    readonly refetch: () => unknown
  }
  /** How many there are so far. */
  readonly count: number
  /** How many to hold the place of while waiting. */
  readonly waiting: number
  /** In place of no rows. */
  readonly empty: ReactNode
  readonly children: ReactNode
}

export function ListRows({ list, count, waiting, empty, children }: ListRowsProps) {
  return (
    <>
      {list.error ? <Broken error={list.error} onRetry={() => void list.refetch()} /> : null}
      {list.isPending ? <Waiting rows={waiting} /> : null}
      {list.data && count === 0 ? empty : null}
      {count > 0 ? children : null}
    </>
  )
}
