/** One contract: what comes next, its clauses and what the check says of them, papers, and what happened. */
import { Link, useParams, useSearch } from '@tanstack/react-router'
import { useMay } from '../../session.tsx'
import { Broken, Waiting } from '../../ui/states.tsx'
import { useAsOf } from '../frame/as-of.ts'
import { SectionNav } from '../frame/SectionNav.tsx'
import { PapersPanel } from '../papers/PapersPanel.tsx'
import { ClauseList } from './ClauseList.tsx'
import { ContractState } from './ContractState.tsx'
import { type ContractSheet, useContract } from './contract-queries.ts'
import { Findings } from './Findings.tsx'
import { LetterPanel } from './LetterPanel.tsx'
import { Lived } from './Lived.tsx'
import { NextStep } from './NextStep.tsx'
import { useContractWords } from './words.ts'
import './contracts.css'

export function ContractPage() {
  const { number } = useParams({ from: '/contracts/$number' })
  const { version } = useSearch({ from: '/contracts/$number' })
  const { data, error, refetch, isPending } = useContract(number, version)
  return (
    <>
      <SectionNav of="orders" />
      {error ? <Broken title={number} error={error} onRetry={() => void refetch()} /> : null}
      {isPending ? <Waiting rows={12} /> : null}
      {data ? <Everything contract={data} /> : null}
    </>
  )
}

function Everything({ contract }: { readonly contract: ContractSheet }) {
  const { t } = useContractWords()
  const may = useMay()
  const { isPast } = useAsOf()
  const { number } = contract
  const isLatest = contract.shown === contract.version
  return (
    <>
      <div className="ph">
        <h1>{number}</h1>
        <span>
          <ContractState contract={contract} />
        </span>
        <Link className="open" to="/customers/$code" params={{ code: contract.customer }} search={{}}>
          {contract.name}
        </Link>
        <span className="m2 wide-only">
          {t('versionNo', { version: contract.shown })} · {contract.from ?? '…'} – {contract.to ?? '…'}
        </span>
        <span className="sp" />
        {contract.state !== 'ended' && may('draft-contracts') && !isPast ? (
          <Link className="btn" to="/contracts/draft" search={{ number }}>
            {t('revise')}
          </Link>
        ) : null}
      </div>
      {isLatest ? null : (
        <p className="say">
          <span>
            {t('older', { version: contract.shown, latest: contract.version })}{' '}
            <Link className="link" to="/contracts/$number" params={{ number }} search={{}}>
              {t('toLatest')}
            </Link>
          </span>
        </p>
      )}
      {contract.in_force !== null && contract.in_force !== contract.version ? (
        <p className="say">{t('inForce', { version: contract.in_force })}</p>
      ) : null}
      {contract.to_renew ? <p className="say">{t('renewSays', { day: contract.to ?? '' })}</p> : null}
      {isLatest && !isPast ? <NextStep contract={contract} /> : null}
      <div className="grid">
        <div className="s7 stack gap16">
          <section className="panel lined">
            <header>
              <h2>{t('clauses')}</h2>
            </header>
            <ClauseList contract={contract} />
          </section>
          <section className="panel lined" aria-label={t('check')}>
            <header>
              <h2>{t('check')}</h2>
            </header>
            <Findings check={contract.check} />
          </section>
        </div>
        <div className="s5 stack gap16">
          <LetterPanel contract={contract} />
          <PapersPanel
            of={{ about: `contract:${number}` }}
            kinds={['contract', 'guarantee', 'authorisation', 'seal', 'delivery', 'letter', 'other']}
          />
          <Lived contract={contract} />
        </div>
      </div>
    </>
  )
}
