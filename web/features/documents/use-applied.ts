/** What each debt gets of an amount: the oldest first until it is said by hand; kept with what is typed. */
import { minus, sum } from '../../ui/decimal.ts'
import { useFormWords } from '../forms/form-words.ts'
import { isBlank, typedAmount } from '../forms/typed.ts'
import { type Debt, spreadOver } from './debts.ts'

interface Draft {
  readonly typed: Readonly<Record<string, string>>
  type(field: string, value: string): void
}

const field = (number: string) => `to ${number}`

export function useApplied({ typed, type }: Draft, debts: readonly Debt[], amount: string) {
  const { t } = useFormWords()
  const isByHand = typed.by === 'hand'
  const textOf = (number: string) => typed[field(number)] ?? ''
  const applied = isByHand ? saidOf(debts, textOf) : spreadOver(debts, amount)
  const say = (wanted: Readonly<Record<string, string>>) => {
    type('by', 'hand')
    for (const { number } of debts) type(field(number), wanted[number] ?? '')
  }
  const isAmount = (number: string) => isBlank(textOf(number)) || typedAmount(textOf(number)) !== undefined
  return {
    applied,
    rest: minus(amount, sum(Object.values(applied))),
    isWrong: isByHand && debts.some(({ number }) => !isAmount(number)),
    table: {
      textOf: (number: string) => (isByHand ? textOf(number) : (applied[number] ?? '')),
      faultOf: (number: string) => (isByHand && !isAmount(number) ? t('notAmount') : undefined),
      onType(number: string, text: string) {
        if (!isByHand) say(applied)
        type(field(number), text)
      },
      onOldestFirst: () => type('by', 'age'),
      onNothing: () => say({}),
    },
  }
}

function saidOf(debts: readonly Debt[], textOf: (number: string) => string) {
  const parts: Record<string, string> = {}
  for (const { number } of debts) {
    const part = typedAmount(textOf(number))
    if (part !== undefined) parts[number] = part
  }
  return parts
}
