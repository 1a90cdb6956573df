/** What new contracts begin with: the surcharge of buying on account, and how early renewal is spoken of. */
import { Drawer } from '../../ui/drawer.tsx'
import { TextField } from '../../ui/field.tsx'
import { FormFoot } from '../../ui/form-foot.tsx'
import { Broken, Waiting } from '../../ui/states.tsx'
import { faultsOf } from '../forms/faults.ts'
import { RefusedForm } from '../forms/RefusedForm.tsx'
import { useDraft } from '../forms/use-draft.ts'
import { notify } from '../frame/notices.ts'
import { useClauseWords } from './clause-words.ts'
import { useDefaults, useSetDefaults } from './contract-queries.ts'
import { useContractWords } from './words.ts'

interface DefaultsFormProps {
  readonly onClose: () => void
}

/** Typed over only once they are there: what comes while one types would mix with it. */
export function DefaultsForm({ onClose }: DefaultsFormProps) {
  const { t } = useContractWords()
  const { data, error, refetch } = useDefaults()
  return (
    <Drawer title={t('defaults')} onClose={onClose}>
      {error ? <Broken error={error} onRetry={() => void refetch()} /> : null}
      {data || error ? null : <Waiting rows={3} />}
      {data ? <Fields known={data} onClose={onClose} /> : null}
    </Drawer>
  )
}

interface FieldsProps extends DefaultsFormProps {
  readonly known: NonNullable<ReturnType<typeof useDefaults>['data']>
}

function Fields({ known, onClose }: FieldsProps) {
  const { t } = useContractWords()
  const { t: clause } = useClauseWords()
  const set = useSetDefaults()
  const draft = useDraft('contract defaults')
  const surcharge = draft.typed.credit_surcharge ?? known.credit_surcharge
  const days = draft.typed.renewal_days ?? String(known.renewal_days)
  const faults = faultsOf(set.error, ['credit_surcharge', 'renewal_days'])
  const putAway = () => {
    draft.forget()
    onClose()
  }
  const isWhole = /^\d{1,2}(\.\d{1,4})?$/.test(surcharge) && /^\d{1,3}$/.test(days) && Number(days) <= 365
  return (
    <form
      className="pad t stack gap16"
      noValidate
      aria-busy={set.isPending}
      onSubmit={event => {
        event.preventDefault()
        if (!isWhole) return
        set.mutate(
          { credit_surcharge: surcharge, renewal_days: Number(days) },
          {
            onSuccess: () => {
              notify({ says: t('done_defaults') })
              putAway()
            },
          },
        )
      }}
    >
      <RefusedForm faults={faults} />
      <TextField
        label={clause('credit_surcharge')}
        value={surcharge}
        onChange={value => draft.type('credit_surcharge', value)}
        fault={faults.fields.credit_surcharge}
        inputMode="decimal"
        hint={t('surchargeHint')}
        required
      />
      <TextField
        label={clause('renewal_days')}
        value={days}
        onChange={value => draft.type('renewal_days', value)}
        fault={faults.fields.renewal_days}
        inputMode="numeric"
        required
      />
      <FormFoot
        action={t('keepDefaults')}
        isOff={!isWhole || set.isPending}
        back={t('back')}
        onBack={putAway}
      />
    </form>
  )
}
