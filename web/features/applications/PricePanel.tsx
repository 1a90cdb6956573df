/** What buying on account costs, and that the customer said yes to it. */
import { useState } from 'react'
import { DayField, TextField } from '../../ui/field.tsx'
import { faultsOf } from '../forms/faults.ts'
import { useDraft } from '../forms/use-draft.ts'
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
  const rewrite = useRewrite(application)
  const draft = useDraft(`price of ${application.id}`)
  const by = draft.typed.by ?? application.accepted?.by ?? ''
  const on = draft.typed.on ?? application.accepted?.on ?? today
  const [isMissing, setMissing] = useState(false)
  const faults = faultsOf(rewrite.error, ['by', 'on'])
  const putAway = () => {
    draft.forget()
    onClose()
  }
  const done = () => {
    notify({ says: t('saved') })
    putAway()
  }
  const send = () => {
    setMissing(by.trim() === '')
    if (by.trim() !== '') rewrite.mutate({ accepted: { by: by.trim(), on } }, { onSuccess: done })
  }
  return (
    <Sheet
      title={t('accept')}
      action={t('save')}
      isPending={rewrite.isPending}
      faults={faults}
      onSend={send}
      onClose={onClose}
      onPutAway={putAway}
    >
      <p className="m2">
        {t('priceIs', { percent: application.surcharge, price: application.credit_price })}
      </p>
      <TextField
        label={t('acceptedBy')}
        required
        value={by}
        onChange={text => draft.type('by', text)}
        fault={isMissing ? t('needed') : faults.fields.by}
      />
      <DayField
        label={t('acceptedOn')}
        today={today}
        max={today}
        value={on}
        onChange={text => draft.type('on', text)}
        fault={faults.fields.on}
        required
      />
    </Sheet>
  )
}
