/** Goods of an order about to leave, all or a part; what credit stops is refused with its decision, and nothing is booked. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { api, Refusal, told } from '../../api/client.ts'
import { useMay } from '../../session.tsx'
import { amountText, isZero } from '../../ui/amount.tsx'
import { isNegative, minus } from '../../ui/decimal.ts'
import { DayField, TextField } from '../../ui/field.tsx'
import { Broken, Waiting } from '../../ui/states.tsx'
import { typedAmount, typedDay, typedText, withDecimals } from '../forms/typed.ts'
import { keptIn } from '../forms/use-draft.ts'
import { proposedNumber, useEntryDraft, useFaults } from '../forms/use-entry-draft.ts'
import { useUndo } from '../forms/use-undo.ts'
import { useAsOf } from '../frame/as-of.ts'
import { notify } from '../frame/notices.ts'
import { CheckPanel } from './CheckPanel.tsx'
import type { Decision } from './decision-text.ts'
import { EnteredForm } from './EnteredForm.tsx'
import { LotPanel } from './LotPanel.tsx'
import { type Lot, type OrderSheet, useLot, useOrder } from './order-queries.ts'
import { useOrderWords } from './order-words.ts'
import { useCheck } from './use-check.ts'
import './orders.css'

export function ShipForm() {
  const { number = '' } = useSearch({ from: '/enter/$form' })
  const { data, error, refetch } = useOrder(number)
  if (error) return <Broken error={error} onRetry={() => void refetch()} />
  if (!data) return <Waiting rows={8} />
  return <Form key={number} order={data} />
}

type LotLine = Pick<NonNullable<Lot['lines']>[number], 'line' | 'sku' | 'quantity' | 'unit_price' | 'amount'>

/** The lot that was taken over, line by line. */
interface Chosen {
  readonly amount: string
  readonly lines: LotLine[]
}
const isChosen = (known: object): known is Chosen =>
  'amount' in known && 'lines' in known && Array.isArray(known.lines)

interface ShipmentBody {
  number: string
  order: string
  customer: string
  amount: string
  currency: string
  date: string
  lines?: LotLine[]
  collected?: { number: string; amount: string; method: string }
}

function Form({ order }: { readonly order: OrderSheet }) {
  const { t } = useOrderWords()
  const { today } = useAsOf()
  const mayBook = useMay()('book')
  const { typed, type: keep, forget, key } = useEntryDraft(`shipment ${order.number}`)
  const proposed = proposedNumber('FH', today, key)
  const { customer, currency } = order
  const rest = minus(order.amount, order.shipped)
  const left = isNegative(rest) ? '0' : rest
  const amount = typedAmount(typed.amount ?? left)
  const number = typedText(typed.number ?? proposed)
  const date = typedDay(typed.date ?? today)
  const taken = typedAmount(typed.collected)
  const collected =
    taken && number ? { collected: { number: `SK-${number}`, amount: taken, method: 'cash' } } : {}
  const withholds = typed.withholds === 'yes'
  const first = (typed.first ?? '').split(' ').filter(Boolean).map(Number)
  const { data: lot } = useLot(order.number, withholds, first)
  const chosen = keptIn(typed.chosen, isChosen)
  const goods = chosen && chosen.amount === amount ? { lines: chosen.lines } : {}
  const body: ShipmentBody | undefined =
    number && amount && date
      ? {
          ...{ number, order: order.number, customer },
          ...{ amount, currency, date },
          ...collected,
          ...goods,
        }
      : undefined
  const sending = useSend(order.number, forget)
  const refused = sending.error instanceof Refusal ? decisionOf(sending.error) : undefined
  const check = useCheck(customer, amount, currency, { order: order.number })
  const verdict = check.isTelling ? undefined : check.decision?.decision
  const isStopped = verdict === 'hold' || verdict === 'needs_approval'
  const faults = useFaults(sending.error, ['number', 'amount', 'date', 'collected'], typed.amount)
  const type = (name: string, text: string) => {
    sending.reset()
    keep(name, text)
  }
  const field = (name: 'amount' | 'number' | 'collected', value: string) => ({
    value,
    onChange: (text: string) => type(name, text),
    fault: faults.at(name),
  })
  return (
    <EnteredForm
      title={t('shipTitle', { number: order.number })}
      does={t('doShip', { amount: amount ? amountText(withDecimals(amount, currency)) : '' }).trim()}
      canSend={body !== undefined && (taken !== undefined || !isStopped)}
      isSending={sending.isPending}
      said={faults.said}
      onSend={() => body && sending.mutate(body)}
      onPutAway={forget}
      beside={
        <>
          <CheckPanel
            decision={refused ?? check.decision}
            isTelling={check.isTelling}
            isAtDoor
            {...{ customer, currency, amount: amount ?? '0' }}
            onTake={most => type('amount', most)}
          />
          {lot ? (
            <LotPanel
              {...{ lot, withholds, first }}
              onFirst={places => keep('first', places.join(' '))}
              onWithhold={isSo => keep('withholds', isSo ? 'yes' : '')}
              onTake={taken => {
                keep('chosen', JSON.stringify({ amount: taken.amount, lines: linesOf(taken) }))
                type('amount', taken.amount)
              }}
            />
          ) : null}
        </>
      }
    >
      <TextField
        label={`${t('amount')} ${currency}`}
        {...field('amount', typed.amount ?? left)}
        hint={t('shipHint', { amount: amountText(left) })}
        inputMode="decimal"
        required
      />
      {mayBook ? (
        <TextField
          label={`${t('collected')} ${currency}`}
          {...field('collected', typed.collected ?? '')}
          hint={t('collectedHint')}
          inputMode="decimal"
        />
      ) : null}
      <TextField label={t('shipNumber')} {...field('number', typed.number ?? proposed)} required />
      <DayField
        label={t('date')}
        today={today}
        value={typed.date ?? today}
        onChange={text => type('date', text)}
        fault={faults.at('date')}
        required
      />
    </EnteredForm>
  )
}

const linesOf = ({ lines }: Lot): LotLine[] =>
  (lines ?? [])
    .filter(({ quantity }) => !isZero(quantity))
    .map(({ line, sku, quantity, unit_price, amount }) => ({ line, sku, quantity, unit_price, amount }))

/** The decision that stopped the goods, which the refusal brings. */
function decisionOf({ facts }: Refusal): Decision | undefined {
  const { decision } = facts
  return isDecision(decision) ? decision : undefined
}

const isDecision = (value: unknown): value is Decision =>
  typeof value === 'object' && value !== null && 'trace' in value && Array.isArray(value.trace)

function useSend(order: string, forget: () => void) {
  const { t } = useOrderWords()
  const queries = useQueryClient()
  const undo = useUndo()
  const navigate = useNavigate()
  return useMutation({
    mutationFn: (body: ShipmentBody) => told(api.POST('/api/v1/shipments', { params: {}, body })),
    onSuccess: async (_answer, { number, amount, currency, date, collected }) => {
      forget()
      notify({
        says: t('done_shipped', { number: order, amount: amountText(withDecimals(amount, currency)) }),
        undo: undo.shipment(number, date, collected?.number),
      })
      void navigate({ to: '/orders/$number', params: { number: order }, replace: true })
      await queries.invalidateQueries()
    },
  })
}
