import { useNavigate } from '@tanstack/react-router'
import { defineWords } from '../../language/language.ts'
import { DayInput } from '../../ui/day-input.tsx'
import { addDays, daysBetween, weekday } from '../../ui/days.ts'
import { Icon } from '../../ui/icons.tsx'
import { useAsOf } from './as-of.ts'

const useWords = defineWords('as-of', {
  asOf: { en: 'As of', 'zh-CN': '截至' },
  today: { en: 'today', 'zh-CN': '今天' },
  before: { en: 'One day back', 'zh-CN': '前一天' },
  after: { en: 'One day on', 'zh-CN': '后一天' },
  looking: { en: 'The books as of {{day}}', 'zh-CN': '正在看 {{day}} 的账' },
  ago: {
    en: '{{days}} days ago. What was invoiced, received or settled since is left out; nothing can be changed here.',
    'zh-CN': '{{days}} 天前。此后的开票、收款、核销一概不计，本页只读。',
  },
  back: { en: 'Back to today', 'zh-CN': '回到今天' },
})

function useChooseDay() {
  const navigate = useNavigate()
  const { today } = useAsOf()
  return (day: string | undefined) =>
    void navigate({
      to: '.',
      search: ({ as_of: _, ...before }) =>
        day === undefined || day === today ? before : { ...before, as_of: day },
    })
}

export function AsOfControl() {
  const { t, language } = useWords()
  const { asOf, today, isPast } = useAsOf()
  const choose = useChooseDay()
  return (
    <fieldset className={`asof plainset${isPast ? ' past' : ''}`}>
      <legend className="visually-hidden">{t('asOf')}</legend>
      <button
        type="button"
        className="plain"
        aria-label={t('before')}
        onClick={() => choose(addDays(asOf, -1))}
      >
        <Icon name="before" />
      </button>
      <span className="l">
        <span className="asof-word">{t('asOf')}</span>
        <DayInput
          aria-label={t('asOf')}
          className="day"
          value={asOf}
          today={today}
          max={today}
          onChange={day => choose(day || undefined)}
        />
      </span>
      <span className="asof-word">
        {weekday(asOf, language)}
        {asOf === today ? ` · ${t('today')}` : ''}
      </span>
      <button
        type="button"
        className="plain"
        aria-label={t('after')}
        disabled={asOf >= today}
        onClick={() => choose(addDays(asOf, 1))}
      >
        <Icon name="after" />
      </button>
    </fieldset>
  )
}

/** Unmistakable: nothing else looks like this. */
export function PastBand() {
  const { t } = useWords()
  const { asOf, today, isPast } = useAsOf()
  const choose = useChooseDay()
  if (!isPast) return null
  return (
    <section className="pastband" aria-label={t('looking', { day: asOf })}>
      <span className="hatch" aria-hidden="true" />
      <Icon name="lock" />
      <b>{t('looking', { day: asOf })}</b>
      <span>{t('ago', { days: daysBetween(asOf, today) })}</span>
      <span className="sp" />
      <button type="button" className="btn" onClick={() => choose(undefined)}>
        {t('back')}
      </button>
    </section>
  )
}
