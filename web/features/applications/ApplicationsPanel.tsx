/** The credit applications of one customer, on its page: what it asked for, and what was decided. */
import { Link } from '@tanstack/react-router'
import { useMay } from '../../session.tsx'
import { amountText } from '../../ui/amount.tsx'
import { useAsOf } from '../frame/as-of.ts'
import { ListPanel } from '../lists/ListPanel.tsx'
import { ApplicationState } from './ApplicationState.tsx'
import { type Application, useApplications } from './application-queries.ts'
import { useApplicationWords } from './words.ts'

export function ApplicationsPanel({ code }: { readonly code: string }) {
  const { t } = useApplicationWords()
  const may = useMay()
  const { isPast } = useAsOf()
  const list = useApplications({ customer: code })
  const rows = list.data?.pages.flatMap(page => page.applications) ?? []
  return (
    <ListPanel
      title={t('title')}
      add={
        may('apply-for-credit') && !isPast ? (
          <Link className="btn" to="/credit/applications" search={{ new: code }}>
            {t('add')}
          </Link>
        ) : null
      }
      empty={t('ofCustomer')}
      {...{ list, count: rows.length, waiting: 2 }}
    >
      {rows.map(row => (
        <Row key={row.id} row={row} />
      ))}
    </ListPanel>
  )
}

function Row({ row }: { readonly row: Application }) {
  const { t } = useApplicationWords()
  const { id, state, currency, amount, ground, words, limit_from: from } = row
  const ended = [ground === null ? '' : t(`ground ${ground}`), words].filter(Boolean).join(' · ')
  return (
    <li>
      <div className="row">
        <Link className="open" to="/credit/applications/$id" params={{ id }} search={{}}>
          {t('one', { id })}
        </Link>
        <span className="sp" />
        <ApplicationState state={state} />
      </div>
      <div className="sm m2">
        {currency} {amountText(amount)}
        {from === null ? '' : ` · ${t('runs', { day: from })}`}
        {ended === '' ? '' : ` · ${ended}`}
      </div>
    </li>
  )
}
