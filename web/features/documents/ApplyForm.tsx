/** Money on account or a credit note against what a customer owes: one pair at a time, the oldest proposed. */
import { useSearch } from '@tanstack/react-router'
import { api, told } from '../../api/client.ts'
import { amountText, isZero } from '../../ui/amount.tsx'
import { isNegative, minus, scaled } from '../../ui/decimal.ts'
import { DayField, TextField } from '../../ui/field.tsx'
import { Waiting } from '../../ui/states.tsx'
import { useAsOf } from '../frame/as-of.ts'
import { notify } from '../frame/notices.ts'
import { type Choice, ChooseItem } from './ChooseItem.tsx'
import { EntryForm, useLeave } from './EntryForm.tsx'
import { debtsOf, typedAmount, typedDay, withDecimals } from './typed.ts'
import { type Mode, modeParams, useEntry } from './use-entry.ts'
import { useEntryDraft, useFaults } from './use-entry-draft.ts'
import { useOpenOf } from './use-open-of.ts'
import { useUndo } from './use-undo.ts'
import { useEnterWords } from './words.ts'

interface SettlementBody {
  from: string
  to: string
  date: string
  amount?: string
  discount?: string
}

const fields = ['from', 'to', 'date', 'amount', 'discount']

const send = (body: SettlementBody, mode: Mode) =>
  told(api.POST('/api/v1/settlements', { params: modeParams(mode), body }))

export function ApplyForm() {
  const { t } = useEnterWords()
  const { today } = useAsOf()
  const { customer = '', number = '', kind = '' } = useSearch({ from: '/enter/$form' })
  const { typed, type, key, forget } = useEntryDraft(`apply ${customer} ${number}`)
  const leave = useLeave()
  const undo = useUndo()
  const { items, isPending } = useOpenOf(customer)
  const money = items.filter(({ open }) => isNegative(open)).map(moneyOf)
  const from = named(money, typed.from ?? (kind === 'invoice' ? '' : number)) ?? money[0]
  const debts = debtsOf(items, from?.currency ?? '')
  const to = named(debts, typed.to ?? (kind === 'invoice' ? number : '')) ?? debts[0]
  const most = from && to ? least(from.open, to.open) : undefined
  const amount = typedAmount(typed.amount)
  const discount = typedAmount(typed.discount)
  const date = typedDay(typed.date ?? today)
  const isWrong = Boolean(typed.amount) && !amount
  const body: SettlementBody | undefined =
    from && to && date && !isWrong
      ? {
          ...{ from: `${from.kind}:${from.number}`, to: to.number, date },
          ...(amount ? { amount } : {}),
          ...(discount ? { discount } : {}),
        }
      : undefined
  const shown = amount ? withDecimals(amount, from?.currency ?? '') : (most ?? '')
  const entry = useEntry({
    ...{ form: 'apply', key, body, send },
    onBooked: (_answer, booked) => {
      forget()
      notify({
        says: t('done_apply', { from: from?.number ?? '', to: booked.to, amount: amountText(shown) }),
        undo: undo.application(booked.from, booked.to),
      })
      leave()
    },
  })
  const faults = useFaults(entry.error, fields)
  return (
    <EntryForm
      form="apply"
      title={t('title_apply')}
      does={t('do_apply', { amount: shown ? amountText(shown) : '' }).trim()}
      {...{ entry, customer }}
      said={faults.said ?? faults.at('from') ?? faults.at('to')}
      onPutAway={forget}
    >
      {isPending ? <Waiting rows={4} /> : null}
      <ChooseItem
        legend={t('money')}
        empty={isPending ? '' : t('noMoney')}
        choices={money}
        chosen={from?.number}
        onChoose={chosen => type('from', chosen)}
      />
      <ChooseItem
        legend={t('debts')}
        empty={isPending ? '' : t('nothingOpen')}
        choices={debts}
        chosen={to?.number}
        onChoose={chosen => type('to', chosen)}
      />
      <div className="formgrid">
        <TextField
          label={t('amount')}
          value={typed.amount ?? ''}
          onChange={text => type('amount', text)}
          fault={faults.at('amount')}
          hint={most && !isZero(most) ? t('amountHint', { open: amountText(most) }) : undefined}
          inputMode="decimal"
        />
        <TextField
          label={t('discount')}
          value={typed.discount ?? ''}
          onChange={text => type('discount', text)}
          fault={faults.at('discount')}
          inputMode="decimal"
        />
        <DayField
          label={t('on')}
          today={today}
          value={typed.date ?? today}
          onChange={text => type('date', text)}
          fault={faults.at('date')}
          required
        />
      </div>
    </EntryForm>
  )
}

const moneyOf = (item: Choice & { readonly kind: string; readonly open: string }) => ({
  ...item,
  // What a transfer brought is named by what it is, money.
  kind: item.kind === 'transfer' ? 'money' : item.kind,
  open: minus('0', item.open),
})

const named = <Item extends { readonly number: string }>(items: readonly Item[], number: string) =>
  items.find(item => item.number === number)

const least = (left: string, right: string) => (scaled(left) < scaled(right) ? left : right)
