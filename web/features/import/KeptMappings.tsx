import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, told } from '../../api/client.ts'
import { Broken } from '../../ui/states.tsx'
import { useColumnWords } from './column-words.ts'
import { useMappings } from './import-queries.ts'
import { useImportWords } from './words.ts'

export function KeptMappings() {
  const { t } = useImportWords()
  const { kind } = useColumnWords()
  const queries = useQueryClient()
  const { data } = useMappings()
  const forget = useMutation({
    mutationFn: (name: string) =>
      told(api.DELETE('/api/v1/import-mappings/{name}', { params: { path: { name } } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['import-mappings'] }),
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
        {data.mappings.map(({ name, wish }) => (
          <li key={name}>
            <span className="b">{name}</span>
            <span className="m">{wish.as === undefined ? '' : kind(wish.as)}</span>
            <span className="sp" />
            <button
              type="button"
              className="btn"
              aria-label={t('forgetOf', { name })}
              onClick={() => forget.mutate(name)}
            >
              {t('forget')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
