/** What buying on account costs, and that the customer said yes to it. */
import { useState } from 'react'
import { DayField, TextField } from '../../ui/field.tsx'
import { useSaid } from '../../ui/said.ts'
import { useAsOf } from '../frame/as-of.ts'
import { notify } from '../frame/notices.ts'
import { type ApplicationSheet, useRewrite } from './application-queries.ts'
import { Sheet } from './Sheet.tsx'
import { useApplicationWords } from './words.ts'

interface PricePanelProps {
  readonly application: ApplicationSheet
  readonly mayWrite: boolean
}

export function PricePanel({ application, mayWrite }: PricePanelProps) {
  const { t } = useApplicationWords()
  const [isAccepting, setAccepting] = useState(false)
  const { surcharge, accepted, credit_price: price } = application
  return (
    <section className="panel" aria-label={t('price')}>
      <header>
        <h2>{t('price')}</h2>
        <span className="sp" />
        {mayWrite ? (
          <button type="button" className="btn" onClick={() => setAccepting(true)}>
            {t('accept')}
          </button>
        ) : null}
      </header>
      <div className="pad price">
        <p>{t('priceIs', { percent: surcharge, price })}</p>
        <p className="m2">{accepted ? t('priceAccepted', accepted) : t('priceOpen')}</p>
      </div>
      {isAccepting ? <AcceptForm application={application} onClose={() => setAccepting(false)} /> : null}
    </section>
  )
}

function AcceptForm({ application, onClose }: { readonly application: ApplicationSheet; onClose(): void }) {
  const { t } = useApplicationWords()
  const { today } = useAsOf()
  const said = useSaid()
  const rewrite = useRewrite(application)
  const [by, setBy] = useState(application.accepted?.by ?? '')
  const [on, setOn] = useState(application.accepted?.on ?? today)
  const [fault, setFault] = useState('')
  const done = () => {
    notify({ says: t('saved') })
    onClose()
  }
  const send = () => {
    if (by.trim() === '') return setFault(`${t('acceptedBy')} · ${t('needed')}`)
    rewrite.mutate(
      { accepted: { by: by.trim(), on } },
      { onSuccess: done, onError: error => setFault(said(error)) },
    )
  }
  return (
    <Sheet
      title={t('accept')}
      action={t('save')}
      isPending={rewrite.isPending}
      fault={fault}
      onSend={send}
      onClose={onClose}
    >
      <p className="m2">
        {t('priceIs', { percent: application.surcharge, price: application.credit_price })}
      </p>
      <TextField label={t('acceptedBy')} required value={by} onChange={setBy} />
      <DayField label={t('acceptedOn')} today={today} max={today} value={on} onChange={setOn} required />
    </Sheet>
  )
}
