/** How negative amounts are written, for whoever looks: known before the first figure is drawn. */
export type Negatives = 'minus' | 'parentheses'

const kept = 'huikuan.negatives'
const read = (): Negatives =>
  globalThis.localStorage?.getItem(kept) === 'parentheses' ? 'parentheses' : 'minus'

let style: Negatives | undefined
const listeners = new Set<() => void>()

export function negativesStyle(): Negatives {
  style ??= read()
  return style
}

export function chooseNegatives(wanted: Negatives): void {
  if (wanted === negativesStyle()) return
  style = wanted
  localStorage.setItem(kept, wanted)
  for (const listener of listeners) listener()
}

/** For `useSyncExternalStore`. */
export function onNegatives(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
