/** Policies of the company's own: proposed by one person, approved by another, tried on all customers before. */
import { z } from 'zod'
import type { Transaction } from '../../kernel/database/transaction.ts'
import { recordEvent } from '../../kernel/events/record-event.ts'
import { dateField } from '../../kernel/http/fields.ts'
import { type Currency, parseMinor } from '../../kernel/money.ts'
import { type Approvable, defineApprovable } from '../approvals/index.ts'
import { companyCurrency } from '../ledger/index.ts'
import { refuse } from './errors.ts'
import { measures } from './judge.ts'
import { insertPolicy } from './store-policies.ts'
import { type RuleSetting, ruleSettings } from './types.ts'

export const policyAsked = z.object({
  name: z.string().trim().min(1).max(100),
  from: dateField,
  review: dateField.nullish(),
  rules: ruleSettings,
  reason: z.string(),
})

export const policyAction: Approvable = defineApprovable({
  name: 'credit-policy',
  label: { en: 'credit policy', 'zh-CN': '信用政策' },
  payload: policyAsked,
  async describe(reader, { name, rules }) {
    checkRules(rules, await companyCurrency(reader))
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
  checkRules(asked.rules, await companyCurrency(tx))
  const { name, from, review = null, rules, reason } = asked
  const version = await insertPolicy(tx, { name, from, review, rules, reason })
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
