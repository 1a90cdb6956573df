import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api, told } from '../../api/client.ts'
import { defineWords } from '../../language/language.ts'
import { Empty } from '../../ui/states.tsx'
import { ContractState } from '../contracts/ContractState.tsx'
import { askContracts } from '../contracts/contract-queries.ts'
import { ListRows } from '../lists/ListRows.tsx'

const useWords = defineWords('today-contracts', {
  title: { en: 'Contracts under way', 'zh-CN': '办理中的合同' },
  sub: { en: 'to be reviewed, sent or signed', 'zh-CN': '待复核、待发出、待签署' },
  applications: { en: 'Applications whose papers are to be checked', 'zh-CN': '待核对资料的授信申请' },
  version: { en: 'version {{version}}', 'zh-CN': '第 {{version}} 版' },
  noContract: {
    en: 'No contract is under way. A draft shows here for review, then until it is signed.',
    'zh-CN': '没有办理中的合同。拟定后列在这里复核，直到签署。',
  },
  noApplication: {
    en: 'No application waits. One that is submitted shows here until its papers are looked at.',
    'zh-CN': '没有待核对的申请。授信申请提交后列在这里，供核对资料。',
  },
})

const under = ['draft', 'reviewed', 'sent', 'signed'] as const
const shown = 6

/** Contracts from the draft to the signature, the first step first. */
export function ContractWork() {
  const { t } = useWords()
  const contracts = useQuery({
    queryKey: ['contracts', 'under way'],
    queryFn: async () => {
      const found = await Promise.all(under.map(state => askContracts({ state }, '', shown)))
      return found.flatMap(page => page.contracts)
    },
  })
  const rows = contracts.data ?? []
  return (
    <section className="panel" aria-label={t('title')}>
      <header>
        <h2>{t('title')}</h2>
        <span className="m">{t('sub')}</span>
      </header>
      <ListRows list={contracts} count={rows.length} waiting={4} empty={<Empty says={t('noContract')} />}>
        <ol className="ev">
          {rows.map(contract => (
            <li key={contract.number} className="chase">
              <span className="row">
                <Link
                  className="open b"
                  to="/contracts/$number"
                  params={{ number: contract.number }}
                  search={{}}
                >
                  {contract.number}
                </Link>
                <span className="cut">{contract.name}</span>
                <span className="sp" />
                <ContractState contract={contract} />
              </span>
              <span className="sm m2">
                {contract.subject} · {t('version', { version: contract.version })}
              </span>
            </li>
          ))}
        </ol>
      </ListRows>
    </section>
  )
}

/** Applications of customers whose papers somebody has to look at. */
export function PapersWork() {
  const { t } = useWords()
  const submitted = useQuery({
    queryKey: ['applications', 'submitted', 'today'],
    queryFn: () => {
      const query = { state: 'submitted', limit: shown } as const
      return told(api.GET('/api/v1/credit-applications', { params: { query } }))
    },
  })
  const rows = submitted.data?.applications ?? []
  return (
    <section className="panel" aria-label={t('applications')}>
      <header>
        <h2>{t('applications')}</h2>
      </header>
      <ListRows list={submitted} count={rows.length} waiting={2} empty={<Empty says={t('noApplication')} />}>
        <ol className="ev">
          {rows.map(({ id, name, purpose, submitted_by: by, submitted_on: on }) => (
            <li key={id} className="chase">
              <span className="row">
                <Link className="open b cut" to="/credit/applications/$id" params={{ id }} search={{}}>
                  {name}
                </Link>
                <span className="sp" />
                <span className="sm m2 nw">{on}</span>
              </span>
              <span className="sm m2">{[purpose, by].filter(Boolean).join(' · ')}</span>
            </li>
          ))}
        </ol>
      </ListRows>
    </section>
  )
}
