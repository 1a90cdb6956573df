/** What one keeps for oneself, on the server: another browser has it as well. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { api, told } from '../../api/client.ts'
import { chooseNegatives, type Negatives } from '../../ui/negatives.ts'

const key = ['preferences']
type Content = Readonly<Record<string, unknown>>

export function usePreferences() {
  return useQuery({
    queryKey: key,
    queryFn: () => told(api.GET('/api/v1/preferences')),
    staleTime: 60_000,
    select: ({ preferences }) => preferences,
  })
}

export function useKeep() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ name, content }: { readonly name: string; readonly content: Content }) =>
      told(api.PUT('/api/v1/preferences/{name}', { params: { path: { name } }, body: { content } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: key }),
  })
}

export function useDrop() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (name: string) =>
      told(api.DELETE('/api/v1/preferences/{name}', { params: { path: { name } } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: key }),
  })
}

const numbers = 'numbers'

/** Chosen here at once, elsewhere with the next page. */
export function useKeptNumbers(): (negatives: Negatives) => void {
  const keep = useKeep()
  return negatives => {
    chooseNegatives(negatives)
    keep.mutate({ name: numbers, content: { negatives } })
  }
}

/** Takes over what was chosen in another browser. */
export function useNumbersFromServer(): void {
  const { data } = usePreferences()
  const wanted = data?.find(({ name }) => name === numbers)?.content.negatives
  useEffect(() => {
    if (wanted === 'minus' || wanted === 'parentheses') chooseNegatives(wanted)
  }, [wanted])
}
