import { useState } from 'react'
import { useMay, useMoment } from '../../session.tsx'
import { amountText } from '../../ui/amount.tsx'
import { Broken, Waiting } from '../../ui/states.tsx'
import { useAsOf } from '../frame/as-of.ts'
import { InspectionPhotos } from '../papers/InspectionPhotos.tsx'
import { type Evidence, useEvidence } from './assess-queries.ts'
import { useAssessWords } from './assess-words.ts'
import { EvidenceForm } from './EvidenceForm.tsx'
import { usePolicyWords } from './policy-words.ts'
import { quarterName } from './quarters.ts'

/** What people said of the customer; none of it is ever changed. */
export function EvidencePanel({ customer, currency }: Record<'customer' | 'currency', string>) {
  const { t } = useAssessWords()
  const may = useMay()
  const moment = useMoment()
  const { isPast } = useAsOf()
  const [isSaying, setIsSaying] = useState(false)
  const { data, error, refetch } = useEvidence(customer)
  return (
    <section className="panel" aria-label={t('evidence')}>
      <header>
        <h2>{t('evidence')}</h2>
        <span className="sp" />
        {may('edit-customers') && !isPast ? (
          <button type="button" className="btn" onClick={() => setIsSaying(true)}>
            {t('say')}
          </button>
        ) : null}
      </header>
      {error ? <Broken error={error} onRetry={() => void refetch()} /> : null}
      {data || error ? null : <Waiting rows={3} />}
      {data?.evidence.length === 0 ? <p className="pad m2">{t('noEvidence')}</p> : null}
      <ul className="pad granted">
        {data?.evidence.map(each => (
          <li key={each.id}>
            <b>{t(each.kind)}</b>
            <Told {...each} />
            {each.kind === 'inspection' ? <InspectionPhotos id={each.id} /> : null}
            <span className="sm m">
              {moment(each.recorded_at)}
              {each.by === null ? '' : ` · ${t('by', { name: each.by })}`}
            </span>
          </li>
        ))}
      </ul>
      {isSaying ? <EvidenceForm {...{ customer, currency }} onClose={() => setIsSaying(false)} /> : null}
    </section>
  )
}

const text = (value: unknown) => (typeof value === 'string' ? value : '')
const figures = [
  'net_worth',
  'assets',
  'current_assets',
  'current_liabilities',
  'revenue',
  'net_profit',
] as const
const criteria = ['marketing', 'market', 'management', 'capital', 'reputation'] as const

function Told({ kind, on, said }: Evidence) {
  const { t } = useAssessWords()
  const words = usePolicyWords()
  const remark = text(said.remark)
  const told = () => {
    if (kind === 'rating') return [`${text(said.agency)} ${text(said.rating)}`]
    if (kind === 'forecast') return [`${text(said.currency)} ${amountText(text(said.amount))}`]
    if (kind === 'figures')
      return [
        ...figures.map(name => `${t(name)} ${amountText(text(said[name]))}`),
        ...(said.audited === true ? [t('audited')] : []),
      ]
    if (kind === 'marks') {
      const marks = Object(said.marks) as Readonly<Record<string, unknown>>
      return criteria.flatMap(name => (marks[name] === undefined ? [] : [`${words.t(name)} ${marks[name]}`]))
    }
    return [
      text(said.met),
      ...pointsOf(said.points).map(
        ({ point, is_good: good }) => `${t(point)} ${t(good ? 'good' : 'wanting')}`,
      ),
    ]
  }
  return (
    <span className="m2 wraps">
      {kind === 'forecast' ? t('quarterOf', quarterName(on)) : on} ·{' '}
      {[...told(), remark].filter(Boolean).join(' · ')}
    </span>
  )
}

const pointNames = ['premises', 'stock', 'staff', 'books', 'sales', 'competitors', 'neighbours'] as const

const pointsOf = (points: unknown) =>
  (Array.isArray(points) ? (points as readonly Readonly<Record<string, unknown>>[]) : []).flatMap(each => {
    const point = pointNames.find(name => name === each.point)
    return point ? [{ point, is_good: each.is_good === true }] : []
  })
