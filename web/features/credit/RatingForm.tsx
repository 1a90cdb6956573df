import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { api, told } from '../../api/client.ts'
import { amountText } from '../../ui/amount.tsx'
import { Drawer } from '../../ui/drawer.tsx'
import { ChoiceField, TextField } from '../../ui/field.tsx'
import { FormFoot } from '../../ui/form-foot.tsx'
import { faultsOf } from '../forms/faults.ts'
import { RefusedForm } from '../forms/RefusedForm.tsx'
import { useAsked } from '../forms/use-asked.ts'
import { useDraft } from '../forms/use-draft.ts'
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
  const { typed, type, forget } = useDraft(`rating ${proposal.id}`)
  const measure = measures.find(each => each === typed.measure) ?? 'limit'
  const reason = typed.reason ?? ''
  const [isMissing, setMissing] = useState(false)
  const putAway = () => {
    forget()
    onClose()
  }
  const deciding = useDecide(proposal, putAway)
  const faults = faultsOf(deciding.error, ['measure', 'reason'])
  const isRaise = before !== null && Number(limit) > Number(before)
  const decide = (isConfirmed: boolean) => {
    setMissing(reason.trim() === '')
    if (reason.trim() !== '') deciding.mutate({ isConfirmed, measure, reason: reason.trim() })
  }
  const send = (event: FormEvent) => {
    event.preventDefault()
    decide(true)
  }
  return (
    <Drawer title={t('decideOn', { name })} onClose={onClose}>
      <form className="pad t" noValidate onSubmit={send} aria-busy={deciding.isPending}>
        <RefusedForm faults={faults} />
        <p className="b">
          {currency} {before === null ? t('unlimited') : amountText(before)} → {amountText(limit)}
        </p>
        <ChoiceField
          label={t('measure')}
          value={measure}
          onChange={value => type('measure', value)}
          fault={faults.fields.measure}
          hint={t(measure === 'remove' ? 'removes' : measure === 'limit' && isRaise ? 'asks' : 'atOnce')}
          choices={measures.map(value => ({ value, label: t(`measure ${value}`) }))}
        />
        <TextField
          label={t('reason')}
          required
          value={reason}
          onChange={text => type('reason', text)}
          fault={isMissing ? t('reasonNeeded') : faults.fields.reason}
        />
        <FormFoot action={t('confirm')} isOff={deciding.isPending} back={t('back')} onBack={putAway}>
          <button type="button" className="btn" disabled={deciding.isPending} onClick={() => decide(false)}>
            {t('dismiss')}
          </button>
        </FormFoot>
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
  const asked = useAsked()
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
      if (request === null) notify({ says: t(isConfirmed ? 'done' : 'left', { name }) })
      else asked(request, t('asked', { name }))
      onDone()
      await queries.invalidateQueries()
    },
  })
}
