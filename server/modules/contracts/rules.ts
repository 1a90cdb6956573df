/** Pure decisions about contracts: what state one is in on a day, what may be done next, what a credit price is. */
import { addDays, type LocalDate, later } from '../../kernel/dates.ts'
import { scaled } from '../../kernel/decimal.ts'
import { divideHalfUp } from '../../kernel/money.ts'
import type { Terms } from '../terms/index.ts'
import type { Contract, ContractState, Step, StepName, Version } from './types.ts'

type Lived = Pick<Contract, 'versions' | 'steps'>

const stepOf = ({ steps }: Lived, version: number, step: StepName): Step | undefined =>
  steps.find(each => each.version === version && each.step === step)

export function latestVersion({ versions }: Pick<Contract, 'versions'>): Version {
  const latest = versions.at(-1)
  if (!latest) throw new Error('a contract without a version')
  return latest
}

/** The state of a version as of a day: running and ended follow from its period once it is signed. */
export function stateOn(contract: Lived, version: Version, on: LocalDate): ContractState {
  const done = (step: StepName) => {
    const taken = stepOf(contract, version.version, step)
    return taken && taken.on <= on ? taken : undefined
  }
  const { from, to } = version.clauses
  const signed = done('signed')
  if (done('ended') || (signed && to !== null && to < on)) return 'ended'
  if (signed) return later(from ?? signed.on, signed.on) <= on ? 'running' : 'signed'
  if (done('sent')) return 'sent'
  return done('reviewed') ? 'reviewed' : 'draft'
}

/** The version that binds on a day: the latest that is running; undefined when none is. */
export function inForceOn(contract: Lived, on: LocalDate): Version | undefined {
  return contract.versions.findLast(version => stateOn(contract, version, on) === 'running')
}

/** The day from which somebody should speak of what comes after; null: it does not end, or is not running. */
export function renewFrom(contract: Lived, on: LocalDate): LocalDate | null {
  const version = inForceOn(contract, on)
  if (!version || version.clauses.to === null) return null
  return addDays(version.clauses.to, -version.clauses.renewal_days)
}

/** What may be done with the latest version next. */
export function nextSteps(contract: Lived, on: LocalDate): readonly StepName[] {
  const state = stateOn(contract, latestVersion(contract), on)
  if (state === 'draft') return ['reviewed']
  if (state === 'reviewed') return ['sent']
  if (state === 'sent') return ['signed']
  return state === 'ended' ? [] : ['ended']
}

/**
 * The most days between a document and its last due day under such terms, whenever it is issued; null where that depends on
 * something else than the calendar. Counted from the invoice where the terms are on-invoice.
 */
export function longestDays(terms: Terms): number | null {
  switch (terms.kind) {
    case 'cash':
    case 'prepaid':
      return 0
    case 'net':
    case 'on-invoice':
      return terms.days
    case 'eom':
    case 'monthly':
      return 31 + terms.days
    case 'parts':
      return Math.max(
        ...terms.parts.map(
          ({ months, fixedDay, days, nextDay }) =>
            months * 31 + (fixedDay === null ? 0 : 30) + days + (nextDay === null ? 0 : 31),
        ),
      )
    default:
      return null
  }
}

/**
 * What is paid on account for what costs `cash` at once: the surcharge on top, half up to the decimals of the cash price, at
 * least two. Plain decimal texts, not negative.
 */
export function creditPrice(cash: string, surchargePercent: string): string {
  const decimals = Math.max(2, decimalsOf(cash))
  const percentDecimals = decimalsOf(surchargePercent)
  const base = scaled(cash, decimals)
  const hundred = 100n * 10n ** BigInt(percentDecimals)
  const minor = divideHalfUp(base * (hundred + scaled(surchargePercent, percentDecimals)), hundred)
  const digits = minor.toString().padStart(decimals + 1, '0')
  return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
}

const decimalsOf = (text: string) => text.split('.')[1]?.length ?? 0
