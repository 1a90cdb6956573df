/** What is to be in order before a month is closed, as far as the server knows; each leads to the list behind it. */
import { useQuery } from '@tanstack/react-query'
import { api, told } from '../../api/client.ts'
import { useMay, useSession } from '../../session.tsx'
import { amountText, isZero } from '../../ui/amount.tsx'
import { minus } from '../../ui/decimal.ts'
import { useAsOf } from '../frame/as-of.ts'
import { lastDayOf } from './months.ts'
import { useMonthWords } from './words.ts'

export interface Point {
  readonly name: string
  readonly says: string
  readonly amount: string
  /** Undefined until it is known. */
  readonly isInOrder: boolean | undefined
  readonly href: string | undefined
}

/** The figures are those of its last day, or of today while it is not over. */
export function useDayOf(month: string): string {
  const { today } = useAsOf()
  const [earlier = today] = [lastDayOf(month), today].sort()
  return earlier
}

export function useChecklist(month: string): Point[] {
  const { t } = useMonthWords()
  const may = useMay()
  const { today } = useAsOf()
  const isOver = lastDayOf(month) < today
  return [
    {
      ...{ name: 'over', amount: '', href: undefined },
      says: t(isOver ? 'over' : 'notOver'),
      isInOrder: isOver,
    },
    ...useFigurePoints(month),
    ...useWaitingPoints().filter(point => point.name !== 'requests' || may('see-requests')),
  ]
}

function useFigurePoints(month: string): Point[] {
  const { t } = useMonthWords()
  const { company } = useSession()
  const day = useDayOf(month)
  const aging = useQuery({
    queryKey: ['aging', 'currency', day],
    queryFn: () => told(api.GET('/api/v1/aging', { params: { query: { by: 'currency', as_of: day } } })),
  }).data
  const balances = useQuery({
    queryKey: ['balances', day],
    queryFn: () => told(api.GET('/api/v1/balances', { params: { query: { as_of: day } } })),
  }).data
  const undated = useQuery({
    queryKey: ['open-items', 'undated', day],
    queryFn: () =>
      told(api.GET('/api/v1/open-items/totals', { params: { query: { as_of: day, due_from: never } } })),
  }).data?.totals.reduce((all, each) => all + each.items, 0)
  const unapplied = aging?.totals.filter(each => !isZero(each.unapplied)) ?? []
  const missing = aging?.converted?.missing ?? []
  const differs = aging?.totals.some(
    ({ currency, net }) =>
      !isZero(minus(net, balances?.balances.find(each => each.currency === currency)?.net ?? '0')),
  )
  const known = aging !== undefined
  return [
    {
      name: 'ties',
      says: t(differs ? 'tiesNot' : 'ties'),
      amount: '',
      isInOrder: known && balances ? !differs : undefined,
      href: `/aging?as_of=${day}`,
    },
    {
      name: 'unapplied',
      says: t(unapplied.length > 0 ? 'unapplied' : 'noUnapplied'),
      amount: unapplied.map(each => `${each.currency} ${amountText(each.unapplied)}`).join(' · '),
      isInOrder: known ? unapplied.length === 0 : undefined,
      href: `/open-items?kind=receipt&as_of=${day}`,
    },
    {
      name: 'undated',
      says: undated ? t('undated', { count: undated }) : t('noUndated'),
      amount: '',
      isInOrder: undated === undefined ? undefined : undated === 0,
      href: `/open-items?due_from=${never}&as_of=${day}`,
    },
    {
      name: 'rates',
      says: missing.length > 0 ? t('rates', { currencies: missing.join(', ') }) : t('noRates'),
      amount: missing.length > 0 ? company.currency : '',
      isInOrder: known ? missing.length === 0 : undefined,
      href: `/aging?by=currency&as_of=${day}`,
    },
  ]
}

/** Only what has no due date is due later than this. */
const never = '2100-12-31'

function useWaitingPoints(): Point[] {
  const { t } = useMonthWords()
  const may = useMay()
  const requests = useQuery({
    queryKey: ['requests', 'pending', 'count'],
    enabled: may('see-requests'),
    queryFn: () => told(api.GET('/api/v1/requests', { params: { query: { state: 'pending', limit: 500 } } })),
  }).data?.requests.length
  const imports = useQuery({
    queryKey: ['imports', 'waiting'],
    queryFn: async () => {
      const jobs = await Promise.all(
        (['waiting', 'running'] as const).map(state =>
          told(api.GET('/api/v1/jobs', { params: { query: { kind: 'import', state, limit: 100 } } })),
        ),
      )
      return jobs.flatMap(each => each.jobs).length
    },
  }).data
  return [
    {
      name: 'requests',
      says: requests ? t('requests', { count: requests }) : t('noRequests'),
      amount: '',
      isInOrder: requests === undefined ? undefined : requests === 0,
      href: '/requests',
    },
    {
      name: 'imports',
      says: imports ? t('imports', { count: imports }) : t('noImports'),
      amount: '',
      isInOrder: imports === undefined ? undefined : imports === 0,
      href: may('see-imports') ? '/imports' : undefined,
    },
  ]
}
