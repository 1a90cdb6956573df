/** Money received, applied to what it pays, the rest on account. */
import { useSearch } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { api, told } from '../../api/client.ts'
import { useSession } from '../../session.tsx'
import { amountText } from '../../ui/amount.tsx'
import { scaled } from '../../ui/decimal.ts'
import { ChoiceField, DayField, TextField } from '../../ui/field.tsx'
import { CustomerPicker } from '../find-customer/CustomerPicker.tsx'
import { typedAmount, typedDay, typedText, withDecimals } from '../forms/typed.ts'
import { type Mode, modeParams, newKey, useEntry } from '../forms/use-entry.ts'
import { useEntryDraft, useFaults } from '../forms/use-entry-draft.ts'
import { useLeave } from '../forms/use-leave.ts'
import { useUndo } from '../forms/use-undo.ts'
import { useAsOf } from '../frame/as-of.ts'
import { notify } from '../frame/notices.ts'
import { ApplyTable } from './ApplyTable.tsx'
import { debtsOf } from './debts.ts'
import { EntryForm } from './EntryForm.tsx'
import { useApplied } from './use-applied.ts'
import { useOpenOf } from './use-open-of.ts'
import { useEnterWords } from './words.ts'

const fields = ['number', 'customer', 'date', 'currency', 'amount', 'method', 'parts']

const send = (body: ReceiptBody, mode: Mode) =>
  told(api.POST('/api/v1/receipts', { params: modeParams(mode), body }))

interface ReceiptBody {
  number: string
  customer: string
  date: string
  currency: string
  method?: string
  amount?: string
  parts?: { invoice?: string; amount: string }[]
}

export function ReceiptForm() {
  const { t } = useEnterWords()
  const { company } = useSession()
  const { today } = useAsOf()
  const { customer: given = '' } = useSearch({ from: '/enter/$form' })
  const draft = useEntryDraft(`receipt ${given}`)
  const { typed, type, key, forget } = draft
  const leave = useLeave()
  const undo = useUndo()
  const customer = given || (typed.customer ?? '')
  const { items, currencies, isPending } = useOpenOf(customer)
  const currency = typed.currency ?? currencies[0] ?? company.currency
  const amount = typedAmount(typed.amount)
  const debts = debtsOf(items, currency)
  const { applied, rest, isWrong, table } = useApplied(draft, debts, amount ?? '0')
  const proposed = useProposedNumber(typed.number, number => type('number', number), today)
  const number = typedText(typed.number) ?? proposed
  const date = typedDay(typed.date ?? today)
  const method = typedText(typed.method)
  // Before it is known what is open all of it would stay on account.
  const body: ReceiptBody | undefined =
    !isPending && number && customer && date && amount && scaled(rest) >= 0n && !isWrong
      ? {
          ...{ number, customer, date, currency },
          ...(method ? { method } : {}),
          ...paid(amount, applied, rest),
        }
      : undefined
  const entry = useEntry({
    ...{ form: 'receipt', key, body, send },
    onBooked: (_answer, booked) => {
      forget()
      notify({
        says: t('done_receipt', {
          number: booked.number,
          amount: amountText(withDecimals(amount ?? '', currency)),
        }),
        undo: undo.document('receipts', booked.number, booked.date),
      })
      leave()
    },
  })
  // A customer from the address has no field here: what is wrong with it is told of the whole form.
  const shown = given ? fields.filter(field => field !== 'customer') : fields
  const faults = useFaults(entry.error, shown, typed.amount)
  return (
    <EntryForm
      form="receipt"
      title={t('title_receipt')}
      does={t('do_receipt', { amount: amount ? amountText(withDecimals(amount, currency)) : '' }).trim()}
      {...{ entry, customer }}
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
        <TextField
          label={t('amount')}
          value={typed.amount ?? ''}
          onChange={text => type('amount', text)}
          fault={faults.at('amount')}
          inputMode="decimal"
          required
          autoFocus={given !== ''}
        />
        <ChoiceField
          label={t('currency')}
          value={currency}
          onChange={text => type('currency', text)}
          fault={faults.at('currency')}
          choices={[...new Set([currency, ...currencies, company.currency])].map(each => ({
            value: each,
            label: each,
          }))}
        />
        <DayField
          label={t('date')}
          today={today}
          value={typed.date ?? today}
          onChange={text => type('date', text)}
          fault={faults.at('date')}
          required
        />
        <TextField
          label={t('number')}
          value={typed.number ?? ''}
          onChange={text => type('number', text)}
          fault={faults.at('number')}
          required
        />
        <TextField
          label={t('method')}
          value={typed.method ?? ''}
          onChange={text => type('method', text)}
          fault={faults.at('method')}
        />
      </div>
      {customer ? (
        <ApplyTable
          {...{ debts, rest, currency, ...table }}
          faultOf={debt =>
            table.faultOf(debt) ?? faults.at(`parts/${Object.keys(applied).indexOf(debt)}/invoice`)
          }
        />
      ) : null}
    </EntryForm>
  )
}

function paid(amount: string, applied: Readonly<Record<string, string>>, rest: string) {
  const parts = Object.entries(applied).map(([invoice, part]) => ({ invoice, amount: part }))
  if (parts.length === 0) return { amount }
  return { parts: [...parts, ...(scaled(rest) > 0n ? [{ amount: rest }] : [])] }
}

/** Until another is typed; kept, so that it stays the same through a reload. */
function useProposedNumber(
  number: string | undefined,
  onPropose: (number: string) => void,
  today: string,
): string | undefined {
  // Two people who enter at once are not to propose the same.
  const [proposed] = useState(() => `SK${today.replaceAll('-', '')}-${newKey().slice(0, 6).toUpperCase()}`)
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when there is none
  useEffect(() => {
    if (number === undefined) onPropose(proposed)
  }, [number])
  return number === undefined ? proposed : undefined
}
