/** How much it buys, as it says, as it foretold, and as it was; read from what is known of the customer. */
import { useState } from 'react'
import { useMay } from '../../session.tsx'
import { amountText } from '../../ui/amount.tsx'
import { Scroll } from '../../ui/scroll.tsx'
import { EvidenceForm } from '../credit/EvidenceForm.tsx'
import { quarterName } from '../credit/quarters.ts'
import { useAsOf } from '../frame/as-of.ts'
import type { ApplicationSheet } from './application-queries.ts'
import { useApplicationWords } from './words.ts'

export function DemandPanel({ application }: { readonly application: ApplicationSheet }) {
  const { t } = useApplicationWords()
  const may = useMay()
  const { isPast } = useAsOf()
  const [isTelling, setTelling] = useState(false)
  const { assessed, quarters, customer } = application
  const { monthly } = assessed
  return (
    <section className="panel" aria-label={t('demandTitle')}>
      <header>
        <h2>{t('demandTitle')}</h2>
        <span className="m">{assessed.currency}</span>
        <span className="sp" />
        {may('edit-customers') && !isPast ? (
          <button type="button" className="btn" onClick={() => setTelling(true)}>
            {t('foretell')}
          </button>
        ) : null}
      </header>
      <dl className="pad pairs">
        <Pair name={t('demand')}>{amountText(application.demand)}</Pair>
        {monthly === null ? null : (
          <Pair name={t(monthly.source === 'history' ? 'bought' : 'foretold')}>
            {amountText(monthly.amount)}
          </Pair>
        )}
        <Pair name={t('accuracy')}>
          {assessed.forecast === null ? t('noAccuracy') : `${percentOf(assessed.forecast)}%`}
        </Pair>
        {assessed.limit === null ? null : <Pair name={t('proposedLimit')}>{amountText(assessed.limit)}</Pair>}
        {assessed.grade === null ? null : <Pair name={t('gradeNow')}>{assessed.grade}</Pair>}
      </dl>
      {quarters.length === 0 ? <p className="pad m2">{t('noQuarters')}</p> : <Quarters rows={quarters} />}
      {isTelling ? (
        <EvidenceForm
          {...{ customer, currency: assessed.currency }}
          only="forecast"
          onClose={() => setTelling(false)}
        />
      ) : null}
    </section>
  )
}

/** `0.375` is 37.5 percent. */
const percentOf = (share: string) => String(Math.round(Number(share) * 1000) / 10)

function Quarters({ rows }: { readonly rows: ApplicationSheet['quarters'] }) {
  const { t } = useApplicationWords()
  return (
    <Scroll label={t('quarter')}>
      <table className="t" aria-label={t('quarter')}>
        <thead>
          <tr>
            <th scope="col">{t('quarter')}</th>
            <th scope="col">{t('when')}</th>
            <th scope="col" className="n">
              {t('told')}
            </th>
            <th scope="col" className="n">
              {t('real')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={row.from}>
              <td>{t('quarterOf', quarterName(row.from))}</td>
              <td>
                <span className={row.in_time ? 'ok' : 'stop'}>{t(row.in_time ? 'inTime' : 'late')}</span>
              </td>
              <td className="n">{amountText(row.amount)}</td>
              <td className="n">
                {row.real === null ? <span className="m">{t('running')}</span> : amountText(row.real)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

function Pair({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
