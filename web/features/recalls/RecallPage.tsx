/** One recall: what comes next, the goods, the hand-over, the signed paper, the credit note. */
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useMay } from '../../session.tsx'
import { Broken, Waiting } from '../../ui/states.tsx'
import { useAsOf } from '../frame/as-of.ts'
import { SectionNav } from '../frame/SectionNav.tsx'
import { PapersPanel } from '../papers/PapersPanel.tsx'
import { RecallFacts } from './RecallFacts.tsx'
import { RecallLines } from './RecallLines.tsx'
import { RecallState } from './RecallState.tsx'
import { type RecallSheet, type Step, useRecall } from './recall-queries.ts'
import { StepForm } from './StepForm.tsx'
import { useRecallWords } from './words.ts'
import '../contracts/contracts.css'
import './recalls.css'

export function RecallPage() {
  const { number } = useParams({ from: '/recalls/$number' })
  const { data, error, refetch, isPending } = useRecall(number)
  return (
    <>
      <SectionNav of="orders" />
      {error ? <Broken title={number} error={error} onRetry={() => void refetch()} /> : null}
      {isPending ? <Waiting rows={10} /> : null}
      {data ? <Everything recall={data} /> : null}
    </>
  )
}

function Everything({ recall }: { readonly recall: RecallSheet }) {
  const { t } = useRecallWords()
  const { number, customer, name } = recall
  return (
    <>
      <div className="ph">
        <h1>{number}</h1>
        <RecallState state={recall.state} />
        <Link className="open" to="/customers/$code" params={{ code: customer }} search={{}}>
          {name}
        </Link>
      </div>
      <Next recall={recall} />
      <div className="grid">
        <div className="s8 stack gap16">
          <section className="panel lined">
            <header>
              <h2>{t('goods')}</h2>
            </header>
            <RecallLines recall={recall} />
          </section>
        </div>
        <div className="s4 stack gap16">
          <RecallFacts recall={recall} />
          <PapersPanel of={{ about: `recall:${number}` }} kinds={['delivery', 'letter', 'other']} />
        </div>
      </div>
    </>
  )
}

const rights: Record<Step, string> = { withdraw: 'ship', 'hand-over': 'ship', credit: 'book' }

function Next({ recall }: { readonly recall: RecallSheet }) {
  const { t } = useRecallWords()
  const may = useMay()
  const { isPast } = useAsOf()
  const [asked, setAsked] = useState<Step>()
  const { state, credit_note: creditNote } = recall
  if (isPast || (state !== 'approved' && state !== 'handed-over')) return null
  return (
    <section className="panel nextstep" aria-label={t('next')}>
      <h2>{t('next')}</h2>
      <p>{creditNote === null ? t(`says ${state}`) : t('says again', { number: creditNote })}</p>
      {recall.next
        .filter(step => may(rights[step]))
        .map(step => (
          <button
            key={step}
            type="button"
            className={step === 'withdraw' ? 'btn d' : 'btn p'}
            onClick={() => setAsked(step)}
          >
            {t(`do ${step}`)}
          </button>
        ))}
      {asked ? <StepForm recall={recall} step={asked} onClose={() => setAsked(undefined)} /> : null}
    </section>
  )
}
