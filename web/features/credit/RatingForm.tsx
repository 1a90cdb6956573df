import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { api, told } from '../../api/client.ts'
import { amountText } from '../../ui/amount.tsx'
import { Drawer } from '../../ui/drawer.tsx'
import { ChoiceField, TextField } from '../../ui/field.tsx'
import { faultsOf } from '../customers/faults.ts'
import { RefusedForm } from '../customers/RefusedForm.tsx'
import { notify } from '../frame/notices.ts'
import type { RatingProposal } from './RatingsPage.tsx'
import { useRatingWords } from './rating-words.ts'

interface RatingFormProps {
  readonly proposal: RatingProposal
  onClose(): void
}

const measures = ['limit', 'prepaid', 'cash', 'remove'] as const
type Measure = (typeof measures)[number]

/** As proposed, harder, or not at all; says beforehand what follows. */
export function RatingForm({ proposal, onClose }: RatingFormProps) {
  const { t } = useRatingWords()
  const { name, limit, limit_before: before, currency } = proposal
  const [measure, setMeasure] = useState<Measure>('limit')
  const [reason, setReason] = useState('')
  const [fault, setFault] = useState<string>()
  const deciding = useDecide(proposal, onClose)
  const isRaise = before !== null && Number(limit) > Number(before)
  const decide = (isConfirmed: boolean) => {
    if (reason.trim() === '') return setFault(t('reasonNeeded'))
    setFault(undefined)
    deciding.mutate({ isConfirmed, measure, reason: reason.trim() })
  }
  const send = (event: FormEvent) => {
    event.preventDefault()
    decide(true)
  }
  return (
    <Drawer title={t('decideOn', { name })} onClose={onClose}>
      <form className="pad t" noValidate onSubmit={send} aria-busy={deciding.isPending}>
        <RefusedForm faults={faultsOf(deciding.error)} />
        <p className="b">
          {currency} {before === null ? t('unlimited') : amountText(before)} → {amountText(limit)}
        </p>
        <ChoiceField
          label={t('measure')}
          value={measure}
          onChange={value => setMeasure(measures.find(each => each === value) ?? 'limit')}
          hint={t(measure === 'remove' ? 'removes' : measure === 'limit' && isRaise ? 'asks' : 'atOnce')}
          choices={measures.map(value => ({ value, label: t(`measure ${value}`) }))}
        />
        <TextField label={t('reason')} required value={reason} onChange={setReason} fault={fault} />
        <div className="formfoot">
          <button type="submit" className="btn p" disabled={deciding.isPending}>
            {t('confirm')}
          </button>
          <button type="button" className="btn" disabled={deciding.isPending} onClick={() => decide(false)}>
            {t('dismiss')}
          </button>
          <span className="sp" />
          <button type="button" className="btn" onClick={onClose}>
            {t('back')}
          </button>
        </div>
      </form>
    </Drawer>
  )
}

interface Decision {
  readonly isConfirmed: boolean
  readonly measure: Measure
  readonly reason: string
}

function useDecide({ id, name }: RatingProposal, onDone: () => void) {
  const { t } = useRatingWords()
  const queries = useQueryClient()
  return useMutation({
    async mutationFn({ isConfirmed, measure, reason }: Decision): Promise<string | null> {
      const path = { params: { path: { id } } }
      if (isConfirmed)
        return (
          await told(api.POST('/api/v1/credit-ratings/{id}/confirm', { ...path, body: { measure, reason } }))
        ).request
      await told(api.POST('/api/v1/credit-ratings/{id}/dismiss', { ...path, body: { reason } }))
      return null
    },
    onSuccess: async (request, { isConfirmed }) => {
      notify(
        request === null
          ? { says: t(isConfirmed ? 'done' : 'left', { name }) }
          : { says: t('asked', { name }), to: { label: t('see'), href: `/requests?request=${request}` } },
      )
      onDone()
      await queries.invalidateQueries()
    },
  })
}
