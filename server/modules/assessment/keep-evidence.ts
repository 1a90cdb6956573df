/** What a person knows of a customer beside the books, said for good. */
import type { Transaction } from '../../kernel/database/transaction.ts'
import type { LocalDate } from '../../kernel/dates.ts'
import { recordEvent } from '../../kernel/events/record-event.ts'
import { type Currency, parseMinor } from '../../kernel/money.ts'
import { needCustomer } from '../customers/index.ts'
import { refuse } from './errors.ts'
import { insertEvidence } from './store.ts'
import type { NewEvidence } from './types.ts'

/** Refuses `customer-unknown`, `bad-evidence-amount`, `evidence-in-future` and `not-a-quarter`. */
export async function keepEvidence(
  tx: Transaction,
  customer: string,
  evidence: NewEvidence,
  today: LocalDate,
): Promise<bigint> {
  const { id: customerId, code } = await needCustomer(tx, customer)
  checkDay(evidence, today)
  checkAmounts(evidence)
  const id = await insertEvidence(tx, customerId, evidence)
  await recordEvent(tx, {
    kind: 'credit-evidence-kept',
    subject: `customer:${code}`,
    facts: { evidence: id, about: evidence.kind, on: evidence.on },
  })
  return id
}

function checkDay({ kind, on }: NewEvidence, today: LocalDate): void {
  if (kind === 'forecast') {
    if (!/-(01|04|07|10)-01$/.test(on)) throw refuse('not-a-quarter', { day: on }, '/on')
  } else if (on > today) throw refuse('evidence-in-future', { day: on }, '/on')
}

function checkAmounts(evidence: NewEvidence): void {
  if (evidence.kind === 'figures') {
    const { currency, net_worth, assets, current_assets, current_liabilities, revenue, net_profit } =
      evidence.said
    checkAll(currency, { net_worth, assets, current_assets, current_liabilities, revenue, net_profit })
  }
  if (evidence.kind === 'forecast') checkAll(evidence.said.currency, { amount: evidence.said.amount })
}

function checkAll(currency: Currency, amounts: Readonly<Record<string, string>>): void {
  for (const [field, value] of Object.entries(amounts)) {
    if (parseMinor(value, currency) === undefined) {
      throw refuse('bad-evidence-amount', { value: value.slice(0, 40), currency }, `/said/${field}`)
    }
  }
}
