/** Lets a held order go, with the reason that is kept; beyond the role's amount somebody else is asked. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { api, told } from '../../api/client.ts'
import { useSession } from '../../session.tsx'
import { amountText } from '../../ui/amount.tsx'
import { useKeyHelp } from '../../ui/key-help.ts'
import { useSaid } from '../../ui/said.ts'
import { useAsked } from '../forms/use-asked.ts'
import { useDraft } from '../forms/use-draft.ts'
import { requestOf } from '../forms/use-entry.ts'
import { notify } from '../frame/notices.ts'
import { useHoldWords } from './hold-words.ts'
import { useOrderWords } from './order-words.ts'
import { useReleasesAtOnce } from './use-releases.ts'

interface ReleaseFormProps {
  readonly number: string
  readonly amount: string
  readonly currency: string
}

export function ReleaseForm({ number, amount, currency }: ReleaseFormProps) {
  const { t } = useHoldWords()
  const words = useOrderWords()
  const said = useSaid()
  const { person } = useSession()
  const isAtOnce = useReleasesAtOnce()({ amount, currency })
  const { typed, type, forget } = useDraft(`release ${number}`)
  const reason = typed.reason ?? ''
  const [fault, setFault] = useState('')
  const field = useReasonKey(t('toReason'))
  const release = useRelease(number, forget)
  const send = () => {
    if (reason.trim() === '') return setFault(t('reasonNeeded'))
    setFault('')
    release.mutate(reason.trim(), {
      onError: error => setFault(said(error)),
    })
  }
  return (
    <form
      className="decide"
      aria-label={t('release')}
      onSubmit={event => {
        event.preventDefault()
        send()
      }}
    >
      <label>
        <span>
          {words.t('reason')} <kbd>R</kbd>
        </span>
        <textarea
          ref={field}
          className="input"
          rows={2}
          maxLength={1000}
          required
          placeholder={t('reasonHint')}
          value={reason}
          aria-invalid={fault !== ''}
          aria-describedby={fault ? 'release-fault' : undefined}
          onChange={event => type('reason', event.target.value)}
        />
      </label>
      {fault ? (
        <p className="fault" id="release-fault" role="alert">
          {fault}
        </p>
      ) : null}
      <div className="row">
        <button type="submit" className="btn p" disabled={release.isPending} formNoValidate>
          {t(isAtOnce ? 'doRelease' : 'doAsk', { amount: amountText(amount) })}
        </button>
      </div>
      <p className="m sm">{isAtOnce ? t('releaseKept', { name: person.name }) : t('askKept')}</p>
    </form>
  )
}

function useRelease(number: string, onDone: () => void) {
  const { t } = useHoldWords()
  const queries = useQueryClient()
  const asked = useAsked()
  return useMutation({
    mutationFn: (reason: string) =>
      told<unknown>(
        api.POST('/api/v1/orders/{number}/release', { params: { path: { number } }, body: { reason } }),
      ),
    onSuccess: answer => {
      onDone()
      const request = requestOf(answer)
      if (request !== undefined) asked(request, t('asked', { number }))
      else
        notify({
          says: t('released', { number }),
          to: { label: t('seeOrder'), href: `/orders/${encodeURIComponent(number)}` },
        })
    },
    onSettled: () => queries.invalidateQueries(),
  })
}

/** R goes to the reason from anywhere on the page. */
function useReasonKey(says: string) {
  const field = useRef<HTMLTextAreaElement>(null)
  useKeyHelp([{ keys: ['R'], says }])
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'r' || event.ctrlKey || event.metaKey || event.altKey) return
      if (event.target instanceof HTMLElement && event.target.closest('input, textarea, select')) return
      event.preventDefault()
      field.current?.focus()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
  return field
}
