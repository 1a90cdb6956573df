import { type ReactNode, useEffect, useRef } from 'react'
import './lists.css'

interface ListBoxProps {
  readonly label: string
  /** The row the keys are on; −1: none. */
  readonly active: number
  /** A table. */
  readonly children: ReactNode
}

/** A list scrolls in a place of its own: its head and its totals stay, and so does the row the keys are on. */
export function ListBox({ label, active, children }: ListBoxProps) {
  const box = useRef<HTMLElement>(null)
  useEffect(() => {
    if (active >= 0) {
      box.current?.querySelectorAll('tbody tr')[active]?.scrollIntoView({ block: 'nearest' })
    }
  }, [active])
  return (
    <section
      ref={box}
      className="listbox"
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keys
      tabIndex={0}
    >
      {children}
    </section>
  )
}
