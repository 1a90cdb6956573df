/** A policy tried on every customer before anybody agrees to it. */
import type { Reader } from '../../kernel/database/transaction.ts'
import type { LocalDate } from '../../kernel/dates.ts'
import { openCreditBook } from './credit-book.ts'
import { customersAfter, namesOf } from './store.ts'
import { type Decision, noHistory, type Policy, type TraceEntry, type Verdict } from './types.ts'

export interface Changed {
  readonly customer: string
  readonly now: Verdict
  readonly tried: Verdict
  readonly name: string
  /** What stops it then; what stopped it, where it is free then. */
  readonly why: readonly TraceEntry[]
}

export interface DryRun {
  readonly customers: number
  readonly heldNow: number
  readonly heldThen: number
  readonly changedCount: number
  /** The first of them. */
  readonly changed: readonly Changed[]
}

const atOnce = 1000
const mostTold = 200
const knownCustomer = { ...noHistory, isNew: false }

/** How many could order nothing, not even the smallest, with the policy in force and with the one tried. */
export async function dryRun(reader: Reader, policy: Policy, today: LocalDate): Promise<DryRun> {
  const changed: Changed[] = []
  const found = { customers: 0, heldNow: 0, heldThen: 0, changedCount: 0, changed }
  let last = 0n
  for (;;) {
    const customers = await customersAfter(reader, last, atOnce)
    if (customers.length === 0) return { ...found, changed: await named(reader, changed) }
    last = customers.at(-1) ?? last
    const asked = { customers, today, hold: false }
    const [now, then] = [
      await openCreditBook(reader, asked),
      await openCreditBook(reader, { ...asked, policy }),
    ]
    for (const customerId of customers) {
      const { code, currency } = now.customer(customerId).customer
      const question = { customerId, at: 'order', currency, amountMinor: 1n, history: knownCustomer } as const
      const [before, after] = [now.decide(question).decision, then.decide(question).decision]
      found.customers += 1
      if (isStopped(before.decision)) found.heldNow += 1
      if (isStopped(after.decision)) found.heldThen += 1
      if (before.decision === after.decision) continue
      found.changedCount += 1
      if (changed.length === mostTold) continue
      const why = stopping(isStopped(after.decision) ? after : before)
      changed.push({ customer: code, name: '', now: before.decision, tried: after.decision, why })
    }
  }
}

const isStopped = (verdict: string) => verdict === 'hold' || verdict === 'needs_approval'

const stopping = ({ trace }: Decision) => trace.filter(({ passed, effect }) => !passed && isStopped(effect))

async function named(reader: Reader, changed: readonly Changed[]): Promise<Changed[]> {
  const names = await namesOf(
    reader,
    changed.map(({ customer }) => customer),
  )
  return changed.map(each => ({ ...each, name: names.get(each.customer) ?? '' }))
}
