import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, told } from '../../api/client.ts'
import { Broken } from '../../ui/states.tsx'
import { notify } from '../frame/notices.ts'
import { useColumnWords } from './column-words.ts'
import { useMappings } from './import-queries.ts'
import { useImportWords } from './words.ts'

type Kept = NonNullable<ReturnType<typeof useMappings>['data']>['mappings'][number]

export function KeptMappings() {
  const { t } = useImportWords()
  const { kind } = useColumnWords()
  const queries = useQueryClient()
  const { data } = useMappings()
  const forget = useMutation({
    mutationFn: ({ name }: Kept) =>
      told(api.DELETE('/api/v1/import-mappings/{name}', { params: { path: { name } } })),
    onSuccess: (_, { name, fingerprint, wish }) => {
      notify({
        says: t('forgotten', { name }),
        undo: {
          label: t('forgetNot'),
          done: t('forgottenNot', { name }),
          run: () => told(api.POST('/api/v1/import-mappings', { body: { name, fingerprint, wish } })),
        },
      })
      return queries.invalidateQueries({ queryKey: ['import-mappings'] })
    },
  })
  if (!data || data.mappings.length === 0) return null
  return (
    <section className="panel">
      <header>
        <h2>{t('kept')}</h2>
        <span className="m">{t('keptHint')}</span>
      </header>
      {forget.error ? <Broken error={forget.error} /> : null}
      <ul className="keptlist">
        {data.mappings.map(mapping => (
          <li key={mapping.name}>
            <span className="b">{mapping.name}</span>
            <span className="m">{mapping.wish.as === undefined ? '' : kind(mapping.wish.as)}</span>
            <span className="sp" />
            <button
              type="button"
              className="btn"
              aria-label={t('forgetOf', { name: mapping.name })}
              onClick={() => forget.mutate(mapping)}
            >
              {t('forget')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
