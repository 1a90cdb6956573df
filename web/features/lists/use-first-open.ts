import { useEffect, useRef } from 'react'

interface FirstOpen {
  /** How wide a window is, in pixels, where the panel stands beside the list; as its stylesheet says. */
  readonly above: number
  readonly isOpen: boolean
  /** The list as it is narrowed: what was closed stays closed until it is another. */
  readonly of: string
  readonly hasRows: boolean
  /** In place of the address one came with, so that Back leads to where one came from. */
  open(): void
}

/**
 * Where there is room for it beside the list, the first row is open from the start; on a phone the list comes first. What is
 * answered is to be called when whoever looks closes the panel.
 */
export function useFirstOpen({ above, isOpen, of, hasRows, open }: FirstOpen): () => void {
  const closed = useRef<string>(undefined)
  useEffect(() => {
    if (isOpen || !hasRows || closed.current === of) return
    if (matchMedia(`(width > ${above}px)`).matches) open()
  })
  return () => {
    closed.current = of
  }
}
