import { Link } from '@tanstack/react-router'
import { defineWords } from '../../language/language.ts'
import { readable } from '../../ui/amount.tsx'
import { AgeMark } from '../../ui/icons.tsx'
import { Broken, Empty, Waiting } from '../../ui/states.tsx'
import { useDaySearch } from '../frame/day-search.ts'
import { useAgeStep } from '../receivables/aging-limits.ts'
import { useActionName } from './actions.ts'
import { useChase } from './figures.ts'

const useWords = defineWords('today-chase', {
  title: { en: 'Whom to chase first', 'zh-CN': '先催谁' },
  mine: { en: 'What to do', 'zh-CN': '要做的事' },
  why: { en: 'by amount and days', 'zh-CN': '按金额和逾期天数排序' },
  days: { en: '{{days}} days', 'zh-CN': '{{days}} 天' },
  nothing: {
    en: 'Nothing is overdue. Who is late shows here, the most urgent first.',
    'zh-CN': '没有逾期款项。有客户逾期时，这里按轻重缓急列出。',
  },
})

interface Props {
  readonly limit: number
  /** Told as one's own work. */
  readonly mine?: boolean
}

/** The ranked list, each with its reason in one sentence. */
export function ChasePanel({ limit, mine = false }: Props) {
  const stepOf = useAgeStep()
  const { t } = useWords()
  const actionName = useActionName()
  const day = useDaySearch()
  const { data, error, refetch, isPending } = useChase(limit)
  return (
    <section className="panel">
      <header>
        <h2>{t(mine ? 'mine' : 'title')}</h2>
        <span className="m">{t('why')}</span>
      </header>
      {error ? <Broken error={error} onRetry={() => void refetch()} /> : null}
      {isPending ? <Waiting rows={limit} height={limit * 51} /> : null}
      {data?.rows.length === 0 ? <Empty says={t('nothing')} /> : null}
      <ol className="ev">
        {data?.rows.map(row => (
          <li key={`${row.customer} ${row.currency}`}>
            <Link
              className="chase"
              to={mine ? '/visit/$code' : '/customers/$code'}
              params={{ code: row.customer }}
              search={day}
            >
              <span className="row">
                <b className="cut">{row.name}</b>
                <span className="sp" />
                <span className={`sm nw b k${stepOf(row.days)}`}>
                  <AgeMark step={stepOf(row.days)} /> {t('days', { days: row.days })}
                </span>
              </span>
              <span className="sm m2">
                <span className="b">{actionName(row.action)}</span> · {readable(row.reason)}
              </span>
            </Link>
          </li>
        ))}
      </ol>
    </section>
  )
}
