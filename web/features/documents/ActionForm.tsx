/** What is done to one document: reversed, written off, refunded, transferred; or an application taken back. */
import { useSearch } from '@tanstack/react-router'
import { amountText, isZero } from '../../ui/amount.tsx'
import { minus, sum } from '../../ui/decimal.ts'
import { DayField, TextField } from '../../ui/field.tsx'
import { CustomerPicker } from '../find-customer/CustomerPicker.tsx'
import { typedAmount, typedDay, typedText, withDecimals } from '../forms/typed.ts'
import { useAsked } from '../forms/use-asked.ts'
import { requestOf, useEntry } from '../forms/use-entry.ts'
import { useEntryDraft, useFaults } from '../forms/use-entry-draft.ts'
import { useLeave } from '../forms/use-leave.ts'
import { useUndo } from '../forms/use-undo.ts'
import { useAsOf } from '../frame/as-of.ts'
import { notify } from '../frame/notices.ts'
import { type ActionBody, type ActionName, senders } from './action-senders.ts'
import { EntryForm } from './EntryForm.tsx'
import { useApplication } from './use-application.ts'
import { useOpenOf } from './use-open-of.ts'
import { useEnterWords } from './words.ts'

const fields = ['amount', 'on', 'reason', 'customer']
const takesAmount = (form: ActionName) => form !== 'reverse' && form !== 'unapply'

export function ActionForm({ form }: { readonly form: ActionName }) {
  const { t } = useEnterWords()
  const { today } = useAsOf()
  const search = useSearch({ from: '/enter/$form' })
  const { customer, number = '', from = '', to = '' } = search
  const { typed, type, key, forget } = useEntryDraft(`${form} ${number}${from}${to}`)
  const { open, currency } = useOpenAmount(customer ?? '', number)
  const amount = typedAmount(typed.amount)
  const shown = amount ? withDecimals(amount, currency) : (open ?? '')
  const onDone = useTold({ form, forget, shown })
  // Without a day an application was never made; everything else happens on one.
  const day = typed.on ?? (form === 'unapply' ? '' : today)
  const body = bodyOf(form, { ...typed, on: day })
  const entry = useEntry({ form, key, body, send: senders[form](search), onBooked: onDone })
  const faults = useFaults(entry.error, fields, typed.amount)
  const facts = { number, amount: shown ? amountText(shown) : '' }
  return (
    <EntryForm
      {...{ form, entry, customer }}
      title={t(`title_${form}`, facts)}
      does={t(`do_${form}`, facts).trim()}
      said={faults.said}
      onPutAway={forget}
    >
      {form === 'unapply' ? (
        <p className="m2">{t('done_unapply', { from: from.replace(/^\w+:/, ''), to })}</p>
      ) : null}
      {form === 'reverse' ? <p className="m2">{t('reverseSays')}</p> : null}
      <div className="formgrid">
        {form === 'transfer' ? (
          <CustomerPicker
            label={t('toCustomer')}
            value={typed.customer ?? ''}
            fault={faults.at('customer')}
            onChange={code => type('customer', code)}
          />
        ) : null}
        {takesAmount(form) ? (
          <TextField
            label={t('amount')}
            value={typed.amount ?? ''}
            onChange={text => type('amount', text)}
            fault={faults.at('amount')}
            hint={open ? t('amountHint', { open: amountText(open) }) : t('amountAll')}
            inputMode="decimal"
            autoFocus={form !== 'transfer'}
          />
        ) : null}
        <DayField
          label={t('on')}
          today={today}
          value={day}
          onChange={text => type('on', text)}
          fault={faults.at('on')}
          hint={form === 'unapply' ? t('onHint') : undefined}
        />
        <div className="whole">
          <TextField
            label={t('reason')}
            value={typed.reason ?? ''}
            onChange={text => type('reason', text)}
            fault={faults.at('reason')}
            required
          />
        </div>
      </div>
    </EntryForm>
  )
}

/** Undefined while something is missing. */
function bodyOf(form: ActionName, typed: Readonly<Record<string, string>>): ActionBody | undefined {
  const reason = typedText(typed.reason)
  const on = typedDay(typed.on)
  const amount = typedAmount(typed.amount)
  const customer = typedText(typed.customer)
  if (!reason || (!on && form !== 'unapply') || (typed.amount && !amount)) return undefined
  if (form === 'transfer' && !customer) return undefined
  return {
    reason,
    ...(on ? { on } : {}),
    ...(amount && takesAmount(form) ? { amount } : {}),
    ...(customer && form === 'transfer' ? { customer } : {}),
  }
}

/** What is open of the document, its parts together; undefined where that is not known. */
function useOpenAmount(
  customer: string,
  number: string,
): { readonly open: string | undefined; readonly currency: string } {
  const { items } = useOpenOf(customer)
  const parts = items.filter(item => item.number === number)
  const all = sum(parts.map(({ open }) => open))
  return {
    open: parts.length === 0 ? undefined : all.startsWith('-') ? minus('0', all) : all,
    currency: parts[0]?.currency ?? '',
  }
}

/** What is told once it is done, and how it is taken back. */
function useTold({ form, forget, shown }: { form: ActionName; forget(): void; shown: string }) {
  const { t } = useEnterWords()
  const { number = '', from = '', to = '' } = useSearch({ from: '/enter/$form' })
  const leave = useLeave()
  const undo = useUndo()
  const asked = useAsked()
  const application = useApplication({ from, to })
  return (answer: unknown, booked: ActionBody) => {
    forget()
    const request = requestOf(answer)
    if (request) asked(request)
    else if (form === 'transfer') {
      const { entry, number: moved } = transferOf(answer)
      const says = t('done_transfer', { number, to: moved, amount: amountText(shown) })
      notify({ says, undo: undo.entry(entry, number, booked.on ?? '') })
    } else if (form === 'unapply')
      notify({
        says: t('done_unapply', { from: from.replace(/^\w+:/, ''), to }),
        undo: application && undo.unapplied(from, booked.on ?? application.date, partOf(application, to)),
      })
    else notify({ says: t('done_reverse', { number }) })
    leave()
  }
}

const partOf = ({ amount, discount }: { amount: string; discount: string }, to: string) => ({
  ...{ to, amount },
  ...(isZero(discount) ? {} : { discount }),
})

const transferOf = (answer: unknown): { readonly entry: string; readonly number: string } => {
  const told = typeof answer === 'object' && answer !== null ? answer : {}
  const text = (name: 'entry' | 'number') => {
    const value: unknown = name in told ? Reflect.get(told, name) : undefined
    return typeof value === 'string' ? value : ''
  }
  return { entry: text('entry'), number: text('number') }
}
