/** What a court or an auditor would miss in a contract, and what the law forbids or flags. Pure. */
import type { LocalDate } from '../../kernel/dates.ts'
import { tenThousandths } from '../../kernel/decimal.ts'
import type { Message } from '../../kernel/language.ts'
import type { TermEvent, Terms } from '../terms/index.ts'
import { remedies, say } from './check-words.ts'
import type { Clauses } from './clauses.ts'
import { lawOn } from './laws.ts'
import { lprOn } from './lpr.ts'
import { longestDays } from './rules.ts'
import type { Finding, Severity, Signing } from './types.ts'

export interface Judged {
  readonly clauses: Clauses
  /** Those of the clauses; null where there are none. */
  readonly terms: Terms | null
  /** Those of product families that have their own. */
  readonly families: readonly Terms[]
  /** The day whose law counts: that of the signature, else today. */
  readonly on: LocalDate
  /** Null: not signed yet. */
  readonly signing: Signing | null
}

/** Forbidden first, then by the order of a contract. */
export function checkClauses(judged: Judged): Finding[] {
  const found = [...paymentFindings(judged), ...partyFindings(judged), ...otherFindings(judged)]
  const rank: Record<Severity, number> = { forbidden: 0, weak: 1, advice: 2 }
  return found.sort((left, right) => rank[left.severity] - rank[right.severity])
}

const isProtected = ({ seller_size: size }: Clauses) => size !== 'large' && size !== 'public'
const isPowerful = ({ buyer_size: size }: Clauses) => size === 'large' || size === 'public'

/** Events only the customer brings about. */
const upToCustomer: readonly TermEvent[] = ['acceptance', 'sell-through']

const isUpToCustomer = (terms: Terms | null) =>
  terms?.kind === 'parts' && terms.parts.some(part => upToCustomer.includes(part.event))

function paymentFindings(judged: Judged): Finding[] {
  const { clauses, terms, families, on } = judged
  const find = finder(on)
  const found = dayFindings(judged)
  if (clauses.paid_when_paid) {
    const isVoid = isPowerful(clauses) && isProtected(clauses) && lawOn('sme-back-to-back', on) !== null
    found.push(
      isVoid
        ? find(
            'forbidden',
            'paid_when_paid',
            say('paid-when-paid-void'),
            remedies('strike'),
            'sme-back-to-back',
          )
        : find('weak', 'paid_when_paid', say('paid-when-paid'), remedies('strike')),
    )
  }
  if (clauses.kind === 'one_off' && clauses.due_on === null)
    found.push(find('weak', 'due_on', say('no-calendar-day'), remedies('day')))
  if (terms === null && clauses.due_on === null && clauses.kind === 'framework')
    found.push(find('weak', 'terms', say('no-due-day'), remedies('terms'), 'no-due-date'))
  if (terms?.kind === 'n-for' && clauses.due_on === null && clauses.kind === 'framework')
    found.push(find('weak', 'terms', say('due-by-next-batch'), remedies('fallback')))
  if ([terms, ...families].some(isUpToCustomer) && clauses.due_on === null)
    found.push(find('weak', 'terms', say('due-by-event'), remedies('fallback')))
  return [...found, ...penaltyFindings(judged)]
}

/** What a large or public buyer pays a small or medium-sized supplier for paying late is at least the one-year LPR of the signing. */
function penaltyFindings({ clauses, on }: Judged): Finding[] {
  const find = finder(on)
  if (clauses.penalty === null)
    return [find('weak', 'penalty', say('no-penalty'), remedies('penalty'), 'penalty')]
  const lpr = lprOn(on)
  if (!isPowerful(clauses) || !isProtected(clauses) || lawOn('sme-late-interest', on) === null || !lpr)
    return []
  if (yearlyBasis(clauses.penalty) >= yearlyBasis({ percent: lpr.percent, per: 'year' })) return []
  const { percent, from } = lpr
  return [
    find(
      'forbidden',
      'penalty',
      say('penalty-below-lpr', { percent, from }),
      remedies('lpr', { percent }),
      'sme-late-interest',
    ),
  ]
}

const timesAYear = { day: 365n, month: 12n, year: 1n } as const

/** Ten-thousandths of a percent a year. */
const yearlyBasis = ({ percent, per }: NonNullable<Clauses['penalty']>): bigint =>
  tenThousandths(percent) * timesAYear[per]

/** Longer than the law lets a large or public buyer make a small or medium-sized supplier wait. */
function dayFindings({ clauses, terms, families, on }: Judged): Finding[] {
  const all = [terms, ...families].flatMap(each => (each && longestDays(each)) ?? [])
  const days = all.length === 0 ? null : Math.max(...all)
  if (days === null || !isPowerful(clauses) || !isProtected(clauses)) return []
  const find = finder(on)
  const over = (id: string) => {
    const law = lawOn(id, on)
    return law?.days !== undefined && days > law.days ? law.days : undefined
  }
  const told = (
    severity: Severity,
    key: 'public-days' | 'public-days-agreed' | 'large-days',
    limit: number,
    law: string,
  ) => [find(severity, 'terms', say(key, { days, limit }), remedies('shorten', { limit }), law)]
  if (clauses.buyer_size === 'large') {
    const limit = over('sme-large-days')
    return limit === undefined ? [] : told('forbidden', 'large-days', limit, 'sme-large-days')
  }
  const most = over('sme-public-days-agreed')
  if (most !== undefined) return told('forbidden', 'public-days-agreed', most, 'sme-public-days-agreed')
  const limit = over('sme-public-days')
  return limit === undefined ? [] : told('weak', 'public-days', limit, 'sme-public-days')
}

function partyFindings({ clauses, on, signing }: Judged): Finding[] {
  const find = finder(on)
  const found: Finding[] = []
  if (clauses.guarantor && clauses.guarantor.until === null)
    found.push(
      find(
        'weak',
        'guarantor',
        say('guarantor-period', { name: clauses.guarantor.name }),
        remedies('until'),
        'guarantee-period',
      ),
    )
  if (clauses.buyer_size === null)
    found.push(find('advice', 'buyer_size', say('buyer-size'), remedies('declare'), 'sme-size-declared'))
  else if (isPowerful(clauses) && clauses.seller_size === null)
    found.push(find('weak', 'seller_size', say('seller-size'), remedies('declare'), 'sme-size-declared'))
  if (signing && signing.seals !== 'both')
    found.push(find('weak', 'seals', say('no-seal'), remedies('seal'), 'seal'))
  return found
}

function otherFindings({ clauses, on }: Judged): Finding[] {
  const find = finder(on)
  const found: Finding[] = []
  if (clauses.delivery_proof === '')
    found.push(find('weak', 'delivery_proof', say('no-delivery-proof'), remedies('proof'), 'delivery-proof'))
  if (!clauses.retains_title)
    found.push(find('weak', 'retains_title', say('no-title'), remedies('title'), 'retention-of-title'))
  if (clauses.jurisdiction === '')
    found.push(find('weak', 'jurisdiction', say('no-jurisdiction'), remedies('court')))
  if (clauses.kind === 'framework' && clauses.to === null)
    found.push(find('advice', 'to', say('no-period'), remedies('period')))
  return found
}

const finder =
  (on: LocalDate) =>
  (severity: Severity, clause: string, reason: Message, remedy: Message, law?: string): Finding => ({
    rule: reason.key,
    severity,
    clause,
    reason,
    remedy,
    law: law === undefined ? null : lawOn(law, on),
  })
