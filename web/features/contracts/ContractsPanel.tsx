/** The contracts of one customer, on its page. */
import { Link } from '@tanstack/react-router'
import { useMay } from '../../session.tsx'
import { Broken, Waiting } from '../../ui/states.tsx'
import { useAsOf } from '../frame/as-of.ts'
import { ContractState } from './ContractState.tsx'
import { useContracts } from './contract-queries.ts'
import { useContractWords } from './words.ts'
import './contracts.css'

export function ContractsPanel({ code }: { readonly code: string }) {
  const { t, language } = useContractWords()
  const may = useMay()
  const { isPast } = useAsOf()
  const { data, error, refetch, isPending } = useContracts({ customer: code })
  const contracts = data?.pages.flatMap(page => page.contracts) ?? []
  return (
    <section className="panel" aria-label={t('title')}>
      <header>
        <h2>{t('title')}</h2>
        <span className="sp" />
        {may('draft-contracts') && !isPast ? (
          <Link className="btn" to="/contracts/draft" search={{ customer: code }}>
            {t('add')}
          </Link>
        ) : null}
      </header>
      {error ? <Broken error={error} onRetry={() => void refetch()} /> : null}
      {isPending ? <Waiting rows={2} /> : null}
      {data && contracts.length === 0 ? <p className="pad t m2">{t('ofCustomer')}</p> : null}
      <ul className="lived">
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
      </ul>
    </section>
  )
}
