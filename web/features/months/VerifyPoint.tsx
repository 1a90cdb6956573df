import { useQuery } from '@tanstack/react-query'
import { api, Refusal, told } from '../../api/client.ts'
import { Icon } from '../../ui/icons.tsx'
import { useMonthWords } from './words.ts'

/** Recomputes all the books, so only when it is asked for; the last answer of this page is kept. */
export const useVerified = () =>
  useQuery({
    queryKey: ['verify'],
    enabled: false,
    queryFn: () => told(api.GET('/api/v1/verify')),
    staleTime: Number.POSITIVE_INFINITY,
  })

const shown = 5

export function VerifyPoint({ verified }: { readonly verified: ReturnType<typeof useVerified> }) {
  const { t, language } = useMonthWords()
  const { data, error, isFetching, refetch } = verified
  const differences = data?.checks.flatMap(check => check.differences) ?? []
  const says = !data
    ? t('unverified')
    : data.ok
      ? t('verified')
      : t('differences', { count: differences.length })
  return (
    <li aria-busy={isFetching}>
      <span className={data?.ok ? 'ok' : 'warn'}>
        {data ? <Icon name={data.ok ? 'tick' : 'warning'} /> : null}
      </span>
      <span>
        {says}
        {differences.slice(0, shown).map(({ id, table, text }) => (
          <span key={`${table} ${id}`} className="m2 sm difference">
            {text[language]}
          </span>
        ))}
        {error ? (
          <span className="fault" role="alert">
            {error instanceof Refusal ? error.detail : t('unreachable')}
          </span>
        ) : null}
      </span>
      <span />
      <button type="button" className="plain link" disabled={isFetching} onClick={() => void refetch()}>
        {t(isFetching ? 'verifying' : 'verify')}
      </button>
    </li>
  )
}
