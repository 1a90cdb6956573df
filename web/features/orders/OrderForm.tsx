/** An order entered by hand; what credit says to it stands beside before it is sent. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { api, told } from '../../api/client.ts'
import { useSession } from '../../session.tsx'
import { amountText } from '../../ui/amount.tsx'
import { DayField, TextField } from '../../ui/field.tsx'
import { useTermsText } from '../credit/terms-text.ts'
import { CustomerPicker } from '../find-customer/CustomerPicker.tsx'
import { useCustomer } from '../find-customer/use-customer.ts'
import { typedAmount, typedDay, typedText, withDecimals } from '../forms/typed.ts'
import { proposedNumber, useEntryDraft, useFaults } from '../forms/use-entry-draft.ts'
import { useUndo } from '../forms/use-undo.ts'
import { useAsOf } from '../frame/as-of.ts'
import { notify } from '../frame/notices.ts'
import { CheckPanel } from './CheckPanel.tsx'
import { EnteredForm } from './EnteredForm.tsx'
import { useOrderWords } from './order-words.ts'
import { useCheck } from './use-check.ts'
import './orders.css'

interface OrderBody {
  number: string
  customer: string
  amount: string
  currency: string
  date: string
  ship_by?: string
  terms?: string
}

export function OrderForm() {
  const { t } = useOrderWords()
  const { company } = useSession()
  const { today } = useAsOf()
  const termsText = useTermsText()
  const { customer: given = '' } = useSearch({ from: '/enter/$form' })
  const { typed, type, forget, key } = useEntryDraft(`order ${given}`)
  const proposed = proposedNumber('SO', today, key)
  const customer = typed.customer ?? given
  const { data: sheet } = useCustomer(customer || undefined)
  const currency = typedText(typed.currency) ?? sheet?.currency ?? company.currency
  const amount = typedAmount(typed.amount)
  const number = typedText(typed.number ?? proposed)
  const date = typedDay(typed.date ?? today)
  const shipBy = typedDay(typed.ship_by)
  const terms = typedText(typed.terms)
  const body: OrderBody | undefined =
    number && customer && amount && date
      ? {
          ...{ number, customer, amount, currency, date },
          ...(shipBy ? { ship_by: shipBy } : {}),
          ...(terms ? { terms } : {}),
        }
      : undefined
  const check = useCheck(customer, amount, currency, { terms })
  const sending = useSend(forget)
  const faults = useFaults(
    sending.error,
    ['number', 'customer', 'amount', 'currency', 'date', 'ship_by', 'terms'],
    typed.amount,
  )
  const verdict = check.isTelling ? undefined : check.decision?.decision
  const isHeld = verdict === 'hold' || verdict === 'needs_approval'
  const shown = amount ? amountText(withDecimals(amount, currency)) : ''
  const field = (name: 'amount' | 'number' | 'currency' | 'terms', value: string) => ({
    value,
    onChange: (text: string) => type(name, text),
    fault: faults.at(name),
  })
  return (
    <EnteredForm
      title={t('newTitle')}
      does={t(amount === undefined ? 'newTitle' : isHeld ? 'doEnterHeld' : 'doEnter', { amount: shown })}
      canSend={body !== undefined}
      isSending={sending.isPending}
      said={faults.said}
      onSend={() => body && sending.mutate(body)}
      onPutAway={forget}
      beside={
        <CheckPanel
          {...check}
          {...{ customer, currency, amount: amount ?? '0' }}
          onTake={most => type('amount', most)}
        />
      }
    >
      <CustomerPicker
        label={t('customer')}
        value={customer}
        fault={faults.at('customer')}
        onChange={code => type('customer', code)}
      />
      <TextField label={t('amount')} {...field('amount', typed.amount ?? '')} inputMode="decimal" required />
      <TextField label={t('currency')} {...field('currency', typed.currency ?? currency)} />
      <TextField label={t('number')} {...field('number', typed.number ?? proposed)} required />
      <DayField
        label={t('date')}
        today={today}
        value={typed.date ?? today}
        onChange={text => type('date', text)}
        fault={faults.at('date')}
        required
      />
      <DayField
        label={t('shipBy')}
        today={today}
        value={typed.ship_by ?? ''}
        onChange={text => type('ship_by', text)}
        fault={faults.at('ship_by')}
      />
      <TextField
        label={t('terms')}
        {...field('terms', typed.terms ?? '')}
        hint={t('termsHint', { terms: sheet?.terms ? termsText(sheet.terms) : t('termsNone') })}
      />
    </EnteredForm>
  )
}

function useSend(forget: () => void) {
  const { t } = useOrderWords()
  const queries = useQueryClient()
  const undo = useUndo()
  const navigate = useNavigate()
  return useMutation({
    mutationFn: (body: OrderBody) => told(api.POST('/api/v1/orders', { params: {}, body })),
    onSuccess: async ({ number, status }) => {
      forget()
      notify({
        says: t(status === 'held' ? 'done_held' : 'done_taken', { number }),
        undo: undo.order(number),
      })
      // Its page tells what became of it, and stands where the form stood.
      void navigate({ to: '/orders/$number', params: { number }, replace: true })
      await queries.invalidateQueries()
    },
  })
}
