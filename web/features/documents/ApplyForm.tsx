/** Money on account or a credit note against what a customer owes: many documents at once, the oldest proposed first. */
import { useSearch } from '@tanstack/react-router'
import { api, told } from '../../api/client.ts'
import { amountText } from '../../ui/amount.tsx'
import { isNegative, minus, scaled, sum } from '../../ui/decimal.ts'
import { DayField } from '../../ui/field.tsx'
import { Waiting } from '../../ui/states.tsx'
import { useFormWords } from '../forms/form-words.ts'
import { isBlank, typedAmount, typedDay, withDecimals } from '../forms/typed.ts'
import { type Mode, modeParams, useEntry } from '../forms/use-entry.ts'
import { useEntryDraft, useFaults } from '../forms/use-entry-draft.ts'
import { useLeave } from '../forms/use-leave.ts'
import { useUndo } from '../forms/use-undo.ts'
import { useAsOf } from '../frame/as-of.ts'
import { notify } from '../frame/notices.ts'
import { ApplyTable } from './ApplyTable.tsx'
import { type Choice, ChooseItem } from './ChooseItem.tsx'
import { type Debt, debtsOf } from './debts.ts'
import { EntryForm } from './EntryForm.tsx'
import { useApplied } from './use-applied.ts'
import { useOpenOf } from './use-open-of.ts'
import { useEnterWords } from './words.ts'

interface ApplyBody {
  from: string
  date: string
  parts: { to: string; amount: string; discount?: string }[]
}

const fields = ['from', 'date', 'parts']

const send = (body: ApplyBody, mode: Mode) =>
  told(api.POST('/api/v1/settlements/apply', { params: modeParams(mode), body }))

export function ApplyForm() {
  const { t } = useEnterWords()
  const { today } = useAsOf()
  const { customer = '', number = '', kind = '' } = useSearch({ from: '/enter/$form' })
  const draft = useEntryDraft(`apply ${customer} ${number}`)
  const { typed, type, key, forget } = draft
  const { items, isPending } = useOpenOf(customer)
  const money = items.filter(({ open }) => isNegative(open)).map(moneyOf)
  const wanted = typed.from ?? (kind === 'invoice' ? '' : number)
  const from = money.find(each => each.number === wanted) ?? money[0]
  const debts = firstOf(debtsOf(items, from?.currency ?? ''), kind === 'invoice' ? number : '')
  const discounts = useDiscounts(draft)
  const payable = debts.map(debt => less(debt, discounts.of(debt.number).discount))
  const { applied, rest, isWrong, table } = useApplied(draft, payable, from?.open ?? '0')
  const date = typedDay(typed.date ?? today)
  const parts = Object.entries(applied).map(([to, amount]) => ({ to, amount, ...discounts.of(to) }))
  const isWhole = parts.length > 0 && scaled(rest) >= 0n && !isWrong
  const body: ApplyBody | undefined =
    from && date && isWhole && !debts.some(debt => discounts.faultOf(debt.number))
      ? { from: `${from.kind}:${from.number}`, date, parts }
      : undefined
  const all = withDecimals(sum(Object.values(applied)), from?.currency ?? '')
  const entry = useEntry({
    ...{ form: 'apply', key, body, send },
    onBooked: useTold({ from: from?.number ?? '', amount: amountText(all), forget }),
  })
  const faults = useFaults(entry.error, fields)
  const faultAt = (debt: string, names: readonly string[]) => {
    const index = parts.findIndex(({ to }) => to === debt)
    return names.map(name => faults.at(`parts/${index}/${name}`)).find(Boolean)
  }
  return (
    <EntryForm
      form="apply"
      title={t('title_apply')}
      does={t('do_apply', { amount: parts.length > 0 ? amountText(all) : '' }).trim()}
      {...{ entry, customer }}
      said={faults.said ?? faults.at('from') ?? faults.at('parts')}
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
      {from ? (
        <>
          <div className="formgrid">
            <DayField
              label={t('on')}
              today={today}
              value={typed.date ?? today}
              onChange={text => type('date', text)}
              fault={faults.at('date')}
              required
            />
          </div>
          <ApplyTable
            {...{ debts, rest, ...table }}
            currency={from.currency}
            empty={t('nothingOpen')}
            faultOf={debt => table.faultOf(debt) ?? faultAt(debt, ['amount', 'to'])}
            discounts={{
              ...discounts,
              faultOf: debt => discounts.faultOf(debt) ?? faultAt(debt, ['discount']),
            }}
          />
        </>
      ) : null}
    </EntryForm>
  )
}

/** What is granted on top of what each debt gets. */
function useDiscounts({ typed, type }: ReturnType<typeof useEntryDraft>) {
  const { t } = useFormWords()
  const textOf = (number: string) => typed[`less ${number}`] ?? ''
  return {
    textOf,
    faultOf: (number: string) =>
      isBlank(textOf(number)) || typedAmount(textOf(number)) ? undefined : t('notAmount'),
    onType: (number: string, text: string) => type(`less ${number}`, text),
    of(number: string) {
      const discount = typedAmount(textOf(number))
      return discount ? { discount } : {}
    },
  }
}

/** What is told once it is booked, with the way to take all of it back. */
function useTold({ from, amount, forget }: { from: string; amount: string; forget(): void }) {
  const { t } = useEnterWords()
  const leave = useLeave()
  const undo = useUndo()
  return (answer: unknown, { from: money, parts }: ApplyBody) => {
    forget()
    const [only] = parts
    const facts = { from, to: only?.to ?? '', count: parts.length, amount }
    notify({
      says: t(parts.length === 1 ? 'done_apply_one' : 'done_apply_many', facts),
      undo: undo.application(money, applicationOf(answer)),
    })
    leave()
  }
}

const applicationOf = (answer: unknown): string =>
  typeof answer === 'object' &&
  answer !== null &&
  'application' in answer &&
  typeof answer.application === 'string'
    ? answer.application
    : ''

const moneyOf = (item: Choice & { readonly kind: string; readonly open: string }) => ({
  ...item,
  // What a transfer brought is named by what it is, money.
  kind: item.kind === 'transfer' ? 'money' : item.kind,
  open: minus('0', item.open),
})

/** What is left to be paid beside a discount; one as large as all of it is the server's to refuse. */
const less = (debt: Debt, discount = '0'): Debt =>
  scaled(discount) < scaled(debt.open) ? { ...debt, open: minus(debt.open, discount) } : debt

/** The one it was asked for before the others. */
const firstOf = (debts: readonly Debt[], number: string) =>
  debts.toSorted((left, right) => Number(right.number === number) - Number(left.number === number))
