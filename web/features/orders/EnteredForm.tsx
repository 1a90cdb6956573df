/** The shell of the two forms: fields, and what credit says beside them. */
import type { FormEvent, ReactNode } from 'react'
import { useLeave } from '../forms/use-leave.ts'
import { useOrderWords } from './order-words.ts'

interface EnteredFormProps {
  readonly title: string
  readonly does: string
  readonly canSend: boolean
  readonly isSending: boolean
  readonly said: string | undefined
  readonly beside: ReactNode
  readonly children: ReactNode
  onSend(): void
  onPutAway(): void
}

export function EnteredForm(props: EnteredFormProps) {
  const { title, does, canSend, isSending, said, beside, children, onSend, onPutAway } = props
  const { t } = useOrderWords()
  const leave = useLeave()
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (canSend && !isSending) onSend()
  }
  return (
    <>
      <div className="ph">
        <h1>{title}</h1>
      </div>
      <div className="grid enter">
        <form className="panel s5 enterform" noValidate onSubmit={send} aria-busy={isSending}>
          {said ? (
            <p className="say bad" role="alert">
              {said}
            </p>
          ) : null}
          <div className="formgrid">{children}</div>
          <div className="formfoot">
            <button type="submit" className="btn p" disabled={!canSend || isSending}>
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
        <div className="s7">{beside}</div>
      </div>
    </>
  )
}
