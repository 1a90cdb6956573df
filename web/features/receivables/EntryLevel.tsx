/** One journal entry. */

import { useMoment } from '../../session.tsx'
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
  const { t } = useDrillWords()
  const moment = useMoment()
  const { data, error, refetch } = useEntry(id)
  const section = useSeen<HTMLElement>(data !== undefined, id)
  if (error) return <Broken error={error} onRetry={() => void refetch()} />
  return (
    <section ref={section}>
      <LevelHead level={level} name={`${t('entry')} ${t('entryNumber', { id })}`}>
        {data ? `${t('posted', { day: data.date, at: moment(data.recorded_at) })}` : null}
        {data?.reverses ? ` · ${t('reverses', { id: data.reverses })}` : null}
      </LevelHead>
      {data ? <EntryLines lines={data.lines} customer={customer} /> : <Waiting rows={3} />}
    </section>
  )
}
