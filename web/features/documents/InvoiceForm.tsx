/** An invoice, whole or line by line; a credit note, which somebody else has to approve. */
import { useSearch } from '@tanstack/react-router'
import { api, told } from '../../api/client.ts'
import { useSession } from '../../session.tsx'
import { amountText } from '../../ui/amount.tsx'
import { ChoiceField, DayField, TextField } from '../../ui/field.tsx'
import { CustomerPicker } from '../find-customer/CustomerPicker.tsx'
import { useCustomer } from '../find-customer/use-customer.ts'
import { typedAmount, withDecimals } from '../forms/typed.ts'
import { useAsked } from '../forms/use-asked.ts'
import { type Mode, modeParams, type Preview, requestOf, useEntry } from '../forms/use-entry.ts'
import { useEntryDraft, useFaults } from '../forms/use-entry-draft.ts'
import { useLeave } from '../forms/use-leave.ts'
import { useUndo } from '../forms/use-undo.ts'
import { useAsOf } from '../frame/as-of.ts'
import { notify } from '../frame/notices.ts'
import { EntryForm } from './EntryForm.tsx'
import { InvoiceLines } from './InvoiceLines.tsx'
import { type InvoiceBody, invoiceBody, linesOf } from './invoice-body.ts'
import { useEnterWords } from './words.ts'

const fields = [
  'number',
  'customer',
  'issued',
  'due',
  'currency',
  'amount',
  'tax',
  'order',
  'reason',
  'lines',
]

const send = (body: InvoiceBody, mode: Mode) =>
  told(api.POST('/api/v1/invoices', { params: modeParams(mode), body }))

export function InvoiceForm({ form }: { readonly form: 'invoice' | 'credit-note' }) {
  const { t } = useEnterWords()
  const { company } = useSession()
  const { today } = useAsOf()
  const { customer: given = '' } = useSearch({ from: '/enter/$form' })
  const { typed, type, key, forget } = useEntryDraft(`${form} ${given}`)
  const leave = useLeave()
  const undo = useUndo()
  const asked = useAsked()
  const customer = given || (typed.customer ?? '')
  const sheet = useCustomer(customer || undefined)
  const isCredit = form === 'credit-note'
  const currency = typed.currency ?? sheet.data?.currency ?? company.currency
  const lines = isCredit ? [] : linesOf(typed)
  const body = invoiceBody({ ...typed, customer, currency, issued: typed.issued ?? today }, lines, isCredit)
  const entry = useEntry({
    ...{ form, key, body, send },
    onBooked: (answer, booked) => {
      forget()
      const request = requestOf(answer)
      if (request) asked(request)
      else {
        const amount = amountText(amountIn(answer) ?? '')
        notify({
          says: t('done_invoice', { number: booked.number, amount }),
          undo: undo.document('invoices', booked.number, booked.issued),
        })
      }
      leave()
    },
  })
  // A customer from the address has no field here: what is wrong with it is told of the whole form.
  const shown = given ? fields.filter(field => field !== 'customer') : fields
  const faults = useFaults(entry.error, shown, typed.amount)
  const expected = expectedBy(entry.preview)
  const amount = lines.length > 0 ? expected.amount : typedAmount(typed.amount)
  const field = (name: 'number' | 'amount' | 'tax' | 'order' | 'reason') => ({
    value: typed[name] ?? '',
    onChange: (text: string) => type(name, text),
    fault: faults.at(name),
  })
  return (
    <EntryForm
      {...{ form, entry, customer }}
      title={t(`title_${form}`)}
      does={t(`do_${form}`, { amount: amount ? amountText(withDecimals(amount, currency)) : '' }).trim()}
      said={faults.said}
      onPutAway={forget}
    >
      <div className="formgrid">
        {given ? null : (
          <CustomerPicker
            label={t('customer')}
            value={typed.customer ?? ''}
            fault={faults.at('customer')}
            onChange={code => type('customer', code)}
          />
        )}
        <TextField label={t('number')} {...field('number')} required autoFocus={given !== ''} />
        <DayField
          label={t('issued')}
          today={today}
          value={typed.issued ?? today}
          onChange={text => type('issued', text)}
          fault={faults.at('issued')}
          required
        />
        {isCredit ? null : (
          <DayField
            label={t('due')}
            today={today}
            value={typed.due ?? ''}
            onChange={text => type('due', text)}
            fault={faults.at('due')}
            hint={typed.due ? undefined : expected.due ? t('dueHint', { due: expected.due }) : t('dueEmpty')}
          />
        )}
        <TextField
          label={t('amountGross')}
          {...field('amount')}
          inputMode="decimal"
          hint={
            lines.length > 0 && expected.amount
              ? t('byLines', { amount: amountText(expected.amount) })
              : undefined
          }
          disabled={lines.length > 0}
          required={lines.length === 0}
        />
        {lines.length > 0 ? null : <TextField label={t('tax')} {...field('tax')} inputMode="decimal" />}
        <ChoiceField
          label={t('currency')}
          value={currency}
          onChange={text => type('currency', text)}
          fault={faults.at('currency')}
          choices={[...new Set([currency, company.currency, 'CNY', 'USD', 'EUR', 'HKD', 'JPY'])].map(
            each => ({
              value: each,
              label: each,
            }),
          )}
        />
        {isCredit ? (
          <div className="whole">
            <TextField label={t('reason')} {...field('reason')} required />
          </div>
        ) : (
          <TextField label={t('order')} {...field('order')} />
        )}
      </div>
      {isCredit ? null : <InvoiceLines {...{ typed, type }} count={lines.length} faultOf={faults.at} />}
    </EntryForm>
  )
}

const amountIn = (answer: unknown): string | undefined =>
  typeof answer === 'object' && answer !== null && 'amount' in answer && typeof answer.amount === 'string'
    ? answer.amount
    : undefined

/** What the server would make of it: the sum of the lines, the due date of the terms. */
function expectedBy(preview: Preview | undefined): {
  readonly amount: string | undefined
  readonly due: string | undefined
} {
  const answer = preview?.answer
  const due =
    typeof answer === 'object' && answer !== null && 'due' in answer && typeof answer.due === 'string'
      ? answer.due
      : undefined
  return { amount: amountIn(answer), due }
}
