/** Asks to take unpaid goods back; somebody else decides. */
import { useNavigate, useSearch } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { amountText } from '../../ui/amount.tsx'
import { sum } from '../../ui/decimal.ts'
import { TextField } from '../../ui/field.tsx'
import { Broken, Waiting } from '../../ui/states.tsx'
import { CustomerPicker } from '../find-customer/CustomerPicker.tsx'
import { useCustomer } from '../find-customer/use-customer.ts'
import { faultsOf } from '../forms/faults.ts'
import { RefusedForm } from '../forms/RefusedForm.tsx'
import { useAsked } from '../forms/use-asked.ts'
import { useDraft } from '../forms/use-draft.ts'
import { requestOf } from '../forms/use-entry.ts'
import { SectionNav } from '../frame/SectionNav.tsx'
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
      <SectionNav of="orders" />
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
  const navigate = useNavigate()
  const name = useCustomer(customer).data?.name ?? customer
  const { typed, type, forget } = useDraft(`recall from ${customer}`)
  const reason = typed.reason ?? ''
  const [missing, setMissing] = useState<'linesNeeded' | 'reasonNeeded'>()
  const asking = useAskRecall()
  const faults = faultsOf(asking.error, ['reason'])
  const asked = useAsked()
  const lines = wantedOf(goods, typed)
  const send = (event: FormEvent) => {
    event.preventDefault()
    const lack = lines.length === 0 ? 'linesNeeded' : reason.trim() === '' ? 'reasonNeeded' : undefined
    setMissing(lack)
    if (lack !== undefined) return
    asking.mutate(
      { customer, lines: lines.map(line => line.asked), reason: reason.trim() },
      {
        onSuccess: answer => {
          forget()
          const request = requestOf(answer)
          if (request !== undefined) asked(request, t('asked', { name }))
          void navigate({ to: '/customers/$code', params: { code: customer } })
        },
      },
    )
  }
  return (
    <form noValidate onSubmit={send} aria-busy={asking.isPending}>
      <GoodsTable goods={goods} typed={typed} onType={type} />
      <div className="pad t stack gap16">
        <RefusedForm faults={faults} />
        {missing === 'linesNeeded' ? (
          <p className="say bad" role="alert">
            {t('linesNeeded')}
          </p>
        ) : null}
        <TextField
          label={t('reason')}
          required
          value={reason}
          onChange={text => type('reason', text)}
          fault={missing === 'reasonNeeded' ? t('reasonNeeded') : faults.fields.reason}
        />
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
