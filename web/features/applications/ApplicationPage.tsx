/** One credit application: what comes next, its documents, demand, price, and how it went. */
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useMay } from '../../session.tsx'
import { amountText } from '../../ui/amount.tsx'
import { Broken, Waiting } from '../../ui/states.tsx'
import { useAsOf } from '../frame/as-of.ts'
import { SectionNav } from '../frame/SectionNav.tsx'
import { PapersPanel } from '../papers/PapersPanel.tsx'
import { ChangeForm } from './ApplicationForm.tsx'
import { ApplicationState } from './ApplicationState.tsx'
import { type ApplicationSheet, useApplication } from './application-queries.ts'
import { ChecklistPanel } from './ChecklistPanel.tsx'
import { CoursePanel } from './CoursePanel.tsx'
import { DemandPanel } from './DemandPanel.tsx'
import { NextStep } from './NextStep.tsx'
import { PricePanel } from './PricePanel.tsx'
import { useApplicationWords } from './words.ts'
import '../contracts/contracts.css'
import '../credit/credit.css'
import './applications.css'

export function ApplicationPage() {
  const { id } = useParams({ from: '/credit/applications/$id' })
  const { data, error, refetch, isPending } = useApplication(id)
  return (
    <>
      <SectionNav of="credit" />
      {error ? <Broken title={id} error={error} onRetry={() => void refetch()} /> : null}
      {isPending ? <Waiting rows={12} /> : null}
      {data ? <Everything application={data} /> : null}
    </>
  )
}

function Everything({ application }: { readonly application: ApplicationSheet }) {
  const { t } = useApplicationWords()
  const may = useMay()
  const { isPast } = useAsOf()
  const [isChanging, setChanging] = useState(false)
  const { id, customer, state } = application
  const mayWrite = may('apply-for-credit') && !isPast && state === 'draft'
  return (
    <>
      <div className="ph">
        <h1>{t('one', { id })}</h1>
        <ApplicationState state={state} />
        <Link className="open" to="/credit/customer/$code" params={{ code: customer }} search={{}}>
          {application.name}
        </Link>
        <span className="m2">{customer}</span>
        <span className="sp" />
        {mayWrite ? (
          <button type="button" className="btn" onClick={() => setChanging(true)}>
            {t('edit')}
          </button>
        ) : null}
      </div>
      {isPast ? null : <NextStep application={application} />}
      <div className="grid">
        <div className="s7 stack gap16">
          <ChecklistPanel application={application} />
          <DemandPanel application={application} />
        </div>
        <div className="s5 stack gap16">
          <Asked application={application} />
          <PricePanel application={application} mayWrite={mayWrite} />
          <CoursePanel application={application} />
          <PapersPanel
            of={{ about: `application:${id}` }}
            kinds={['financials', 'guarantee', 'authorisation', 'seal', 'other']}
          />
        </div>
      </div>
      {isChanging ? <ChangeForm application={application} onClose={() => setChanging(false)} /> : null}
    </>
  )
}

function Asked({ application }: { readonly application: ApplicationSheet }) {
  const { t, language } = useApplicationWords()
  const { currency, amount, granted, demand, terms_name: terms, purpose } = application
  return (
    <section className="panel" aria-label={t('asked')}>
      <header>
        <h2>{t('asked')}</h2>
        <span className="m">{currency}</span>
      </header>
      <dl className="pad pairs">
        <div>
          <dt>{t('amount')}</dt>
          <dd className="big">{amountText(amount)}</dd>
        </div>
        {granted === null ? null : (
          <div>
            <dt>{t('granted')}</dt>
            <dd>
              <b>{amountText(granted.amount)}</b> · {granted.terms_name[language]}
            </dd>
          </div>
        )}
        <div>
          <dt>{t('demand')}</dt>
          <dd>{amountText(demand)}</dd>
        </div>
        <div>
          <dt>{t('terms')}</dt>
          <dd>{terms[language]}</dd>
        </div>
        <div>
          <dt>{t('purpose')}</dt>
          <dd>{purpose}</dd>
        </div>
      </dl>
    </section>
  )
}
