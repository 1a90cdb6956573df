import { useQuery } from '@tanstack/react-query'
import { api, told } from '../../api/client.ts'
import { useBucketName } from '../../ui/age-bar.tsx'
import { DayInput } from '../../ui/day-input.tsx'
import { CustomerFilter } from '../find-customer/CustomerFilter.tsx'
import { useAsOf } from '../frame/as-of.ts'
import { Choice, Filters } from '../lists/Filters.tsx'
import { agesOf } from './ages.ts'
import { useAgingLimits } from './aging-limits.ts'
import { useAging } from './aging-queries.ts'
import { itemKinds, type OpenItemsView } from './open-items.ts'
import { useOpenItemsWords } from './open-items-words.ts'

const nothing = {
  customer: undefined,
  salesperson: undefined,
  age: undefined,
  currency: undefined,
  kind: undefined,
  due_from: undefined,
  due_to: undefined,
  from: undefined,
}

interface FiltersProps {
  readonly view: OpenItemsView
  /** What there is to choose from is a sum over all items: asked once there is time for it. */
  readonly mayAsk: boolean
}

export function OpenItemsFilters({ view: { search, change }, mayAsk }: FiltersProps) {
  const { t } = useOpenItemsWords()
  const bucketName = useBucketName()
  const limits = useAgingLimits()
  const { asOf } = useAsOf()
  const salespeople = useAging('salesperson', asOf, {}, mayAsk).data?.rows.map(({ key }) => key) ?? []
  const currencies = useCurrencies(asOf, mayAsk)
  const isNarrowed = Object.keys(nothing).some(name => name !== 'from' && Object.hasOwn(search, name))
  const narrow = (wanted: Parameters<typeof change>[0]) => change({ ...wanted, from: undefined })
  return (
    <Filters isNarrowed={isNarrowed} onClear={() => change(nothing)}>
      <CustomerFilter value={search.customer} onChange={customer => narrow({ customer })} />
      <Choice
        name={t('age')}
        value={search.age}
        choices={[
          ['overdue', t('overdue')],
          ...agesOf(limits).map(each => [each, bucketName(each)] as const),
        ]}
        onChange={age => narrow({ age })}
      />
      <Choice
        name={t('kind')}
        value={search.kind}
        none={t('owed')}
        choices={[['all', t('withCredits')], ...itemKinds.map(each => [each, t(each)] as const)]}
        onChange={kind => narrow({ kind })}
      />
      {salespeople.length > 1 || search.salesperson !== undefined ? (
        <Choice
          name={t('salesperson')}
          value={search.salesperson}
          choices={[...new Set(salespeople)].map(each => [each, each || t('nobody')] as const)}
          onChange={salesperson => narrow({ salesperson })}
        />
      ) : null}
      {currencies.length > 1 || search.currency !== undefined ? (
        <Choice
          name={t('currency')}
          value={search.currency}
          choices={currencies.map(each => [each, each] as const)}
          onChange={currency => narrow({ currency })}
        />
      ) : null}
      {(['due_from', 'due_to'] as const).map(side => (
        <span key={side} className={`field${search[side] ? ' set' : ''}`}>
          <span className="k">{t(side)}</span>
          <DayInput
            className="bare"
            today={asOf}
            value={search[side] ?? ''}
            aria-label={t(side)}
            onChange={day => narrow({ [side]: day || undefined })}
          />
        </span>
      ))}
    </Filters>
  )
}

/** In which something is owed. */
function useCurrencies(asOf: string, enabled: boolean): readonly string[] {
  const { data } = useQuery({
    enabled,
    queryKey: ['balances', asOf],
    queryFn: () => told(api.GET('/api/v1/balances', { params: { query: { as_of: asOf } } })),
  })
  return data?.balances.map(({ currency }) => currency) ?? []
}
