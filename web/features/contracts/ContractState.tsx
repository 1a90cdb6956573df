import type { Contract } from './contract-queries.ts'
import { useContractWords } from './words.ts'

const looks = {
  draft: 'tag line',
  reviewed: 'tag line',
  sent: 'tag',
  signed: 'tag ok',
  running: 'tag ok',
  ended: 'tag line',
} as const

export function ContractState({ contract }: { readonly contract: Contract }) {
  const { t } = useContractWords()
  return (
    <>
      <span className={looks[contract.state]}>{t(contract.state)}</span>
      {contract.to_renew ? <span className="tag warn">{t('renewTag')}</span> : null}
    </>
  )
}

/** How much the clause check found, worst first. */
export function Found({ findings }: { readonly findings: Contract['findings'] }) {
  const { t } = useContractWords()
  const { forbidden, weak, advice } = findings
  if (forbidden + weak + advice === 0) return <span className="m">{t('fine')}</span>
  return (
    <span className="row tags">
      {forbidden > 0 ? <span className="tag stop">{t('forbidden', { count: forbidden })}</span> : null}
      {weak > 0 ? <span className="tag warn">{t('weak', { count: weak })}</span> : null}
      {advice > 0 ? <span className="tag line">{t('advice', { count: advice })}</span> : null}
    </span>
  )
}
