import { type FormEvent, useState } from 'react'
import { useMay } from '../../session.tsx'
import { amountText } from '../../ui/amount.tsx'
import { TextField } from '../../ui/field.tsx'
import { useSaid } from '../../ui/said.ts'
import { Broken, Waiting } from '../../ui/states.tsx'
import { useAsOf } from '../frame/as-of.ts'
import { type StockReport, useStockReports, useTakeBack } from './stock-queries.ts'
import { useStockWords } from './words.ts'
import '../contracts/contracts.css'

/** What was reported, newest first; a mistaken one is taken back with its reason. */
export function ReportsPanel({ code }: { readonly code: string }) {
  const { t } = useStockWords()
  const { data, error, refetch, isPending } = useStockReports(code)
  return (
    <section className="panel" aria-label={t('reports')}>
      <header>
        <h2>{t('reports')}</h2>
      </header>
      {error ? <Broken error={error} onRetry={() => void refetch()} /> : null}
      {isPending ? <Waiting rows={2} /> : null}
      {data?.length === 0 ? <p className="pad t m2">{t('noReports')}</p> : null}
      <ul className="lived">
        {data?.map(report => (
          <Row key={report.number} report={report} />
        ))}
      </ul>
    </section>
  )
}

function Row({ report }: { readonly report: StockReport }) {
  const { t } = useStockWords()
  const may = useMay()
  const { isPast } = useAsOf()
  const [isAsking, setAsking] = useState(false)
  const { number, kind, lines, amounts } = report
  return (
    <li>
      <div className="row">
        <b>{number}</b>
        <span className="tag line">{t(kind)}</span>
        <span className="m2">{report.on}</span>
        <span className="sp" />
        {amounts.map(({ currency, amount }) => (
          <span key={currency}>
            <span className="m sm">{currency}</span> {amountText(amount)}
          </span>
        ))}
        {report.reversed ? <span className="tag">{t('takenBack')}</span> : null}
        {report.reversed || isPast || isAsking || !may('ship') ? null : (
          <button
            type="button"
            className="btn q"
            aria-label={t('takeBackOf', { number })}
            onClick={() => setAsking(true)}
          >
            {t('takeBack')}
          </button>
        )}
      </div>
      <div className="sm m2">
        {lines
          .map(({ sku, quantity, standing }) =>
            standing === null ? `${sku} × ${quantity}` : `${sku}: ${t('found', { quantity, standing })}`,
          )
          .join(' · ')}
        {report.reason === null ? null : ` · ${report.reason}`}
        {report.reversed_reason === null ? null : ` · ${report.reversed_reason}`}
      </div>
      {isAsking ? <TakeBack number={number} onDone={() => setAsking(false)} /> : null}
    </li>
  )
}

function TakeBack({ number, onDone }: { readonly number: string; onDone(): void }) {
  const { t } = useStockWords()
  const said = useSaid()
  const [reason, setReason] = useState('')
  const taking = useTakeBack(number)
  const send = (event: FormEvent) => {
    event.preventDefault()
    taking.mutate(reason.trim(), { onSuccess: onDone })
  }
  return (
    <form className="stack" noValidate onSubmit={send}>
      <TextField
        label={t('whyBack')}
        value={reason}
        onChange={setReason}
        fault={taking.error ? said(taking.error) : undefined}
        required
        autoFocus
      />
      <div className="formfoot">
        <button type="submit" className="btn d" disabled={taking.isPending || reason.trim() === ''}>
          {t('takeBack')}
        </button>
        <button type="button" className="btn" onClick={onDone}>
          {t('cancel')}
        </button>
      </div>
    </form>
  )
}
