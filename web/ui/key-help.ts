/** Which keys work where one is: whoever listens to a key says so here, and the sheet under `?` lists them. */
import { useEffect, useSyncExternalStore } from 'react'

export interface KeyHelp {
  readonly keys: readonly string[]
  /** What they do, in the reader's language. */
  readonly says: string
}

let told: readonly (readonly KeyHelp[])[] = []
const listeners = new Set<() => void>()

function tell(next: readonly (readonly KeyHelp[])[]): void {
  told = next
  for (const listener of listeners) listener()
}

/** For as long as the part is on the page. */
export function useKeyHelp(help: readonly KeyHelp[]): void {
  const said = JSON.stringify(help)
  useEffect(() => {
    const entries: readonly KeyHelp[] = JSON.parse(said)
    tell([...told, entries])
    return () => tell(told.filter(each => each !== entries))
  }, [said])
}

/** Those of all parts on the page, each once. */
export function useKeysHere(): readonly KeyHelp[] {
  const parts = useSyncExternalStore(
    listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => told,
  )
  const seen = new Map(parts.flat().map(help => [help.keys.join(' '), help]))
  return [...seen.values()]
}
