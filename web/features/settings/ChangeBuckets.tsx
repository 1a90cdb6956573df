import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import { api, told } from '../../api/client.ts'
import { defineWords } from '../../language/language.ts'
import { TextField } from '../../ui/field.tsx'
import { faultsOf } from '../forms/faults.ts'
import { RefusedForm } from '../forms/RefusedForm.tsx'
import { useDraft } from '../forms/use-draft.ts'
import { notify } from '../frame/notices.ts'
import { useAgingLimits } from '../receivables/aging-limits.ts'

const useWords = defineWords('settings-change-buckets', {
  edge: { en: 'Bucket {{at}} ends on day', 'zh-CN': '第 {{at}} 档截至天数' },
  save: { en: 'Save the buckets', 'zh-CN': '保存账龄区间' },
  what: {
    en: 'For everybody in the company, and for figures of past days as well; nothing booked changes.',
    'zh-CN': '对全公司生效，查看以往日期时同样按新区间列示；已入账的数据不变。',
  },
  saved: { en: 'Buckets saved: {{days}} days.', 'zh-CN': '账龄区间已保存：{{days}} 天。' },
})

const edges = [0, 1, 2] as const

/** The last day of each of the three; beyond it everything is oldest. */
export function ChangeBuckets() {
  const { t } = useWords()
  const queries = useQueryClient()
  const limits = useAgingLimits()
  const { typed, type, forget } = useDraft('aging buckets')
  const days = edges.map(at => typed[at] ?? String(limits[at] ?? ''))
  const save = useMutation({
    mutationFn: () => told(api.PUT('/api/v1/aging-buckets', { body: { days: days.map(Number) } })),
    onSuccess: async () => {
      notify({ says: t('saved', { days: days.join(' / ') }) })
      forget()
      await queries.invalidateQueries()
    },
  })
  const send = (event: FormEvent) => {
    event.preventDefault()
    save.mutate()
  }
  return (
    <form noValidate className="pad t" onSubmit={send} aria-busy={save.isPending}>
      <div className="inline">
        {edges.map(at => (
          <TextField
            key={at}
            label={t('edge', { at: at + 1 })}
            inputMode="numeric"
            required
            value={days[at] ?? ''}
            onChange={text => type(String(at), text)}
          />
        ))}
        <button type="submit" className="btn p" disabled={save.isPending || days.join() === limits.join()}>
          {t('save')}
        </button>
      </div>
      {save.error ? <RefusedForm faults={faultsOf(save.error)} /> : <p className="sm m">{t('what')}</p>}
    </form>
  )
}
