/** What was just done, told wherever one is by then, with the way to take it back. */
import { useSyncExternalStore } from 'react'

export interface Notice {
  readonly says: string
  /** Where what was done can be seen. */
  readonly to?: { readonly label: string; readonly href: string } | undefined
  readonly undo?: { readonly label: string; readonly done: string; run(): Promise<unknown> } | undefined
}

let current: Notice | undefined
const listeners = new Set<() => void>()

/** The last one is told; undefined puts it away. */
export function notify(notice: Notice | undefined): void {
  current = notice
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useNotice = () => useSyncExternalStore(subscribe, () => current)
