import { useQuery } from '@tanstack/react-query'
import { api, told } from '../../api/client.ts'
import { useBucketName } from '../../ui/age-bar.tsx'
import { DayInput } from '../../ui/day-input.tsx'
import { CustomerFilter } from '../documents/CustomerFilter.tsx'
import { useAsOf } from '../frame/as-of.ts'
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
    <search className="filters" aria-label={t('filters')}>
      <CustomerFilter value={search.customer} onChange={customer => narrow({ customer })} />
      <Choice
        name="age"
        value={search.age}
        choices={[
          ['overdue', t('overdue')],
          ...agesOf(limits).map(each => [each, bucketName(each)] as const),
        ]}
        onChange={age => narrow({ age })}
      />
      <Choice
        name="kind"
        value={search.kind}
        none={t('owed')}
        choices={[['all', t('withCredits')], ...itemKinds.map(each => [each, t(each)] as const)]}
        onChange={kind => narrow({ kind })}
      />
      {salespeople.length > 1 || search.salesperson !== undefined ? (
        <Choice
          name="salesperson"
          value={search.salesperson}
          choices={[...new Set(salespeople)].map(each => [each, each || t('nobody')] as const)}
          onChange={salesperson => narrow({ salesperson })}
        />
      ) : null}
      {currencies.length > 1 || search.currency !== undefined ? (
        <Choice
          name="currency"
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
      {isNarrowed ? (
        <button type="button" className="btn q" onClick={() => change(nothing)}>
          {t('clear')}
        </button>
      ) : null}
    </search>
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

interface ChoiceProps {
  readonly name: 'age' | 'kind' | 'salesperson' | 'currency'
  readonly value: string | undefined
  /** What no choice stands for. */
  readonly none?: string
  readonly choices: readonly (readonly [string, string])[]
  onChange(chosen: string | undefined): void
}

/** Nothing chosen and the choice of what has none are not the same. */
const unchosen = '*'

function Choice({ name, value, none, choices, onChange }: ChoiceProps) {
  const { t } = useOpenItemsWords()
  return (
    <label className={`field${value === undefined ? '' : ' set'}`}>
      <span className="k">{t(name)}</span>
      <select
        className="bare"
        value={value ?? unchosen}
        onChange={event => onChange(event.target.value === unchosen ? undefined : event.target.value)}
      >
        <option value={unchosen}>{none ?? t('all')}</option>
        {choices.map(([choice, label]) => (
          <option key={choice} value={choice}>
            {label}
          </option>
        ))}
      </select>
    </label>
  )
}
