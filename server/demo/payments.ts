/** How one customer paid what it was invoiced for: late, in parts, in round sums, less what it was owed. */
import { addDays, addMonths, daysBetween, type LocalDate } from '../kernel/dates.ts'
import { smaller } from '../kernel/money.ts'
import { discountOffer, percentOf } from '../modules/terms/index.ts'
import { paymentRun, workday } from './days.ts'
import type { Random } from './random.ts'
import { termsOf } from './terms-of.ts'
import type { CreditNote, DemoCustomer, History, Payment, Receipt, Sale, Settlement } from './types.ts'

interface Planned extends Payment {
  readonly day: LocalDate
}

interface Credit {
  readonly from: Receipt | CreditNote
  readonly day: LocalDate
  leftMinor: bigint
}

export function payFor(
  customer: DemoCustomer,
  sales: readonly Sale[],
  creditNotes: readonly CreditNote[],
  today: LocalDate,
  random: Random,
): Omit<History, 'coming'> {
  const planned = sales
    .flatMap(sale => plansFor(customer, sale, today, random))
    .filter(plan => plan.day <= today)
    .sort((left, right) => (left.day < right.day ? -1 : left.day > right.day ? 1 : 0))
  const credits: Credit[] = creditNotes.map(from => ({ from, day: from.issued, leftMinor: from.grossMinor }))
  const receipts: Receipt[] = []
  const settlements: Settlement[] = []
  for (const day of [...new Set(planned.map(plan => plan.day))]) {
    const due = planned.filter(plan => plan.day === day)
    const { payments, used } = netOff(due, credits, day, random)
    settlements.push(...used)
    const paid = payments.filter(payment => payment.amountMinor > 0n)
    if (paid.length === 0) continue
    const receipt = receive(customer, paid, day, today, random)
    receipts.push(receipt)
    // What came on top may pay for something else later; the latest has not been looked at yet.
    if (receipt.onAccountMinor > 0n && daysBetween(day, today) > 25) {
      credits.push({ from: receipt, day: addDays(day, 5), leftMinor: receipt.onAccountMinor })
    }
  }
  return { sales, creditNotes, receipts, settlements }
}

/** When, and how much at a time, one invoice is paid. */
function plansFor(customer: DemoCustomer, sale: Sale, today: LocalDate, random: Random): Planned[] {
  const discount = earlyDiscount(sale, random)
  if (discount) return [discount]
  return sale.dues.flatMap(part => {
    const day = payDay(customer, part.due, today, random)
    const fee = bankFee(customer, random)
    const whole = { sale, amountMinor: part.amountMinor - fee.keptMinor, discountMinor: fee.agreedMinor, day }
    if (customer.part === 'sinking' && lateness(part.due, today) === 'silent') {
      return random.chance(0.2) ? [{ ...whole, amountMinor: roundDown(part.amountMinor / 4n) }] : []
    }
    if (!random.chance(customer.habit.splits)) return [whole]
    const first = roundDown((part.amountMinor * BigInt(random.whole(4, 7))) / 10n)
    const rest = addDays(day, random.whole(20, 50))
    return [
      { ...whole, amountMinor: first, discountMinor: 0n },
      { ...whole, amountMinor: whole.amountMinor - first, day: paymentRun(rest, customer.habit.runs) },
    ]
  })
}

/** Banks between here and abroad keep a little; usually that is agreed to, sometimes a few dollars stay open. */
function bankFee(customer: DemoCustomer, random: Random): { keptMinor: bigint; agreedMinor: bigint } {
  if (customer.currency !== 'USD' || random.chance(0.5)) return { keptMinor: 0n, agreedMinor: 0n }
  const keptMinor = BigInt(random.whole(15, 45) * 100)
  return { keptMinor, agreedMinor: random.chance(0.7) ? keptMinor : 0n }
}

/** Half of those who are offered a discount take it. */
function earlyDiscount(sale: Sale, random: Random): Planned | undefined {
  const facts = { issued: sale.issued, amountMinor: sale.grossMinor }
  const offer = discountOffer(termsOf(sale.customer), facts)
  if (!offer || random.chance(0.5)) return undefined
  const discountMinor = percentOf(offer.percent, sale.grossMinor)
  const day = addDays(offer.until, -random.whole(0, 3))
  return { sale, day, discountMinor, amountMinor: sale.grossMinor - discountMinor }
}

function payDay(customer: DemoCustomer, due: LocalDate, today: LocalDate, random: Random): LocalDate {
  const { late, runs, forgets } = customer.habit
  const forgotten = random.chance(forgets) ? 45 : 0
  const sinking = customer.part === 'sinking' ? sinkingDays(due, today) : 0
  return paymentRun(addDays(due, random.whole(...late) + forgotten + sinking), runs)
}

/** Two weeks later each month of the last eight. */
const sinkingDays = (due: LocalDate, today: LocalDate): number =>
  Math.max(0, Math.round((240 - daysBetween(due, today)) / 2))

const lateness = (due: LocalDate, today: LocalDate) => (due > addMonths(today, -4) ? 'silent' : 'paying')

/** Keeps back what the customer is owed from the largest payment of the day. */
function netOff(due: readonly Planned[], credits: readonly Credit[], day: LocalDate, random: Random) {
  const payments: Planned[] = [...due]
  const used: Settlement[] = []
  for (const credit of credits) {
    const usable = credit.leftMinor > 0n && credit.day <= day
    const largest = payments.reduce((best, each) => (each.amountMinor > best.amountMinor ? each : best))
    if (!usable || largest.amountMinor <= credit.leftMinor || random.chance(0.1)) continue
    const amountMinor = smaller(credit.leftMinor, largest.amountMinor)
    payments[payments.indexOf(largest)] = { ...largest, amountMinor: largest.amountMinor - amountMinor }
    used.push({ from: credit.from, to: largest.sale, day, amountMinor })
    credit.leftMinor -= amountMinor
  }
  return { payments, used }
}

const methods = ['银行转账', '银行转账', '银行转账', '电子承兑汇票', '网银'] as const

function receive(
  customer: DemoCustomer,
  payments: readonly Payment[],
  day: LocalDate,
  today: LocalDate,
  random: Random,
): Receipt {
  const total = payments.reduce((sum, payment) => sum + payment.amountMinor, 0n)
  const roundSum = 1_000_000n
  const above = customer.part === 'rounds-up' ? (roundSum - (total % roundSum)) % roundSum : 0n
  const unnamed = customer.part === 'names-nothing' && daysBetween(day, today) <= 75
  return {
    payerCode: customer.payerCode,
    currency: customer.currency,
    day,
    method: customer.currency === 'USD' ? 'T/T' : random.pick(methods),
    payments: unnamed ? [] : payments,
    onAccountMinor: unnamed ? total : above,
  }
}

/** Money before any invoice. */
export function makeDeposit(customer: DemoCustomer, today: LocalDate, daysBack: number): Receipt {
  return {
    payerCode: customer.payerCode,
    currency: customer.currency,
    day: workday(addDays(today, -daysBack)),
    method: '银行转账',
    payments: [],
    onAccountMinor: roundDown(customer.monthlyMinor / 3n),
  }
}

/** To whole thousands, and not to nothing. */
const roundDown = (minor: bigint): bigint => (minor > 100_000n ? minor - (minor % 100_000n) : minor)
