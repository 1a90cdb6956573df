/** The contracts of one customer, on its page. */
import { Link } from '@tanstack/react-router'
import { useMay } from '../../session.tsx'
import { useAsOf } from '../frame/as-of.ts'
import { ListPanel } from '../lists/ListPanel.tsx'
import { ContractState } from './ContractState.tsx'
import { useContracts } from './contract-queries.ts'
import { useContractWords } from './words.ts'
import './contracts.css'

export function ContractsPanel({ code }: { readonly code: string }) {
  const { t, language } = useContractWords()
  const may = useMay()
  const { isPast } = useAsOf()
  const list = useContracts({ customer: code })
  const contracts = list.data?.pages.flatMap(page => page.contracts) ?? []
  return (
    <ListPanel
      title={t('title')}
      add={
        may('draft-contracts') && !isPast ? (
          <Link className="btn" to="/contracts/draft" search={{ customer: code }}>
            {t('add')}
          </Link>
        ) : null
      }
      empty={t('ofCustomer')}
      {...{ list, count: contracts.length, waiting: 2 }}
    >
      {contracts.map(contract => (
        <li key={contract.number}>
          <div className="row">
            <Link className="open" to="/contracts/$number" params={{ number: contract.number }} search={{}}>
              {contract.number}
            </Link>
            <span className="m2">{contract.terms_name?.[language]}</span>
            <span className="sp" />
            <ContractState contract={contract} />
          </div>
          <div className="sm m2">
            {contract.from ?? '…'} – {contract.to ?? '…'}
          </div>
        </li>
      ))}
    </ListPanel>
  )
}
