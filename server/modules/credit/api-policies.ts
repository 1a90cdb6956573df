import { z } from 'zod'
import { dateField, reasonField } from '../../kernel/http/fields.ts'
import { defineRoute, type Route } from '../../kernel/http/route.ts'
import { ask, requestedDocument } from '../approvals/index.ts'
import { decisionDocument, policyKey, traceToJson } from './decision-json.ts'
import { dryRun } from './dry-run.ts'
import { grading } from './grading.ts'
import { overField } from './over.ts'
import { checkRules, gradedPolicyOn, policyAction } from './policies.ts'
import { readyPolicies } from './ready-policies.ts'
import { listPolicies, type StoredPolicy } from './store-policies.ts'
import { type GradedPolicy, ruleSetting, ruleSettings } from './types.ts'

const policyDocument = z
  .object({
    key: z.string(),
    version: z.number().int().nullable(),
    name: z.string(),
    from: z.string().nullable(),
    review: z.string().nullable(),
    rules: z.array(ruleSetting),
    grading,
    reason: z.string(),
    by: z.string().nullable(),
    recorded_at: z.string().nullable(),
  })
  .meta({ id: 'CreditPolicy' })

const ready = (policy: GradedPolicy): z.output<typeof policyDocument> => ({
  key: policyKey(policy),
  version: null,
  name: policy.name,
  from: null,
  review: null,
  rules: policy.rules.map(rule => ({ ...rule })),
  grading: policy.grading,
  reason: '',
  by: null,
  recorded_at: null,
})

const stored = (policy: StoredPolicy): z.output<typeof policyDocument> => ({
  key: policyKey(policy),
  version: policy.version,
  name: policy.name,
  from: policy.from,
  review: policy.review,
  rules: policy.rules.map(rule => ({ ...rule })),
  grading: policy.grading,
  reason: policy.reason,
  by: policy.person,
  recorded_at: policy.recordedAt,
})

const list = defineRoute({
  method: 'GET',
  path: '/credit-policies',
  summary: {
    en: 'Credit policies: which holds now, the own versions, newest first, and three ready ones',
    'zh-CN': '信用政策：现行政策、历次版本（最近在前）和三套现成政策',
  },
  tag: 'credit',
  permission: 'read',
  access: 'read',
  answers: {
    200: z.object({
      in_force: z.string(),
      policies: z.array(policyDocument),
      ready: z.array(policyDocument),
    }),
  },
  async run(reader, _input, { today }) {
    return {
      body: {
        in_force: policyKey(await gradedPolicyOn(reader, today)),
        policies: (await listPolicies(reader)).map(stored),
        ready: readyPolicies.map(ready),
      },
    }
  },
})

const proposing = defineRoute({
  method: 'POST',
  path: '/credit-policies',
  summary: {
    en: 'Propose a policy from a day on, which somebody else approves; none is ever changed',
    'zh-CN': '提出自某日起的信用政策，由他人审批；已有政策不作改动',
  },
  tag: 'credit',
  permission: 'set-credit-policy',
  access: 'write',
  body: z.object({
    name: z.string().trim().min(1).max(100),
    from: dateField.optional(),
    review: dateField.nullish(),
    rules: ruleSettings,
    grading: grading.optional().describe('As it is now, unless given'),
    over: overField,
    reason: reasonField,
  }),
  answers: { 201: z.object({ version: z.number().int() }), 202: requestedDocument },
  async run(tx, { body }, { today }) {
    const asked = {
      ...body,
      from: body.from ?? today,
      grading: body.grading ?? (await gradedPolicyOn(tx, today)).grading,
    }
    const entered = await ask(tx, policyAction, asked, body.reason)
    return 'requestId' in entered
      ? { status: 202, body: { request: entered.requestId.toString() } }
      : { status: 201, body: { version: entered.booked.version } }
  },
})

const trying = defineRoute({
  method: 'POST',
  path: '/credit-policies/dry-run',
  summary: {
    en: 'How many customers a policy would hold, beside the one in force; changes nothing',
    'zh-CN': '试算信用政策会冻结多少客户，与现行政策对比；不改变任何数据',
  },
  tag: 'credit',
  permission: 'set-credit-policy',
  access: 'read',
  body: z.object({ rules: ruleSettings }),
  answers: {
    200: z.object({
      customers: z.number().int(),
      held_now: z.number().int(),
      held_then: z.number().int(),
      changed_count: z.number().int(),
      changed: z.array(
        z.object({
          customer: z.string(),
          name: z.string(),
          now: decisionDocument.shape.decision,
          tried: decisionDocument.shape.decision,
          why: decisionDocument.shape.trace,
        }),
      ),
    }),
  },
  async run(reader, { body: { rules } }, { today, company }) {
    checkRules(rules, company.currency)
    const found = await dryRun(reader, { version: null, name: 'tried', rules }, today)
    return {
      body: {
        customers: found.customers,
        held_now: found.heldNow,
        held_then: found.heldThen,
        changed: found.changed.map(each => ({ ...each, why: traceToJson(each.why) })),
        changed_count: found.changedCount,
      },
    }
  },
})

export const policyRoutes: readonly Route[] = [list, proposing, trying]
