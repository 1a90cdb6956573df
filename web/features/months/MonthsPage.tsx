/** Months and who closed them; the one that is chosen, with what is to be in order before it is closed. */
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { api, told } from '../../api/client.ts'
import { only } from '../../paths.ts'
import { useMoment } from '../../session.tsx'
import { Broken, Waiting } from '../../ui/states.tsx'
import { useAsOf } from '../frame/as-of.ts'
import { SectionNav } from '../frame/SectionNav.tsx'
import { MonthPanel } from './MonthPanel.tsx'
import { monthsListed, nextToClose, openBefore } from './months.ts'
import { useMonthWords } from './words.ts'
import '../customers/customers.css'
import './months.css'

interface ClosedMonth {
  readonly month: string
  readonly closed_at: string
  readonly by: string | null
}

export function MonthsPage() {
  const { t } = useMonthWords()
  const { today } = useAsOf()
  const search: { readonly month?: string } = useSearch({ strict: false })
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['periods'],
    queryFn: () => told(api.GET('/api/v1/periods')),
  })
  const closed = data?.closed ?? []
  const months = closed.map(({ month }) => month)
  const chosen = search.month ?? nextToClose(today, months)
  return (
    <>
      <SectionNav of="receivables" />
      <div className="ph">
        <h1>{t('title')}</h1>
        <span className="m2 wide-only">{t('sub')}</span>
      </div>
      {error ? <Broken error={error} onRetry={() => void refetch()} /> : null}
      {isPending ? <Waiting rows={12} /> : null}
      {data ? (
        <div className="grid">
          <section className="panel s5" aria-label={t('months')}>
            <Months listed={monthsListed(today, months)} {...{ closed, chosen, today }} />
          </section>
          <div className="s7">
            <MonthPanel
              key={chosen}
              month={chosen}
              isClosed={months.includes(chosen)}
              earlier={openBefore(chosen, data.first, months)}
            />
          </div>
        </div>
      ) : null}
    </>
  )
}

interface MonthsProps {
  readonly listed: readonly string[]
  readonly closed: readonly ClosedMonth[]
  readonly chosen: string
  readonly today: string
}

function Months({ listed, closed, chosen, today }: MonthsProps) {
  const { t } = useMonthWords()
  const navigate = useNavigate()
  const moment = useMoment()
  return (
    <div className="scroll">
      <table className="t">
        <thead>
          <tr>
            <th scope="col" className="sorted" aria-sort="descending">
              {t('month')} ↓
            </th>
            <th scope="col">{t('state')}</th>
            <th scope="col">{t('by')}</th>
            <th scope="col">{t('at')}</th>
          </tr>
        </thead>
        <tbody>
          {listed.map(month => {
            const done = closed.find(each => each.month === month)
            return (
              <tr key={month} className={month === chosen ? 'on' : undefined}>
                <td>
                  <button
                    type="button"
                    className="plain open"
                    aria-pressed={month === chosen}
                    onClick={() =>
                      void navigate({ to: '/months', search: before => only({ ...before, month }) })
                    }
                  >
                    {month}
                  </button>
                </td>
                <td>
                  <span className={done ? 'tag ok' : 'tag'}>{t(done ? 'closed' : 'open')}</span>{' '}
                  {!done && month === today.slice(0, 7) ? <span className="m sm">{t('current')}</span> : null}
                </td>
                <td>{done ? (done.by ?? t('program')) : null}</td>
                <td className="m2">{done ? moment(done.closed_at) : null}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
