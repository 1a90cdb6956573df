/** The shell of every form that books something: fields, what they come to beside them, and the one button that does it. */
import type { FormEvent, ReactNode } from 'react'
import { Refusal } from '../../api/client.ts'
import { useCustomer } from '../find-customer/use-customer.ts'
import type { FormName } from '../forms/form-names.ts'
import type { useEntry } from '../forms/use-entry.ts'
import { useLeave } from '../forms/use-leave.ts'
import { PreviewPanel } from './PreviewPanel.tsx'
import { useEnterWords } from './words.ts'

interface EntryFormProps {
  readonly form: FormName
  readonly title: string
  /** What the button will do, named. */
  readonly does: string
  readonly entry: Pick<
    ReturnType<typeof useEntry>,
    'preview' | 'isTelling' | 'error' | 'isBooking' | 'book' | 'canBook'
  >
  /** What is wrong that belongs to no field. */
  readonly said: string | undefined
  onPutAway(): void
  readonly customer?: string | undefined
  readonly children: ReactNode
}

export function EntryForm(props: EntryFormProps) {
  const { title, does, entry, said, onPutAway, customer, children } = props
  const { t } = useEnterWords()
  const leave = useLeave()
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (entry.canBook) entry.book()
  }
  return (
    <>
      <div className="ph">
        <h1>{title}</h1>
        {customer ? <CustomerName code={customer} /> : null}
      </div>
      <div className="grid enter">
        <form className="panel s7 enterform" noValidate onSubmit={send} aria-busy={entry.isBooking}>
          {said ? (
            <p className="say bad" role="alert">
              {said}
            </p>
          ) : null}
          {children}
          <div className="formfoot">
            <button type="submit" className="btn p" disabled={!entry.canBook}>
              {does}
            </button>
            <span className="sp" />
            <button
              type="button"
              className="btn"
              onClick={() => {
                onPutAway()
                leave()
              }}
            >
              {t('back')}
            </button>
          </div>
        </form>
        <div className="s5">
          <PreviewPanel
            preview={entry.preview}
            isTelling={entry.isTelling}
            isRefused={entry.error instanceof Refusal}
          />
        </div>
      </div>
    </>
  )
}

function CustomerName({ code }: { readonly code: string }) {
  const { data } = useCustomer(code)
  return (
    <span className="m2">
      {data?.name} <span className="m">{code}</span>
    </span>
  )
}
