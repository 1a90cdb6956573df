import type { Grouping } from './aging-rows.ts'

export interface Column {
  /** `total`, a bucket, `unapplied`, `name`. */
  readonly id: string
  /** The place of a bucket among the buckets. */
  readonly bucket?: number
  /** How it is called unless it is a bucket. */
  readonly word: 'total' | 'unapplied' | Grouping
}

/** The total stands next to the name, so that it survives the drawer. */
export const columnsOf = (buckets: readonly string[]): readonly Column[] => [
  { id: 'total', word: 'total' },
  ...buckets.map((id, bucket) => ({ id, bucket, word: 'total' as const })),
  { id: 'unapplied', word: 'unapplied' },
]

export const sortable = (by: Grouping): Column => ({ id: 'name', word: by })
