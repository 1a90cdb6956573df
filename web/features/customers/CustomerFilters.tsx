import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { api, told } from '../../api/client.ts'
import { defineWords } from '../../language/language.ts'
import { useAsOf } from '../frame/as-of.ts'
import { Choice, Filters } from '../lists/Filters.tsx'
import { FindFilter } from '../lists/FindFilter.tsx'
import type { ListedCustomer } from './customer-list.ts'
import { useCustomerWords } from './words.ts'

const useWords = defineWords('customer-filters', {
  find: { en: 'Name, pinyin, initials, code or tax number', 'zh-CN': '名称、拼音、首字母、编码或税号' },
})

type FilterName = 'region' | 'tier' | 'salesperson' | 'state'

export function CustomerFilters({ known }: { readonly known: readonly ListedCustomer[] }) {
  const words = useCustomerWords()
  const regions = useKeysOf('region')
  const salespeople = useKeysOf('salesperson')
  const seen = (pick: (customer: ListedCustomer) => string | null) => known.flatMap(one => pick(one) ?? [])
  return (
    <Filters>
      <Find />
      <Filter name="region" choices={[...regions, ...seen(({ region }) => region)]} />
      <Filter name="tier" choices={seen(({ tier }) => tier)} />
      <Filter name="salesperson" choices={[...salespeople, ...seen(one => one.salesperson)]} />
      <Filter
        name="state"
        choices={['opening', 'open', 'stopped']}
        said={choice => words.t(choice as 'opening' | 'open' | 'stopped')}
      />
    </Filters>
  )
}

/** Those of whom something is owed; who owes nothing is still found by what the list shows. */
function useKeysOf(by: 'region' | 'salesperson'): readonly string[] {
  const { asOf } = useAsOf()
  const { data } = useQuery({
    queryKey: ['aging', by, asOf],
    queryFn: () => told(api.GET('/api/v1/aging', { params: { query: { by, as_of: asOf } } })),
  })
  return (data?.rows ?? []).map(({ key }) => key).filter(key => key !== '')
}

function Find() {
  const { t } = useWords()
  const navigate = useNavigate({ from: '/customers' })
  const { q } = useSearch({ from: '/customers' })
  return (
    <FindFilter
      name={t('find')}
      value={q}
      onChange={wanted =>
        void navigate({
          replace: true,
          search: ({ q: _, ...before }) => (wanted === undefined ? before : { ...before, q: wanted }),
        })
      }
    />
  )
}

interface FilterProps {
  readonly name: FilterName
  readonly choices: readonly string[]
  readonly said?: (choice: string) => string
}

function Filter({ name, choices, said = choice => choice }: FilterProps) {
  const words = useCustomerWords()
  const navigate = useNavigate({ from: '/customers' })
  const { [name]: chosen } = useSearch({ from: '/customers' })
  const all = [...new Set(chosen === undefined ? choices : [...choices, chosen])].toSorted()
  return (
    <Choice
      name={words.t(name)}
      value={chosen}
      choices={all.map(choice => [choice, said(choice)])}
      onChange={value =>
        void navigate({
          search: ({ [name]: _, ...before }) => (value === undefined ? before : { ...before, [name]: value }),
        })
      }
    />
  )
}
