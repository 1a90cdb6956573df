import type { ComponentProps, ReactNode } from 'react'
import { ListRows } from './ListRows.tsx'
import { MoreRows, type Paged } from './MoreRows.tsx'

interface ListPanelProps extends Omit<ComponentProps<typeof ListRows>, 'empty' | 'list'> {
  readonly list: ComponentProps<typeof ListRows>['list'] & Paged
  readonly title: string
  /** The way to a new one. */
  readonly add?: ReactNode
  /** Said in place of no rows. */
  readonly empty: string
}

/** A short list on the page of what it belongs to: `li` elements, the latest first. */
export function ListPanel({ title, add, empty, children, list, ...rows }: ListPanelProps) {
  return (
    <section className="panel" aria-label={title}>
      <header>
        <h2>{title}</h2>
        <span className="sp" />
        {add}
      </header>
      <ListRows list={list} {...rows} empty={<p className="pad t m2">{empty}</p>}>
        <ul className="lived">{children}</ul>
      </ListRows>
      <MoreRows list={list} />
    </section>
  )
}
