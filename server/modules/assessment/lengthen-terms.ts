/** Longer terms are more credit: who decides on the limit they hold for decides on them. */
import { z } from 'zod'
import type { Reader, Transaction } from '../../kernel/database/transaction.ts'
import type { LocalDate } from '../../kernel/dates.ts'
import { currencyField, dateField, keyField, moneyField } from '../../kernel/http/fields.ts'
import { type Currency, formatMinor, parseMinor } from '../../kernel/money.ts'
import { type Approvable, ask, defineApprovable, mayBookAtOnce } from '../approvals/index.ts'
import { longestDays } from '../contracts/index.ts'
import { needCustomer, type TermsChange, type TermsEntered, updateCustomer } from '../customers/index.ts'
import { companyCurrency, inCompanyCurrency } from '../ledger/index.ts'
import {
  type FamilyTerms,
  familyTermsField,
  formatFamilyTerms,
  parseTerms,
  type TermEvent,
} from '../terms/index.ts'
import { limitNow } from './store-proposals.ts'

const asked = z.object({
  customer: keyField,
  terms: z.string().nullable(),
  /** Left out: they stay as they are. */
  family_terms: z.array(familyTermsField).optional(),
  /** What they lengthen. */
  terms_before: z.string().nullable().optional(),
  /** The limit they hold for: more than that nobody waits for; null: unlimited. */
  amount: moneyField.nullable(),
  currency: currencyField,
  /** The day its worth in the company's currency is of. */
  on: dateField,
  reason: z.string(),
})

export const termsAction: Approvable = defineApprovable({
  name: 'customer-terms',
  label: { en: 'longer terms', 'zh-CN': '延长账期' },
  payload: asked,
  async describe(reader, { customer: code, amount, currency, on }) {
    const customer = await needCustomer(reader, code)
    const amountMinor = amount === null ? null : (parseMinor(amount, currency) ?? 0n)
    return {
      subject: `customer:${customer.code}`,
      customerId: customer.id,
      currency,
      amountMinor,
      baseMinor: await inCompanyCurrency(reader, { minor: amountMinor, currency }, on),
    }
  },
  async book(tx, { customer, terms, family_terms: familyTerms }) {
    await setTerms(tx, customer, terms, familyTerms)
    return { customer, terms }
  },
})

export async function setTerms(
  tx: Transaction,
  code: string,
  terms: string | null,
  familyTerms?: readonly FamilyTerms[],
): Promise<void> {
  const { version, terms: before } = await needCustomer(tx, code)
  if (before !== terms || familyTerms) await updateCustomer(tx, { code, version, terms, familyTerms })
}

/**
 * Who may decide on them enters longer terms at once; for all others they are asked for. Before an account is opened nothing is
 * sold on any terms: who opens it decides on them too.
 */
export const askLongerTerms: TermsEntered = async (tx, change) => {
  const { customer, before, after, today, reason } = change
  if (before.state === 'opening' || !isLongerAnywhere(change)) return undefined
  const held = await limitHeldFor(tx, customer, today)
  if (await mayLengthen(tx, held)) return undefined
  const wanted = {
    ...{ customer, terms: after.terms, family_terms: after.familyTerms, terms_before: before.terms },
    amount: held.amountMinor === null ? null : formatMinor(held.amountMinor, held.currency),
    ...{ currency: held.currency, on: today, reason },
  }
  const entered = await ask(tx, termsAction, wanted, reason || `${saidOf(before)} → ${saidOf(after)}`)
  return 'requestId' in entered ? entered.requestId : undefined
}

interface Held {
  /** Null: unlimited. */
  readonly amountMinor: bigint | null
  readonly currency: Currency
  readonly baseMinor: bigint | null
}

/** The limit longer terms hold for. Without one nobody decided on an amount. */
export async function limitHeldFor(reader: Reader, customer: string, today: LocalDate): Promise<Held> {
  const limit = await limitNow(reader, customer, today)
  const { amountMinor, currency } = limit ?? { amountMinor: 0n, currency: await companyCurrency(reader) }
  const baseMinor = await inCompanyCurrency(reader, { minor: amountMinor, currency }, today)
  return { amountMinor, currency, baseMinor }
}

/** Whether the person of the transaction may decide on longer terms for such a limit; the program itself always. */
export async function mayLengthen(reader: Reader, held: Held): Promise<boolean> {
  return (await mayBookAtOnce(reader, 'customer-terms'))(held)
}

type Agreed = TermsChange['after']

/** For the customer or for goods of any family, which have its terms unless they have their own. */
export function isLongerAnywhere(change: { readonly before: Agreed; readonly after: Agreed }): boolean {
  const { before, after } = change
  const families = [...before.familyTerms, ...after.familyTerms].map(({ family }) => family)
  return (
    isLonger(before.terms, after.terms) ||
    families.some(family => isLonger(termsFor(before, family), termsFor(after, family)))
  )
}

const saidOf = ({ terms, familyTerms }: Agreed) =>
  [terms ?? '–', formatFamilyTerms(familyTerms)].filter(Boolean).join('; ')

const termsFor = ({ terms, familyTerms }: Agreed, family: string) =>
  familyTerms.find(each => each.family === family)?.terms ?? terms

/** Whether money may be waited for longer than before: by days, or until something happens that nobody can date. */
export const isLonger = (before: string | null, after: string | null): boolean =>
  daysOf(after) > daysOf(before) || (isOpenEnded(after) && !isOpenEnded(before))

const daysOf = (text: string | null) => (text === null ? 0 : (longestDays(parseTerms(text)) ?? 0))

function isOpenEnded(text: string | null): boolean {
  const terms = text === null ? undefined : parseTerms(text)
  return terms?.kind === 'parts' && terms.parts.some(({ event }) => afterDelivery.includes(event))
}

const afterDelivery: readonly TermEvent[] = ['signature', 'acceptance', 'sell-through']
