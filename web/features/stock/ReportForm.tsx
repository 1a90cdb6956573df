/** What the customer says of its stock, by product; typed, or filled in from its own list. */
import { type FormEvent, useRef, useState } from 'react'
import { sum } from '../../ui/decimal.ts'
import { ChoiceField, DayField, TextField } from '../../ui/field.tsx'
import { faultsOf } from '../forms/faults.ts'
import { RefusedForm } from '../forms/RefusedForm.tsx'
import { useDraft } from '../forms/use-draft.ts'
import { useUndo } from '../forms/use-undo.ts'
import { useAsOf } from '../frame/as-of.ts'
import { notify } from '../frame/notices.ts'
import { decoded, quantitiesIn } from './stock-file.ts'
import { reportKinds, type Stock, type Told, useTellStock } from './stock-queries.ts'
import { useStockWords } from './words.ts'

type Typed = Readonly<Record<string, string>>

export function ReportForm({ stock }: { readonly stock: Stock }) {
  const { t } = useStockWords()
  const { today } = useAsOf()
  const telling = useTellStock()
  const undo = useUndo()
  const input = useRef<HTMLInputElement>(null)
  const draft = useDraft(`stock report of ${stock.customer}`)
  const { typed } = draft
  const [fault, setFault] = useState('')
  const kind = reportKinds.find(each => each === typed.kind) ?? 'sold'
  const products = productsOf(stock)
  const faults = faultsOf(telling.error, ['kind', 'number', 'on', 'reason'])
  const field = (name: string, proposed = '') => ({
    value: typed[name] ?? proposed,
    onChange: (text: string) => draft.type(name, text),
    fault: faults.fields[name],
  })
  const number = typed.number ?? `KC-${stock.customer}-${today.replaceAll('-', '')}`
  const fill = async (file: File) => {
    const found = quantitiesIn(decoded(await file.arrayBuffer()))
    const unknown = [...found.keys()].filter(sku => !products.some(each => each.sku === sku))
    setFault(unknown.length === 0 ? '' : t('fileUnknown', { skus: unknown.join(', ') }))
    for (const { sku } of products) draft.type(quantityOf(sku), found.get(sku) ?? '')
  }
  const send = (event: FormEvent) => {
    event.preventDefault()
    const lines = linesOf(products, typed)
    setFault(lines.length === 0 ? t('linesNeeded') : '')
    if (lines.length === 0) return
    const on = typed.on ? { on: typed.on } : {}
    telling.mutate(
      { number, customer: stock.customer, kind, ...on, lines, reason: typed.reason?.trim() || null },
      {
        onSuccess: () => {
          notify({ says: t('booked', { number }), undo: undo.stockReport(number) })
          draft.forget()
        },
      },
    )
  }
  return (
    <section className="panel lined" aria-label={t('report')}>
      <header>
        <h2>{t('report')}</h2>
      </header>
      <form className="pad t stack gap16" noValidate onSubmit={send} aria-busy={telling.isPending}>
        <RefusedForm faults={faults} />
        {fault ? (
          <p className="say bad" role="alert">
            {fault}
          </p>
        ) : null}
        <ChoiceField
          label={t('kind')}
          {...field('kind', 'sold')}
          choices={reportKinds.map(value => ({ value, label: t(value) }))}
        />
        <p className="sm m2">{t(`says ${kind}`)}</p>
        <TextField label={t('number')} {...field('number', number)} required />
        <DayField label={t('on')} {...field('on', today)} today={today} max={today} />
        {products.map(({ sku, name, quantity }) => (
          <TextField
            key={sku}
            label={t('howMuch', { product: name ?? sku })}
            value={typed[quantityOf(sku)] ?? ''}
            onChange={text => draft.type(quantityOf(sku), text)}
            hint={t('most', { quantity })}
            inputMode="decimal"
          />
        ))}
        <div>
          <button type="button" className="btn" onClick={() => input.current?.click()}>
            {t('fromFile')}
          </button>
          <input
            ref={input}
            type="file"
            hidden
            accept=".csv,.txt,text/csv"
            onChange={event => {
              const [file] = event.target.files ?? []
              if (file) void fill(file)
              event.target.value = ''
            }}
          />
          <p className="sm m">{t('fileHint')}</p>
        </div>
        <TextField label={t('reason')} {...field('reason')} required={kind === 'returned'} />
        <div className="formfoot">
          <button type="submit" className="btn p" disabled={telling.isPending}>
            {t('send')}
          </button>
        </div>
      </form>
    </section>
  )
}

/** Under which name it is typed, beside the other fields. */
const quantityOf = (sku: string) => `quantity ${sku}`

interface Product {
  readonly sku: string
  readonly name: string | null
  readonly quantity: string
}

/** Each once, with all that stands there. */
function productsOf({ lines }: Stock): Product[] {
  return [...new Map(lines.map(line => [line.sku, line])).values()].map(({ sku, name }) => ({
    sku,
    name,
    quantity: sum(lines.filter(line => line.sku === sku).map(line => line.quantity)),
  }))
}

const linesOf = (products: readonly Product[], typed: Typed): Told['lines'] =>
  products.flatMap(({ sku }) => {
    const quantity = (typed[quantityOf(sku)] ?? '').replaceAll(/[,，\s]/g, '')
    return quantity === '' ? [] : [{ sku, quantity }]
  })
