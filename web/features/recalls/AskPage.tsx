/** Asks to take unpaid goods back; somebody else decides. */
import { useNavigate, useSearch } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { amountText } from '../../ui/amount.tsx'
import { sum } from '../../ui/decimal.ts'
import { TextField } from '../../ui/field.tsx'
import { useSaid } from '../../ui/said.ts'
import { Broken, Waiting } from '../../ui/states.tsx'
import { CustomerPicker } from '../documents/CustomerPicker.tsx'
import { useCustomer } from '../documents/EntryForm.tsx'
import { requestOf } from '../documents/use-entry.ts'
import { notify } from '../frame/notices.ts'
import { OrdersNav } from '../orders/OrdersNav.tsx'
import { GoodsTable } from './GoodsTable.tsx'
import { keyOf, priceOf } from './price.ts'
import { type AskBody, type UnpaidGoods, useAskRecall, useUnpaidGoods } from './recall-queries.ts'
import { useRecallWords } from './words.ts'
import './recalls.css'

export function AskPage() {
  const { t } = useRecallWords()
  const { customer = '' } = useSearch({ from: '/recalls/ask' })
  const navigate = useNavigate()
  const { data: goods, error, refetch, isLoading } = useUnpaidGoods(customer)
  return (
    <>
      <OrdersNav />
      <div className="ph">
        <h1>{t('askTitle')}</h1>
      </div>
      <section className="panel">
        <div className="pad t">
          <CustomerPicker
            label={t('customer')}
            value={customer}
            onChange={code =>
              void navigate({
                to: '/recalls/ask',
                search: code === '' ? {} : { customer: code },
                replace: true,
              })
            }
          />
        </div>
        {error ? <Broken error={error} onRetry={() => void refetch()} /> : null}
        {isLoading ? <Waiting rows={6} /> : null}
        {goods?.length === 0 ? <p className="pad t m2">{t('nothingUnpaid')}</p> : null}
        {goods && goods.length > 0 ? <AskForm key={customer} customer={customer} goods={goods} /> : null}
      </section>
    </>
  )
}

interface AskFormProps {
  readonly customer: string
  readonly goods: readonly UnpaidGoods[]
}

function AskForm({ customer, goods }: AskFormProps) {
  const { t } = useRecallWords()
  const said = useSaid()
  const navigate = useNavigate()
  const name = useCustomer(customer).data?.name ?? customer
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({})
  const [reason, setReason] = useState('')
  const [fault, setFault] = useState('')
  const asking = useAskRecall()
  const lines = wantedOf(goods, typed)
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (lines.length === 0) return setFault(t('linesNeeded'))
    if (reason.trim() === '') return setFault(t('reasonNeeded'))
    setFault('')
    asking.mutate(
      { customer, lines: lines.map(line => line.asked), reason: reason.trim() },
      {
        onSuccess: answer => {
          const request = requestOf(answer)
          const to =
            request === undefined ? {} : { to: { label: t('see'), href: `/requests?request=${request}` } }
          notify({ says: t('asked', { name }), ...to })
          void navigate({ to: '/customers/$code', params: { code: customer } })
        },
        onError: error => setFault(said(error)),
      },
    )
  }
  return (
    <form noValidate onSubmit={send} aria-busy={asking.isPending}>
      <GoodsTable goods={goods} typed={typed} onType={(key, text) => setTyped({ ...typed, [key]: text })} />
      <div className="pad t stack gap16">
        {fault ? (
          <p className="say bad" role="alert">
            {fault}
          </p>
        ) : null}
        <TextField label={t('reason')} required value={reason} onChange={setReason} />
        <div className="formfoot">
          <button type="submit" className="btn p" disabled={asking.isPending}>
            {t('send')}
          </button>
          <span className="m2" aria-live="polite">
            {lines.length === 0
              ? null
              : `${t('total')} ${goods[0]?.currency ?? ''} ${amountText(sum(lines.map(line => line.price)))}`}
          </span>
        </div>
      </div>
    </form>
  )
}

const isNumber = (text: string) => /^\d{1,13}(\.\d{1,6})?$/.test(text) && !/^[0.]+$/.test(text)

interface Wanted {
  readonly asked: AskBody['lines'][number]
  readonly price: string
}

/** What was typed and can be read, as it is asked for and at its price. */
function wantedOf(goods: readonly UnpaidGoods[], typed: Readonly<Record<string, string>>): Wanted[] {
  return goods.flatMap(({ invoice, lines }) =>
    lines.flatMap(({ line, quantity, amount }): Wanted[] => {
      const text = (typed[keyOf(invoice, line)] ?? '').replaceAll(/[,，\s]/g, '')
      if (!isNumber(text)) return []
      const of = { invoice, ...(line === null ? {} : { line }) }
      return quantity === null
        ? [{ asked: { ...of, amount: text }, price: text }]
        : [{ asked: { ...of, quantity: text }, price: priceOf(amount, text, quantity) }]
    }),
  )
}
