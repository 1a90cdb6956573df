/** One key: whose it is and what it may; to revoke it asks first, because it cannot be undone. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, told } from '../../api/client.ts'
import { useMoment } from '../../session.tsx'
import { Drawer } from '../../ui/drawer.tsx'
import { faultsOf } from '../forms/faults.ts'
import { RefusedForm } from '../forms/RefusedForm.tsx'
import { notify } from '../frame/notices.ts'
import { type ApiKey, stateOf } from './key-queries.ts'
import { useKeyWords } from './key-words.ts'

interface KeyDrawerProps {
  readonly apiKey: ApiKey
  onClose(): void
}

export function KeyDrawer({ apiKey, onClose }: KeyDrawerProps) {
  const { t } = useKeyWords()
  const moment = useMoment()
  const { name, person, made_by: maker, hint, scope, created_at: made } = apiKey
  const { last_used_at: used, expires_at: ends, revoked_at: revoked } = apiKey
  const state = stateOf(apiKey)
  return (
    <Drawer title={name} onClose={onClose}>
      <div className="stack gap16">
        <dl className="facts">
          <dt>{t('person')}</dt>
          <dd>{person}</dd>
          <dt>{t('maker')}</dt>
          <dd>{maker ?? '—'}</dd>
          <dt>{t('begins')}</dt>
          <dd>
            <code>{hint}…</code>
          </dd>
          <dt>{t('scope')}</dt>
          <dd>{t(scope)}</dd>
          <dt>{t('made')}</dt>
          <dd>{moment(made)}</dd>
          <dt>{t('used')}</dt>
          <dd>{used === null ? t('never') : moment(used)}</dd>
          <dt>{t('ends')}</dt>
          <dd>{ends === null ? t('open') : moment(ends)}</dd>
          {revoked === null ? null : (
            <>
              <dt>{t('revoked')}</dt>
              <dd>{moment(revoked)}</dd>
            </>
          )}
        </dl>
        {state === 'active' ? <Revoke apiKey={apiKey} onClose={onClose} /> : null}
      </div>
    </Drawer>
  )
}

function Revoke({ apiKey: { id, name }, onClose }: KeyDrawerProps) {
  const { t } = useKeyWords()
  const queries = useQueryClient()
  const [isAsking, setIsAsking] = useState(false)
  const revoke = useMutation({
    mutationFn: () => told(api.DELETE('/api/v1/api-keys/{id}', { params: { path: { id } } })),
    onSuccess: () => {
      notify({ says: t('isRevoked', { name }) })
      onClose()
      void queries.invalidateQueries({ queryKey: ['api-keys'] })
    },
  })
  if (!isAsking) {
    return (
      <div className="row">
        <button type="button" className="btn d" onClick={() => setIsAsking(true)}>
          {t('revoke')}
        </button>
      </div>
    )
  }
  return (
    <>
      <RefusedForm faults={faultsOf(revoke.error)} />
      <div className="say bad">
        <span className="sp">{t('sure')}</span>
        <button type="button" className="btn d" disabled={revoke.isPending} onClick={() => revoke.mutate()}>
          {t('revokeNamed', { name })}
        </button>
      </div>
    </>
  )
}
