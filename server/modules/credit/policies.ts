/** Policies of the company's own: proposed by one person, approved by another, tried on all customers before. */
import { z } from 'zod'
import type { Reader, Transaction } from '../../kernel/database/transaction.ts'
import type { LocalDate } from '../../kernel/dates.ts'
import { recordEvent } from '../../kernel/events/record-event.ts'
import { dateField } from '../../kernel/http/fields.ts'
import { type Currency, parseMinor } from '../../kernel/money.ts'
import { type Approvable, defineApprovable } from '../approvals/index.ts'
import { companyCurrency } from '../ledger/index.ts'
import { refuse } from './errors.ts'
import { type GradingFault, grading, gradingFaults } from './grading.ts'
import { measures } from './judge.ts'
import { overField, requireLast } from './over.ts'
import { defaultPolicy, formerPolicies, readyPolicies } from './ready-policies.ts'
import { findPolicy, insertPolicy, policyOn } from './store-policies.ts'
import { holdVersions } from './store-versions.ts'
import { type GradedPolicy, type RuleSetting, ruleSettings } from './types.ts'

export const policyAsked = z.object({
  name: z.string().trim().min(1).max(100),
  from: dateField,
  review: dateField.nullish(),
  rules: ruleSettings,
  grading,
  over: overField,
  reason: z.string(),
})

export const policyAction: Approvable = defineApprovable({
  name: 'credit-policy',
  label: { en: 'credit policy', 'zh-CN': '信用政策' },
  payload: policyAsked,
  async describe(reader, { name, rules, grading, over }) {
    checkPolicy({ rules, grading }, await companyCurrency(reader))
    await requireLast(reader, 'policy', over)
    return {
      subject: `credit-policy:${name}`,
      customerId: null,
      currency: null,
      amountMinor: null,
      baseMinor: null,
    }
  },
  async book(tx, asked) {
    const version = await addPolicy(tx, asked)
    return { version, name: asked.name }
  },
})

async function addPolicy(tx: Transaction, asked: z.output<typeof policyAsked>): Promise<number> {
  checkPolicy(asked, await companyCurrency(tx))
  const { name, from, review = null, rules, grading, over, reason } = asked
  await holdVersions(tx, 'policy')
  await requireLast(tx, 'policy', over)
  const version = await insertPolicy(tx, { name, from, review, rules, grading, reason })
  await recordEvent(tx, {
    kind: 'credit-policy-made',
    subject: `credit-policy:${version}`,
    facts: { version, name, from, reason },
  })
  return version
}

/** Refuses `bad-credit-policy`. */
export function checkRules(rules: readonly RuleSetting[], own: Currency): void {
  for (const { rule, threshold } of rules) {
    if (threshold === undefined) continue
    const measure = measures[rule]
    const isWhole = /^\d+$/.test(threshold)
    const fits =
      measure === 'amount'
        ? parseMinor(threshold, own) !== undefined
        : measure !== undefined && (isWhole || measure === 'share')
    if (!fits) throw refuse('bad-credit-policy', { rule, threshold }, '/rules')
  }
}

/** Refuses `bad-credit-policy`, `grades-out-of-order`, `steps-out-of-order`, `scorecard-empty-or-twice`. */
export function checkPolicy(policy: Pick<GradedPolicy, 'rules' | 'grading'>, own: Currency): void {
  checkRules(policy.rules, own)
  const [wrong] = gradingFaults(policy.grading)
  if (wrong) throw refuse(faultNames[wrong.fault], {}, `/grading${wrong.at}`)
}

const faultNames = {
  grades: 'grades-out-of-order',
  steps: 'steps-out-of-order',
  inputs: 'scorecard-empty-or-twice',
} as const satisfies Record<GradingFault['fault'], string>

/** The policy in force on a day, with how it grades. */
export async function gradedPolicyOn(reader: Reader, day: LocalDate): Promise<GradedPolicy> {
  return (await policyOn(reader, day)) ?? defaultPolicy
}

/** As a decision or an assessment names it. Refuses `policy-unknown`. */
export async function policyNamed(
  reader: Reader,
  { version, name }: Pick<GradedPolicy, 'version' | 'name'>,
): Promise<GradedPolicy> {
  const policy = version === null ? readyNamed(name) : await findPolicy(reader, version)
  if (!policy) throw refuse('policy-unknown', { version: version ?? name })
  return policy
}

const readyNamed = (name: string) => [...readyPolicies, ...formerPolicies].find(each => each.name === name)
