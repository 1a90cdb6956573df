/** The form: what is asked for, and that the customer accepts the credit price. A draft may be written anew. */
import type { Reader, Transaction } from '../../kernel/database/transaction.ts'
import type { LocalDate } from '../../kernel/dates.ts'
import { recordEvent } from '../../kernel/events/record-event.ts'
import { type Currency, formatMinor, parseMinor } from '../../kernel/money.ts'
import { tryAssessment } from '../assessment/index.ts'
import { contractDefaults } from '../contracts/index.ts'
import { type Customer, needCustomer } from '../customers/index.ts'
import { companyCurrency } from '../ledger/index.ts'
import { canonicalTerms } from '../terms/index.ts'
import { refuse } from './errors.ts'
import { holdFor } from './need-application.ts'
import { insertApplication, rewriteApplication } from './store.ts'
import type { Application, ApplicationId, Wanted } from './types.ts'

export interface Written {
  /** Major units. */
  readonly amount: string
  readonly currency: Currency | null
  readonly terms: string
  readonly purpose: string
  /** What it buys in a month on average; major units. */
  readonly demand: string
  /** Who said yes to the credit price for the customer. */
  readonly accepted: { readonly by: string; readonly on: LocalDate } | null
}

/**
 * Refuses `customer-unknown`, `credit-application-open`, `bad-terms`, `credit-application-amount` and
 * `credit-application-day`.
 */
export async function makeApplication(
  tx: Transaction,
  asked: Written & { readonly customer: string; readonly today: LocalDate },
): Promise<ApplicationId> {
  const customer = await needCustomer(tx, asked.customer)
  const wanted = await wantedOf(tx, customer, asked, asked.today)
  const id = await insertApplication(tx, customer.id, wanted)
  if (id === undefined) throw refuse('credit-application-open', { customer: customer.code }, '/customer')
  await note(tx, 'credit-application-made', { id, customer: customer.code, ...wanted })
  return id
}

/** A draft only. Refuses as {@link makeApplication}, and `credit-application-changed`, `credit-application-step`. */
export async function changeApplication(
  tx: Transaction,
  asked: Written & {
    readonly id: bigint
    /** The version the change was made from. */
    readonly version: number | undefined
    readonly today: LocalDate
  },
): Promise<void> {
  const before = await holdFor(tx, asked.id, 'submit')
  const { id, version: current, customer: code } = before
  if (asked.version !== current)
    throw refuse('credit-application-changed', { id: String(id), version: asked.version ?? 0, current })
  const wanted = await wantedOf(tx, await needCustomer(tx, code), asked, asked.today)
  await rewriteApplication(tx, id, acceptedAs(before, wanted))
  await note(tx, 'credit-application-changed', { id, customer: code, ...wanted })
}

/** What was accepted is the price as it was shown: at another one the customer is asked again. */
const acceptedAs = (before: Application, wanted: Wanted): Wanted =>
  before.surcharge === wanted.surcharge ? wanted : { ...wanted, acceptedBy: null, acceptedOn: null }

async function wantedOf(
  reader: Reader,
  customer: Customer,
  written: Written,
  today: LocalDate,
): Promise<Wanted> {
  const { accepted, purpose } = written
  const currency = written.currency ?? customer.currency ?? (await companyCurrency(reader))
  if (accepted && accepted.on > today)
    throw refuse('credit-application-day', { day: accepted.on }, '/accepted/on')
  return {
    currency,
    amountMinor: amountOf(written.amount, currency, { at: '/amount', least: 1n }),
    terms: canonicalTerms(written.terms),
    purpose,
    demandMinor: amountOf(written.demand, currency, { at: '/demand', least: 0n }),
    surcharge: await surchargeOf(reader, customer.code, today),
    acceptedBy: accepted?.by ?? null,
    acceptedOn: accepted?.on ?? null,
  }
}

/** As the policy has it for the customer's grade; without a grade as contracts begin. */
async function surchargeOf(reader: Reader, code: string, today: LocalDate): Promise<string> {
  const { answer } = await tryAssessment(reader, code, today)
  if (answer.settlement === 'account' && answer.surchargePercent !== null) return answer.surchargePercent
  return (await contractDefaults(reader)).creditSurcharge
}

function amountOf(
  text: string,
  currency: Currency,
  { at, least }: { readonly at: string; readonly least: bigint },
): bigint {
  const minor = parseMinor(text.trim(), currency)
  if (minor === undefined || minor < least)
    throw refuse('credit-application-amount', { value: text.slice(0, 40), currency }, at)
  return minor
}

async function note(
  tx: Transaction,
  kind: 'credit-application-made' | 'credit-application-changed',
  { id, customer, currency, amountMinor, terms, surcharge }: Wanted & Pick<Application, 'id' | 'customer'>,
): Promise<void> {
  const amount = formatMinor(amountMinor, currency)
  await recordEvent(tx, {
    kind,
    subject: `customer:${customer}`,
    facts: { application: id, amount, currency, terms, surcharge },
  })
}
