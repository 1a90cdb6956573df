import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, told } from '../../api/client.ts'
import { defineWords } from '../../language/language.ts'
import { Icon } from '../../ui/icons.tsx'
import { Broken, Empty, Waiting } from '../../ui/states.tsx'
import { useAsOf } from '../frame/as-of.ts'
import { MonthCalendar } from './MonthCalendar.tsx'

const useWords = defineWords('settings-calendars', {
  calendar: { en: 'Calendar', 'zh-CN': '日历' },
  'mainland-china': { en: 'Mainland China', 'zh-CN': '中国大陆' },
  'weekends-only': { en: 'Weekends only', 'zh-CN': '仅双休日' },
  before: { en: 'The year before', 'zh-CN': '上一年' },
  after: { en: 'The year after', 'zh-CN': '下一年' },
  off: { en: 'holiday', 'zh-CN': '休' },
  worked: { en: 'worked weekend', 'zh-CN': '班（调休）' },
  weekend: { en: 'weekend', 'zh-CN': '双休日' },
  known: {
    en: 'Known from {{first}} to {{last}}; {{last}} is the last year known. Days after it are refused, not guessed: update the program once the next year is announced.',
    'zh-CN':
      '已收录 {{first}} 年至 {{last}} 年，{{last}} 年是最后一个已知年度。之后的日期不作推测，一律拒绝；国务院公布新一年安排后请更新系统。',
  },
  every: {
    en: 'Saturdays and Sundays, in every year.',
    'zh-CN': '每年的周六、周日休息。',
  },
  unknown: {
    en: '{{year}} has not been announced yet, or is not in this calendar.',
    'zh-CN': '{{year}} 年的放假安排尚未公布或未收录。',
  },
  count: {
    en: '{{off}} holidays, {{worked}} worked weekend days',
    'zh-CN': '放假 {{off}} 天，调休上班 {{worked}} 天',
  },
})

type Code = 'mainland-china' | 'weekends-only'

/** Which days are worked: due dates that shift, and every "working days" in terms, go by these. */
export function CalendarsPart() {
  const { t } = useWords()
  const { today } = useAsOf()
  const [year, setYear] = useState(Number(today.slice(0, 4)))
  const [code, setCode] = useState<Code>('mainland-china')
  const { data, error, refetch } = useQuery({
    queryKey: ['calendars', year],
    queryFn: () => told(api.GET('/api/v1/calendars', { params: { query: { year } } })),
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
  })
  if (error) return <Broken error={error} onRetry={() => void refetch()} />
  const calendar = data?.calendars.find(each => each.code === code)
  if (!calendar) return <Waiting rows={12} />
  const { first_year: first, last_year: last, off, worked } = calendar
  const isKnown = year >= first && year <= last
  return (
    <section className="panel">
      <header className="wrap">
        <label className="field">
          <span className="k">{t('calendar')}</span>
          <select
            className="bare"
            value={code}
            onChange={event =>
              setCode(event.target.value === 'weekends-only' ? 'weekends-only' : 'mainland-china')
            }
          >
            <option value="mainland-china">{t('mainland-china')}</option>
            <option value="weekends-only">{t('weekends-only')}</option>
          </select>
        </label>
        <span className="row">
          <button type="button" className="btn" aria-label={t('before')} onClick={() => setYear(year - 1)}>
            <Icon name="before" />
          </button>
          <h2 aria-live="polite">{year}</h2>
          <button type="button" className="btn" aria-label={t('after')} onClick={() => setYear(year + 1)}>
            <Icon name="after" />
          </button>
        </span>
        <span className="sp" />
        {isKnown && off.length > 0 ? (
          <span className="m2 sm">{t('count', { off: off.length, worked: worked.length })}</span>
        ) : null}
        <span className="calkey sm m2">
          <i className="off" />
          {t('off')}
          <i className="worked" />
          {t('worked')}
          <i className="weekend" />
          {t('weekend')}
        </span>
      </header>
      <p className="pad sm m">{code === 'weekends-only' ? t('every') : t('known', { first, last })}</p>
      {isKnown ? (
        <div className="year pad">
          {Array.from({ length: 12 }, (_, at) => {
            const month = `${year}-${String(at + 1).padStart(2, '0')}`
            return <MonthCalendar key={month} {...{ month, off, worked }} />
          })}
        </div>
      ) : (
        <Empty says={t('unknown', { year })} />
      )}
    </section>
  )
}
