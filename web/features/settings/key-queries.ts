import { useInfiniteQuery } from '@tanstack/react-query'
import { api, told } from '../../api/client.ts'
import type { components } from '../../api/schema.d.ts'
import { pagesOf } from '../lists/pages-of.ts'

export type ApiKey = components['schemas']['ApiKey']

export const keyFilters = ['state'] as const
export const keyStates = ['active', 'over'] as const
export type KeysAsked = Readonly<Partial<Record<(typeof keyFilters)[number], string>>>

export function askKeys({ state }: KeysAsked, after: string, limit = 100) {
  const query = {
    ...(state === 'active' ? ({ in_force: 'true' } as const) : {}),
    ...(state === 'over' ? ({ in_force: 'false' } as const) : {}),
    ...(after === '' ? {} : { after }),
    limit,
  }
  return told(api.GET('/api/v1/api-keys', { params: { query } }))
}

export function useKeys(asked: KeysAsked) {
  const list = useInfiniteQuery({
    ...pagesOf(['api-keys', asked], after => askKeys(asked, after)),
    placeholderData: before => before,
  })
  return { ...list, keys: list.data?.pages.flatMap(({ keys }) => keys) ?? [] }
}

/** Whether, and why, nothing comes in by it any more. */
export function stateOf({ revoked_at: revoked, expires_at: ends }: ApiKey) {
  if (revoked !== null) return 'revoked'
  return ends !== null && Date.parse(ends) <= Date.now() ? 'expired' : 'active'
}
