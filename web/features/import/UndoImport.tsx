import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { api, told } from '../../api/client.ts'
import { TextField } from '../../ui/field.tsx'
import { Broken } from '../../ui/states.tsx'
import { useDraft } from '../forms/use-draft.ts'
import { useImportWords } from './words.ts'

/** Taking a whole import back: what that undoes is said before it is done. */
export function UndoImport({ id }: { readonly id: string }) {
  const { t } = useImportWords()
  const [asked, setAsked] = useState(false)
  if (!asked)
    return (
      <div>
        <button type="button" className="btn d" onClick={() => setAsked(true)}>
          {t('undo')}
        </button>
      </div>
    )
  return <Confirm id={id} onKeep={() => setAsked(false)} />
}

function Confirm({ id, onKeep }: { readonly id: string; onKeep(): void }) {
  const { t } = useImportWords()
  const queries = useQueryClient()
  const { typed, type, forget } = useDraft(`undo import ${id}`)
  const reason = typed.reason ?? ''
  const params = { path: { id } }
  const preview = useQuery({
    queryKey: ['import-undo', id],
    queryFn: () => told(api.GET('/api/v1/imports/{id}/undo', { params })),
  })
  const undo = useMutation({
    mutationFn: () => told(api.POST('/api/v1/imports/{id}/undo', { params, body: { reason } })),
    onSuccess: () => {
      forget()
      return queries.invalidateQueries()
    },
  })
  if (preview.error) return <Broken error={preview.error} onRetry={() => void preview.refetch()} />
  if (!preview.data) return null
  const { documents, settlements, built_upon: number } = preview.data
  const send = (event: FormEvent) => {
    event.preventDefault()
    undo.mutate()
  }
  return (
    <section className="panel">
      <header>
        <h2>{t('undo')}</h2>
      </header>
      <form className="undo" noValidate onSubmit={send} aria-busy={undo.isPending}>
        {number === null ? (
          <p>{t('undoWhat', { documents, settlements })}</p>
        ) : (
          <p className="stop">{t('undoNot', { number })}</p>
        )}
        {undo.error ? <Broken error={undo.error} /> : null}
        {number === null ? (
          <TextField
            label={t('undoReason')}
            required
            value={reason}
            onChange={text => type('reason', text)}
          />
        ) : null}
        <div className="row">
          {number === null ? (
            <button type="submit" className="btn d" disabled={reason.trim() === '' || undo.isPending}>
              {t('undoConfirm', { documents: documents + settlements })}
            </button>
          ) : null}
          <span className="sp" />
          <button type="button" className="btn" onClick={onKeep}>
            {t('undoKeep')}
          </button>
        </div>
      </form>
    </section>
  )
}
