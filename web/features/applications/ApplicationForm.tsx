/** What is asked for: written for a customer, or a draft changed. */
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { Drawer } from '../../ui/drawer.tsx'
import { TextField } from '../../ui/field.tsx'
import { FormFoot } from '../../ui/form-foot.tsx'
import { CustomerPicker } from '../find-customer/CustomerPicker.tsx'
import { faultsOf } from '../forms/faults.ts'
import { RefusedForm } from '../forms/RefusedForm.tsx'
import { useDraft } from '../forms/use-draft.ts'
import { notify } from '../frame/notices.ts'
import { type Application, useMake, useRewrite, type Written } from './application-queries.ts'
import { useApplicationWords } from './words.ts'

const fields = ['amount', 'demand', 'terms', 'purpose'] as const
const blank: Written = { amount: '', demand: '', terms: '', purpose: '' }
const plain = (text: string) => text.replaceAll(/[,，\s]/g, '')
/** Amounts as typed by hand. */
const writtenOf = (typed: Written): Written => ({
  amount: plain(typed.amount),
  demand: plain(typed.demand),
  terms: typed.terms.trim(),
  purpose: typed.purpose.trim(),
})

export function ApplicationForm({
  customer = '',
  onClose,
}: {
  readonly customer?: string | undefined
  onClose(): void
}) {
  const { t } = useApplicationWords()
  const navigate = useNavigate()
  const draft = useDraft(`application of ${customer}`)
  const whose = draft.typed.customer ?? customer
  const make = useMake()
  return (
    <Fields
      {...{ title: t('add'), action: t('make'), before: blank, draft, onClose }}
      error={make.error}
      isPending={make.isPending}
      picker={fault => (
        <CustomerPicker
          label={t('customer')}
          value={whose}
          fault={fault}
          onChange={code => draft.type('customer', code)}
        />
      )}
      lacks={whose === '' ? ['customer'] : []}
      onSend={written =>
        make.mutate(
          { ...written, customer: whose },
          {
            onSuccess: ({ id }) => {
              draft.forget()
              notify({ says: t('made', { id }) })
              void navigate({ to: '/credit/applications/$id', params: { id }, search: {} })
            },
          },
        )
      }
    />
  )
}

export function ChangeForm({ application, onClose }: { readonly application: Application; onClose(): void }) {
  const { t } = useApplicationWords()
  const draft = useDraft(`application ${application.id}`)
  const rewrite = useRewrite(application)
  const done = () => {
    draft.forget()
    notify({ says: t('saved') })
    onClose()
  }
  return (
    <Fields
      {...{ title: t('edit'), action: t('save'), before: application, draft, onClose }}
      error={rewrite.error}
      isPending={rewrite.isPending}
      lacks={[]}
      onSend={written => rewrite.mutate(written, { onSuccess: done })}
    />
  )
}

interface FieldsProps {
  readonly title: string
  readonly action: string
  readonly before: Written
  /** What was typed over it, which outlives a reload. */
  readonly draft: ReturnType<typeof useDraft>
  readonly error: unknown
  readonly isPending: boolean
  /** What is not chosen yet beside the fields. */
  readonly lacks: readonly string[]
  readonly picker?: (fault: string | undefined) => React.ReactNode
  onSend(written: Written): void
  onClose(): void
}

function Fields(props: FieldsProps) {
  const { title, action, before, draft, error, isPending, lacks, picker, onSend, onClose } = props
  const { t } = useApplicationWords()
  const typed: Written = {
    amount: draft.typed.amount ?? before.amount,
    demand: draft.typed.demand ?? before.demand,
    terms: draft.typed.terms ?? before.terms,
    purpose: draft.typed.purpose ?? before.purpose,
  }
  const [missing, setMissing] = useState<readonly string[]>([])
  const faults = faultsOf(error, picker ? ['customer', ...fields] : fields)
  const fault = (field: string) => (missing.includes(field) ? t('needed') : faults.fields[field])
  const send = (event: FormEvent) => {
    event.preventDefault()
    const wants = [...lacks, ...fields.filter(field => typed[field].trim() === '')]
    setMissing(wants)
    if (wants.length === 0) onSend(writtenOf(typed))
  }
  return (
    <Drawer title={title} onClose={onClose}>
      <form className="pad t" noValidate onSubmit={send} aria-busy={isPending}>
        <RefusedForm faults={faults} />
        <div className="formgrid">
          {picker ? <div className="whole">{picker(fault('customer'))}</div> : null}
          {fields.map(field => (
            <div key={field} className={field === 'terms' || field === 'purpose' ? 'whole' : undefined}>
              <TextField
                label={t(field)}
                required
                inputMode={field === 'amount' || field === 'demand' ? 'decimal' : 'text'}
                hint={field === 'terms' ? t('termsHint') : undefined}
                value={typed[field]}
                onChange={value => {
                  draft.type(field, value)
                  setMissing([])
                }}
                fault={fault(field)}
              />
            </div>
          ))}
        </div>
        <FormFoot
          action={action}
          isOff={isPending}
          back={t('back')}
          onBack={() => {
            draft.forget()
            onClose()
          }}
        />
      </form>
    </Drawer>
  )
}
