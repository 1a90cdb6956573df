import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, told } from '../../api/client.ts'
import type { components } from '../../api/schema.d.ts'
import { useMoment } from '../../session.tsx'
import { Scroll } from '../../ui/scroll.tsx'
import { Broken, Empty, Waiting } from '../../ui/states.tsx'
import { faultsOf } from '../forms/faults.ts'
import { RefusedForm } from '../forms/RefusedForm.tsx'
import { useKeyWords } from './key-words.ts'
import { NewKey } from './NewKey.tsx'

type Key = components['schemas']['ApiKey']

/** By which programs act for people. */
export function KeysPart() {
  const { t } = useKeyWords()
  const { data, error, refetch } = useQuery({
    queryKey: ['api-keys'],
    queryFn: () => told(api.GET('/api/v1/api-keys')),
  })
  const [isNew, setIsNew] = useState(false)
  return (
    <section className="panel">
      <header>
        <span className="m">{t('note')}</span>
        <span className="sp" />
        <button type="button" className="btn p" onClick={() => setIsNew(true)}>
          {t('make')}
        </button>
      </header>
      {error ? <Broken error={error} onRetry={() => void refetch()} /> : null}
      {data || error ? null : <Waiting rows={4} />}
      {data && data.keys.length === 0 ? <Empty says={t('none')} /> : null}
      {data && data.keys.length > 0 ? <KeyTable keys={data.keys} /> : null}
      {isNew ? <NewKey onClose={() => setIsNew(false)} /> : null}
    </section>
  )
}

function KeyTable({ keys }: { readonly keys: readonly Key[] }) {
  const { t } = useKeyWords()
  return (
    <Scroll label={t('list')}>
      <table className="t">
        <thead>
          <tr>
            <th>{t('name')}</th>
            <th>{t('person')}</th>
            <th>{t('maker')}</th>
            <th>{t('begins')}</th>
            <th>{t('scope')}</th>
            <th>{t('made')}</th>
            <th>{t('used')}</th>
            <th>{t('ends')}</th>
            <th />
          </tr>
        </thead>
        <tbody>
          {keys.map(key => (
            <KeyRow key={key.id} apiKey={key} />
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

function KeyRow({ apiKey }: { readonly apiKey: Key }) {
  const moment = useMoment()
  const { t } = useKeyWords()
  const { name, person, hint, scope, revoked_at: revoked, expires_at: ends } = apiKey
  const isOver = revoked !== null || (ends !== null && Date.parse(ends) <= Date.now())
  return (
    <tr>
      <td className={isOver ? 'm' : 'b'}>{name}</td>
      <td>{person}</td>
      <td>{apiKey.made_by ?? '—'}</td>
      <td>
        <code>{hint}…</code>
      </td>
      <td>{t(scope)}</td>
      <td>{moment(apiKey.created_at)}</td>
      <td>{apiKey.last_used_at === null ? t('never') : moment(apiKey.last_used_at)}</td>
      <td>{ends === null ? t('open') : moment(ends)}</td>
      <td className="n">
        {revoked !== null ? (
          <span className="tag stop">{t('revoked')}</span>
        ) : isOver ? (
          <span className="tag">{t('expired')}</span>
        ) : (
          <Revoke apiKey={apiKey} />
        )}
      </td>
    </tr>
  )
}

function Revoke({ apiKey: { id, name } }: { readonly apiKey: Key }) {
  const { t } = useKeyWords()
  const queries = useQueryClient()
  const [isAsking, setIsAsking] = useState(false)
  const revoke = useMutation({
    mutationFn: () => told(api.DELETE('/api/v1/api-keys/{id}', { params: { path: { id } } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['api-keys'] }),
  })
  if (!isAsking) {
    return (
      <button
        type="button"
        className="btn q d"
        aria-label={t('revokeNamed', { name })}
        onClick={() => setIsAsking(true)}
      >
        {t('revoke')}
      </button>
    )
  }
  return (
    <span className="row">
      <RefusedForm faults={faultsOf(revoke.error)} />
      <span className="stop">{t('sure')}</span>
      <button type="button" className="btn d" disabled={revoke.isPending} onClick={() => revoke.mutate()}>
        {t('revokeNamed', { name })}
      </button>
    </span>
  )
}
