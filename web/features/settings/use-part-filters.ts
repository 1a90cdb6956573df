import { useNavigate, useSearch } from '@tanstack/react-router'
import { only } from '../../paths.ts'
import type { Part } from './parts.ts'

/** What a list in Settings is narrowed to, as the address holds it. */
export function usePartFilters<Name extends string>(part: Part, names: readonly Name[]) {
  const search: Readonly<Partial<Record<string, string>>> = useSearch({ strict: false })
  const navigate = useNavigate()
  const asked = Object.fromEntries(
    names.flatMap(name => (search[name] === undefined ? [] : [[name, search[name]]])),
  ) as Readonly<Partial<Record<Name, string>>>
  const change = (wanted: Partial<Record<Name, string | undefined>>) =>
    void navigate({
      to: '/settings/$part',
      params: { part },
      search: before => only({ ...before, ...wanted }),
      replace: true,
    })
  const clear = () =>
    change(Object.fromEntries(names.map(name => [name, undefined])) as Record<Name, undefined>)
  return { asked, isNarrowed: Object.keys(asked).length > 0, change, clear }
}
