/** Months and who closed them; the one that is chosen, with what is to be in order before it is closed. */
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { api, told } from '../../api/client.ts'
import { only } from '../../paths.ts'
import { useMoment } from '../../session.tsx'
import { useListKeys } from '../../ui/list-keys.ts'
import { Broken, Waiting } from '../../ui/states.tsx'
import { useAsOf } from '../frame/as-of.ts'
import { SectionNav } from '../frame/SectionNav.tsx'
import { ListTable } from '../lists/ListTable.tsx'
import { ListTools } from '../lists/ListTools.tsx'
import { type ListColumn, type Listed, withoutMoney } from '../lists/list-column.ts'
import { useList } from '../lists/use-list.ts'
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
          <Months listed={monthsListed(today, months)} {...{ closed, chosen, today }} />
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

interface Month {
  readonly month: string
  readonly isCurrent: boolean
  readonly done: ClosedMonth | undefined
}

function Months({ listed, closed, chosen, today }: MonthsProps) {
  const { t } = useMonthWords()
  const navigate = useNavigate()
  const rows = withoutMoney(
    listed.map(
      (month): Month => ({
        month,
        isCurrent: month === today.slice(0, 7),
        done: closed.find(each => each.month === month),
      }),
    ),
  )
  const [active, setActive] = useState(-1)
  const open = (month: string | undefined) => {
    if (month === undefined) return
    setActive(listed.indexOf(month))
    void navigate({ to: '/months', search: before => only({ ...before, month }), resetScroll: false })
  }
  const list = useList('months', useMonthColumns(chosen, open))
  useListKeys({ count: rows.length, active, onMove: setActive, onOpen: index => open(listed[index]) })
  return (
    <section className="panel s5" aria-label={t('months')}>
      <header>
        <span className="sp" />
        <ListTools list={list} name={`${t('title')}-${today}`} ask={async () => ({ rows })} />
      </header>
      <ListTable
        {...{ rows, active, columns: list.columns }}
        pages={{}}
        label={t('months')}
        keyOf={({ month }) => month}
        isOpen={({ month }) => month === chosen}
      />
    </section>
  )
}

function useMonthColumns(
  chosen: string,
  onOpen: (month: string) => void,
): readonly ListColumn<Month & Listed>[] {
  const { t } = useMonthWords()
  const moment = useMoment()
  return [
    {
      id: 'month',
      name: t('month'),
      width: 96,
      isFixed: true,
      sorted: 'descending',
      textOf: ({ month }) => month,
      look: ({ month }) => (
        <button
          type="button"
          className="plain open"
          aria-pressed={month === chosen}
          onClick={() => onOpen(month)}
        >
          {month}
        </button>
      ),
    },
    {
      id: 'state',
      name: t('state'),
      width: 112,
      textOf: ({ done }) => t(done ? 'closed' : 'open'),
      look: ({ done, isCurrent }) => (
        <>
          <span className={done ? 'tag ok' : 'tag'}>{t(done ? 'closed' : 'open')}</span>{' '}
          {!done && isCurrent ? <span className="m sm">{t('current')}</span> : null}
        </>
      ),
    },
    { id: 'by', name: t('by'), width: 96, textOf: ({ done }) => (done ? (done.by ?? t('program')) : null) },
    { id: 'at', name: t('at'), width: 136, textOf: ({ done }) => (done ? moment(done.closed_at) : null) },
  ]
}
