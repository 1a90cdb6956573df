import { useInfiniteQuery } from '@tanstack/react-query'
import { api, told } from '../../api/client.ts'
import { pagesOf } from '../lists/pages-of.ts'
import type { Rationing } from './rationing-text.ts'

export const rationingStates = ['running', 'coming', 'over', 'ended'] as const satisfies Rationing['state'][]
type State = (typeof rationingStates)[number] | undefined

export const askRationings = (state: State, after: string, limit = 100) =>
  told(
    api.GET('/api/v1/rationings', {
      params: { query: { ...(state ? { state } : {}), ...(after === '' ? {} : { after }), limit } },
    }),
  )

export const useRationings = (state: State) =>
  useInfiniteQuery({
    ...pagesOf(['rationings', state], after => askRationings(state, after)),
    placeholderData: before => before,
  })
