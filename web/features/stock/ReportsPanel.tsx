import { type FormEvent, useState } from 'react'
import { useMay } from '../../session.tsx'
import { amountText } from '../../ui/amount.tsx'
import { TextField } from '../../ui/field.tsx'
import { faultsOf } from '../forms/faults.ts'
import { RefusedForm } from '../forms/RefusedForm.tsx'
import { useDraft } from '../forms/use-draft.ts'
import { useAsOf } from '../frame/as-of.ts'
import { ListPanel } from '../lists/ListPanel.tsx'
import { type StockReport, useStockReports, useTakeBack } from './stock-queries.ts'
import { useStockWords } from './words.ts'

/** What was reported, newest first; a mistaken one is taken back with its reason. */
export function ReportsPanel({ code }: { readonly code: string }) {
  const { t } = useStockWords()
  const list = useStockReports(code)
  const reports = list.data?.pages.flatMap(page => page.reports) ?? []
  return (
    <ListPanel title={t('reports')} empty={t('noReports')} {...{ list, count: reports.length, waiting: 2 }}>
      {reports.map(report => (
        <Row key={report.number} report={report} />
      ))}
    </ListPanel>
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
  const { typed, type, forget } = useDraft(`take back ${number}`)
  const reason = typed.reason ?? ''
  const taking = useTakeBack(number)
  const faults = faultsOf(taking.error, ['reason'])
  const done = () => {
    forget()
    onDone()
  }
  const send = (event: FormEvent) => {
    event.preventDefault()
    taking.mutate(reason.trim(), { onSuccess: done })
  }
  return (
    <form className="stack" noValidate onSubmit={send} aria-busy={taking.isPending}>
      <RefusedForm faults={faults} />
      <TextField
        label={t('whyBack')}
        value={reason}
        onChange={text => type('reason', text)}
        fault={faults.fields.reason}
        required
        autoFocus
      />
      <div className="formfoot">
        <button type="submit" className="btn d" disabled={taking.isPending || reason.trim() === ''}>
          {t('takeBack')}
        </button>
        <button type="button" className="btn" onClick={done}>
          {t('cancel')}
        </button>
      </div>
    </form>
  )
}
