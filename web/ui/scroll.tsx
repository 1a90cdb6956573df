/** What is wider than its place scrolls in it, by the keys as well. */
import type { ReactNode } from 'react'

export function Scroll({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keys
    <section className="scroll" aria-label={label} tabIndex={0}>
      {children}
    </section>
  )
}
