/** What new contracts begin with: the surcharge of buying on account, and how early renewal is spoken of. */
import { useState } from 'react'
import { Drawer } from '../../ui/drawer.tsx'
import { TextField } from '../../ui/field.tsx'
import { useSaid } from '../../ui/said.ts'
import { notify } from '../frame/notices.ts'
import { useClauseWords } from './clause-words.ts'
import { useDefaults, useSetDefaults } from './contract-queries.ts'
import { useContractWords } from './words.ts'

export function DefaultsForm({ onClose }: { readonly onClose: () => void }) {
  const { t } = useContractWords()
  const { t: clause } = useClauseWords()
  const said = useSaid()
  const { data } = useDefaults()
  const set = useSetDefaults()
  const [typed, setTyped] = useState<{ surcharge?: string; days?: string }>({})
  const surcharge = typed.surcharge ?? data?.credit_surcharge ?? ''
  const days = typed.days ?? String(data?.renewal_days ?? '')
  const isWhole = /^\d{1,2}(\.\d{1,4})?$/.test(surcharge) && /^\d{1,3}$/.test(days) && Number(days) <= 365
  return (
    <Drawer title={t('defaults')} onClose={onClose}>
      <form
        className="pad t stack gap16"
        noValidate
        onSubmit={event => {
          event.preventDefault()
          if (!isWhole) return
          set.mutate(
            { credit_surcharge: surcharge, renewal_days: Number(days) },
            {
              onSuccess: () => {
                notify({ says: t('done_defaults') })
                onClose()
              },
            },
          )
        }}
      >
        {set.error ? (
          <p className="say bad" role="alert">
            {said(set.error)}
          </p>
        ) : null}
        <TextField
          label={clause('credit_surcharge')}
          value={surcharge}
          onChange={value => setTyped(before => ({ ...before, surcharge: value }))}
          inputMode="decimal"
          hint={t('surchargeHint')}
          required
        />
        <TextField
          label={clause('renewal_days')}
          value={days}
          onChange={value => setTyped(before => ({ ...before, days: value }))}
          inputMode="numeric"
          required
        />
        <div className="formfoot">
          <button type="submit" className="btn p" disabled={!isWhole || set.isPending}>
            {t('keepDefaults')}
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
