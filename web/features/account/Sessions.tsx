import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, told } from '../../api/client.ts'
import { useMoment } from '../../session.tsx'
import { Broken, Waiting } from '../../ui/states.tsx'
import { browserOf } from './browser-of.ts'
import { useAccountWords } from './words.ts'

export function Sessions() {
  const { t } = useAccountWords()
  const queries = useQueryClient()
  const { data, error, refetch } = useQuery({
    queryKey: ['sessions'],
    queryFn: () => told(api.GET('/api/v1/sessions')),
  })
  const end = useMutation({
    async mutationFn(ids: readonly string[]) {
      for (const id of ids) await told(api.DELETE('/api/v1/sessions/{id}', { params: { path: { id } } }))
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['sessions'] }),
  })
  const everywhere = async () => {
    await end.mutateAsync(others.map(({ id }) => id))
    await told(api.DELETE('/api/v1/session'))
    location.assign('/')
  }
  const sessions = data?.sessions ?? []
  const others = sessions.filter(({ current }) => !current)
  const moment = useMoment()
  const named = (agent: string | null) => {
    const found = browserOf(agent)
    return found ? t('browser', found) : t('unknownBrowser')
  }
  return (
    <section className="panel">
      <header>
        <h2>{t('sessions')}</h2>
        <span className="sp" />
        {others.length > 0 ? (
          <button
            type="button"
            className="btn"
            disabled={end.isPending}
            onClick={() => end.mutate(others.map(({ id }) => id))}
          >
            {t('endOthers')}
          </button>
        ) : null}
        <button type="button" className="btn" disabled={end.isPending} onClick={() => void everywhere()}>
          {t('everywhere')}
        </button>
      </header>
      {error ? <Broken error={error} onRetry={() => void refetch()} /> : null}
      {end.error ? <Broken error={end.error} /> : null}
      {data || error ? null : <Waiting rows={2} />}
      <ul className="sessionlist">
        {sessions.map(session => (
          <li key={session.id}>
            <span>
              {named(session.browser)}{' '}
              {session.current ? <span className="tag ok">{t('thisOne')}</span> : null}
              <br />
              <span className="sm m">
                {t('since', { moment: moment(session.since) })}
                {session.address ? ` · ${session.address}` : ''}
              </span>
            </span>
            <span className="sp" />
            {session.current ? null : (
              <button
                type="button"
                className="btn"
                aria-label={t('endOneOf', { what: named(session.browser) })}
                onClick={() => end.mutate([session.id])}
              >
                {t('endOne')}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
