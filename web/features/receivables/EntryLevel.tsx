/** One journal entry. */
import { Broken, Waiting } from '../../ui/states.tsx'
import { useEntry } from './aging-queries.ts'
import { EntryLines } from './EntryLines.tsx'
import { LevelHead } from './LevelHead.tsx'
import { useSeen } from './use-seen.ts'
import { useDrillWords } from './words.ts'

interface EntryLevelProps {
  readonly id: string
  readonly level: number
  readonly customer: string
}

export function EntryLevel({ id, level, customer }: EntryLevelProps) {
  const { t, language } = useDrillWords()
  const { data, error, refetch } = useEntry(id)
  const section = useSeen<HTMLElement>(data !== undefined, id)
  if (error) return <Broken error={error} onRetry={() => void refetch()} />
  const at = data && new Intl.DateTimeFormat(language, { dateStyle: 'short', timeStyle: 'short' })
  return (
    <section ref={section}>
      <LevelHead level={level} name={`${t('entry')} ${t('entryNumber', { id })}`}>
        {data ? `${t('posted', { day: data.date, at: at?.format(new Date(data.recorded_at)) ?? '' })}` : null}
        {data?.reverses ? ` · ${t('reverses', { id: data.reverses })}` : null}
      </LevelHead>
      {data ? <EntryLines lines={data.lines} customer={customer} /> : <Waiting rows={3} />}
    </section>
  )
}
