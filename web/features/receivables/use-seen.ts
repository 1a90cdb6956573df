import { useEffect, useRef } from 'react'

/** Brings what was just opened into view, once it is there. */
export function useSeen<Part extends HTMLElement>(ready: boolean, opened: string) {
  const part = useRef<Part>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another one opened is to be seen too
  useEffect(() => {
    if (ready) part.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [ready, opened])
  return part
}
