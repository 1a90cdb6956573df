/** What can be done with the latest version now, by whom, and what it waits for. */
import { useState } from 'react'
import { useMay } from '../../session.tsx'
import type { ContractSheet, StepName } from './contract-queries.ts'
import { StepForm } from './StepForm.tsx'
import { useContractWords } from './words.ts'

const rights: Record<StepName, string> = {
  reviewed: 'review-contracts',
  sent: 'draft-contracts',
  signed: 'review-contracts',
  ended: 'review-contracts',
}

export function NextStep({ contract }: { readonly contract: ContractSheet }) {
  const { t } = useContractWords()
  const may = useMay()
  const [asked, setAsked] = useState<StepName>()
  const [step] = contract.next
  if (step === undefined) return null
  const waitsWord = step === 'signed' && !contract.acknowledged
  const isOwn = step === 'reviewed' && contract.own
  const canTake = may(rights[step]) && !isOwn && !waitsWord
  const says = isOwn
    ? t('ownDraft')
    : step === 'reviewed' && !canTake
      ? t('waitsReview')
      : step === 'signed'
        ? t(waitsWord ? 'waitsWord' : 'waitsSigning')
        : step === 'ended'
          ? t(contract.to === null ? 'runs' : 'runsUntil', { day: contract.to ?? '' })
          : t(`says_${step}`)
  return (
    <section className="panel nextstep" aria-label={t('next')}>
      <h2>{t('next')}</h2>
      <p>{says}</p>
      {canTake ? (
        <button type="button" className={step === 'ended' ? 'btn d' : 'btn p'} onClick={() => setAsked(step)}>
          {t(`do_${step}`)}
        </button>
      ) : null}
      {asked ? <StepForm contract={contract} step={asked} onClose={() => setAsked(undefined)} /> : null}
    </section>
  )
}
