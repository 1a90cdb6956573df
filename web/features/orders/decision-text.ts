/** A decision rule by rule, as people read it. */
import type { components } from '../../api/schema.d.ts'
import { useSession } from '../../session.tsx'
import { amountText } from '../../ui/amount.tsx'
import { minus } from '../../ui/decimal.ts'
import { useTermsText } from '../credit/terms-text.ts'
import { useDecisionWords } from './decision-words.ts'

export type Decision = components['schemas']['CreditDecision']
export type TraceEntry = Decision['trace'][number]
type Figure = TraceEntry['limit']
type Found = Pick<TraceEntry, 'rule' | 'limit' | 'actual' | 'currency' | 'group' | 'part'>

export const stops = ({ passed, effect }: TraceEntry) =>
  !passed && (effect === 'hold' || effect === 'needs_approval')

const isAmount = (figure: Figure): figure is string =>
  typeof figure === 'string' && /^-?\d+(\.\d+)?$/.test(figure)

/** How far the one is above the other, where both are amounts. */
const above = (left: Figure, right: Figure) =>
  isAmount(left) && isAmount(right) ? amountText(minus(left, right)) : ''

const measured = ['limit-used', 'group-limit-used', 'budget-used', 'overdue-amount']
const counted = {
  'days-overdue': 'days',
  'earlier-batch-unpaid': 'batches',
  'earlier-batch-before': 'batches',
  'broken-promise': 'promises',
} as const
const states = ['opening', 'open', 'stopped', 'granted'] as const

export function useDecisionText() {
  const { t } = useDecisionWords()
  const { company } = useSession()
  const termsText = useTermsText()
  const plain = (figure: Figure) => (isAmount(figure) ? amountText(figure) : String(figure ?? '–'))
  const terms = (figure: Figure) => (typeof figure === 'string' ? termsText(figure) : t('noTerms'))
  const facts = ({ rule, limit, actual, group, currency }: Found) => {
    const code = currency === null || currency === company.currency ? '' : `${currency} `
    const money = (figure: Figure) =>
      isAmount(figure)
        ? `${code}${amountText(figure)}`
        : rule === 'terms-changed'
          ? terms(figure)
          : plain(figure)
    const difference = (text: string) => (text === '' ? '' : `${code}${text}`)
    return {
      ...{ limit: money(limit), actual: money(actual), group: group ?? '' },
      ...{ over: difference(above(actual, limit)), short: difference(above(limit, actual)) },
    }
  }
  const ofRule = (entry: TraceEntry, figure: Figure) => {
    const known = states.find(each => each === figure)
    if (known) return t(`state ${known}`)
    const unit = entry.rule in counted ? counted[entry.rule as keyof typeof counted] : undefined
    if (unit && figure !== null) return t(unit, { count: figure })
    if (entry.rule.endsWith('limit-used') && figure === entry.limit && figure === null) return t('unlimited')
    return entry.rule === 'terms-changed' ? terms(figure) : plain(figure)
  }
  const placeOf = ({ region, tier }: NonNullable<Found['part']>) =>
    [region, tier].filter(Boolean).join(' · ') || t('partRest')
  const partOf = ({ part }: Found) => (part && part.of !== 'all' ? { ...part, of: part.of } : undefined)
  const why = (entry: Found): string => {
    const { rule, actual, limit } = entry
    if (measured.includes(rule) && actual === null) return t('why no-rate')
    const part = partOf(entry)
    if (part) return t(`why budget ${part.of}`, { ...facts(entry), of: placeOf(part) })
    if (rule === 'limit-used' && isAmount(limit) && Number(limit) === 0) return t('why cash-only')
    return t(`why ${rule}`, facts(entry))
  }
  return {
    rule(entry: TraceEntry) {
      const part = partOf(entry)
      return part ? t(`part ${part.of}`, { of: placeOf(part) }) : t(entry.rule)
    },
    /** Why it does not pass, in a sentence. */
    why,
    whyAll: ({ trace }: Decision) => trace.filter(stops).map(why).join(t('and')),
    /** The same of holds that are told without their groups. */
    whyHeld: (holds: readonly Omit<Found, 'currency' | 'group'>[]) =>
      holds.map(hold => why({ ...hold, currency: null, group: null })).join(t('and')),
    /** What would make it pass. */
    frees(entry: TraceEntry) {
      const part = partOf(entry)
      return part
        ? t(`frees budget ${part.of}`, { ...facts(entry), of: placeOf(part) })
        : t(`frees ${entry.rule}`, facts(entry))
    },
    limit: (entry: TraceEntry) => ofRule(entry, entry.limit),
    actual: (entry: TraceEntry) => ofRule(entry, entry.actual),
    effect: (effect: TraceEntry['effect']) => t(effect),
    level(level: string) {
      const [kind, of = ''] = level.split(':')
      return kind === 'tier' || kind === 'customer' ? t(`level ${kind}`, { of }) : t('level all')
    },
    policy(key: string) {
      const ready = (
        [
          'balanced/1',
          'balanced/2',
          'balanced/3',
          'strict/1',
          'strict/2',
          'strict/3',
          'growth/1',
          'growth/2',
        ] as const
      ).find(each => each === key)
      return t('policy', {
        policy: ready ? t(`policy ${ready}`) : t('policy own', { version: key.replace(/^v/, '') }),
      })
    },
  }
}
