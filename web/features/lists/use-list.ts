import { useColumns } from './columns.ts'
import type { ListColumn } from './list-column.ts'

/** The columns of a list as one chose to see them, for its table and its tools. */
export function useList<Row>(name: string, all: readonly ListColumn<Row>[]) {
  const ids = (of: readonly ListColumn<Row>[]) => of.map(({ id }) => id)
  const choice = useColumns(
    name,
    ids(all),
    ids(all.filter(({ isFixed }) => isFixed)),
    ids(all.filter(({ isLater }) => isLater)),
  )
  return { all, choice, columns: all.filter(({ id }) => choice.shown.includes(id)) }
}

export type List<Row> = ReturnType<typeof useList<Row>>
