/** Which columns of a list one wants to see, kept on the server. */
import { useKeep, usePreferences } from './preferences.ts'

export interface ListColumns<Id extends string> {
  /** In the list's own order. */
  readonly shown: readonly Id[]
  /** Those that can be taken away. */
  readonly choices: readonly Id[]
  choose(shown: readonly Id[]): void
}

/** `fixed` columns cannot be taken away: what a row is, and what it is there for; `firstHidden` wait to be chosen. */
export function useColumns<Id extends string>(
  list: string,
  all: readonly Id[],
  fixed: readonly Id[],
  firstHidden: readonly Id[] = [],
): ListColumns<Id> {
  const { data } = usePreferences()
  const keep = useKeep()
  const name = `columns:${list}`
  const asked = keep.isPending && keep.variables.name === name ? keep.variables : undefined
  const kept = (asked ?? data?.find(each => each.name === name))?.content.hidden
  const hidden: readonly unknown[] = Array.isArray(kept) ? kept : firstHidden
  const shown = all.filter(id => fixed.includes(id) || !hidden.includes(id))
  return {
    shown,
    choices: all.filter(id => !fixed.includes(id)),
    choose: wanted => keep.mutate({ name, content: { hidden: all.filter(id => !wanted.includes(id)) } }),
  }
}
