/** One request whole, and the decision on it. */
import { useFocusBack } from '../../ui/focus-back.ts'
import { Icon } from '../../ui/icons.tsx'
import { Broken, Waiting } from '../../ui/states.tsx'
import { Decide } from './Decide.tsx'
import { RequestFacts } from './RequestFacts.tsx'
import { useRequest } from './request-queries.ts'
import { useSubject } from './request-words.ts'
import { StateTag } from './StateTag.tsx'
import { useRequestWords } from './words.ts'

export function RequestPanel({ id, onClose }: { readonly id: string; onClose(): void }) {
  const { t } = useRequestWords()
  const panel = useFocusBack()
  const { data, error, refetch } = useRequest(id)
  const subject = useSubject()
  return (
    <section ref={panel} className="panel lined request" aria-label={data ? subject(data) : t('title')}>
      <header>
        <h2>{data ? `${t(data.action)} ${subject(data)}` : t('title')}</h2>
        {data ? <StateTag state={data.state} /> : null}
        <span className="sp" />
        <button type="button" className="btn q" aria-label={t('close')} onClick={onClose}>
          <Icon name="close" />
          <kbd>Esc</kbd>
        </button>
      </header>
      {error ? <Broken error={error} onRetry={() => void refetch()} /> : null}
      {data || error ? null : <Waiting rows={6} />}
      {data ? (
        <>
          <RequestFacts request={data} />
          {data.state === 'pending' ? <Decide request={data} /> : null}
        </>
      ) : null}
    </section>
  )
}
