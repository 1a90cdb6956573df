/** The decision about a document: a pure function of policy and facts, explained rule by rule. */
import { smaller } from '../../kernel/money.ts'
import { judgements } from './judge.ts'
import { lossOf } from './loss.ts'
import {
  type Checkpoint,
  checkpoints,
  type Decision,
  type Effect,
  effects,
  type Facts,
  type Policy,
  type RuleName,
  type RuleSetting,
  ruleNames,
  type TraceEntry,
  type Verdict,
} from './types.ts'
import type { Finding } from './within.ts'

export interface Settled {
  readonly rule: RuleName
  /** Those of the most specific level that speaks of the rule; several may warn early and stop later. */
  readonly held: readonly RuleSetting[]
  readonly masked: readonly RuleSetting[]
}

/** Which settings hold for a customer at a checkpoint: customer before tier before all, rules in their fixed order. */
export function settingsFor(
  rules: readonly RuleSetting[],
  at: Checkpoint,
  customer: { readonly code: string; readonly tier: string | null },
): Settled[] {
  const levels = [
    `customer:${customer.code}`,
    ...(customer.tier === null ? [] : [`tier:${customer.tier}`]),
    'all',
  ]
  return ruleNames.flatMap(rule => {
    const said = rules.filter(
      each => each.rule === rule && each.at.includes(at) && levels.includes(each.level),
    )
    const level = levels.find(name => said.some(each => each.level === name))
    if (level === undefined) return []
    return [
      {
        rule,
        held: said.filter(each => each.level === level),
        masked: said.filter(each => each.level !== level),
      },
    ]
  })
}

const stopped: RuleSetting = {
  rule: 'account-stopped',
  at: [...checkpoints],
  level: 'all',
  effect: 'hold',
}

/** Nothing is sold to a stopped customer (停供) whatever a policy says of it: only two people open it again. */
const rulesFor = ({ rules }: Policy, { customer: { state } }: Facts): readonly RuleSetting[] =>
  state === 'stopped' ? [stopped, ...rules.filter(each => each.rule !== 'account-stopped')] : rules

const stops = (effect: Effect) => effect === 'hold' || effect === 'needs_approval'

/** Approve, warn, needs approval or hold; the hardest effect of any rule that does not pass. */
export function decide(policy: Policy, facts: Facts): Decision {
  const amount = BigInt(facts.document.amount)
  const looked = settingsFor(rulesFor(policy, facts), facts.at, facts.customer).flatMap(settled =>
    settled.held.flatMap(setting => findingsOf(setting, settled, facts)),
  )
  const trace = looked.map(({ entry, finding }) => ({
    ...entry,
    passed: finding.most === null || amount <= finding.most,
  }))
  const worst = trace
    .filter(entry => !entry.passed)
    .reduce((found, { effect }) => Math.max(found, effects.indexOf(effect)), 0)
  const limits = looked.flatMap(({ entry, finding }) =>
    stops(entry.effect) && finding.most !== null ? [finding.most] : [],
  )
  return {
    decision: verdicts[worst] ?? 'hold',
    maxMinor: limits.length === 0 ? null : limits.reduce(smaller),
    ...(facts.grossMargin === undefined ? {} : { loss: lossOf(facts, facts.grossMargin) }),
    trace,
  }
}

/** By the place of the effect among {@link effects}. */
const verdicts: readonly Verdict[] = ['approve', 'warn', 'needs_approval', 'hold']

interface Looked {
  readonly entry: Omit<TraceEntry, 'passed'>
  readonly finding: Finding
}

/** A rule that is off says nothing, unless it is off in place of another setting: that is told. */
function findingsOf(setting: RuleSetting, { masked }: Settled, facts: Facts): Looked[] {
  const found =
    setting.effect === 'off' ? [{ limit: null, actual: null, most: null }] : judged(setting, facts)
  if (setting.effect === 'off' && masked.length === 0) return []
  return found.map(finding => ({
    finding,
    entry: {
      rule: setting.rule,
      level: setting.level,
      limit: finding.limit,
      actual: finding.actual,
      effect: setting.effect,
      currency: finding.currency ?? null,
      group: finding.group ?? null,
      ...(finding.part ? { part: finding.part } : {}),
      documents: finding.documents ?? [],
      masked: masked.map(({ level, effect, threshold = null }) => ({ level, effect, threshold })),
    },
  }))
}

const judged = (setting: RuleSetting, facts: Facts): readonly Finding[] =>
  judgements[setting.rule](facts, setting.threshold)
