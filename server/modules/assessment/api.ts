import { z } from 'zod'
import { keyField } from '../../kernel/http/fields.ts'
import { defineRoute, type Route } from '../../kernel/http/route.ts'
import { needCustomer } from '../customers/index.ts'
import { assessCustomer, tryAssessment } from './assess-customer.ts'
import { assessedDocument, assessedToJson, assessmentDocument, assessmentToJson } from './assessment-json.ts'
import { keepEvidence } from './keep-evidence.ts'
import { findAssessment, listAssessments, listEvidence } from './store.ts'
import { evidenceKinds, newEvidence } from './types.ts'

const byCustomer = z.object({ customer: keyField })

const evidenceDocument = z
  .object({
    id: z.string(),
    kind: z.enum(evidenceKinds),
    on: z.string(),
    said: z.record(z.string(), z.unknown()),
    by: z.string().nullable(),
    recorded_at: z.string(),
  })
  .meta({ id: 'CreditEvidence' })

const evidence = defineRoute({
  method: 'GET',
  path: '/credit/:customer/evidence',
  summary: {
    en: 'Marks, financial figures, ratings, forecasts and inspections of a customer, newest first',
    'zh-CN': '客户的评分、财务数据、外部评级、需求预测与实地考察（最近在前）',
  },
  tag: 'credit',
  permission: 'read',
  access: 'read',
  params: byCustomer,
  answers: { 200: z.object({ evidence: z.array(evidenceDocument) }) },
  async run(reader, { params: { customer } }) {
    const { id } = await needCustomer(reader, customer)
    const found = await listEvidence(reader, id)
    return {
      body: {
        evidence: found.map(({ id: each, kind, on, said, person, recordedAt }) => ({
          ...{ id: each.toString(), kind, on, said: { ...said } },
          ...{ by: person, recorded_at: recordedAt },
        })),
      },
    }
  },
})

const saying = defineRoute({
  method: 'POST',
  path: '/credit/:customer/evidence',
  summary: {
    en: 'Say what is known of a customer: marks, figures, a rating, a forecast, an inspection; never changed',
    'zh-CN': '登记客户评分、财务数据、外部评级、需求预测或实地考察；登记后不改动',
  },
  tag: 'credit',
  permission: 'edit-customers',
  access: 'write',
  params: byCustomer,
  body: newEvidence,
  answers: { 201: z.object({ id: z.string() }) },
  async run(tx, { params: { customer }, body }, { today }) {
    const id = await keepEvidence(tx, customer, body, today)
    return { status: 201, body: { id: id.toString() } }
  },
})

const trying = defineRoute({
  method: 'GET',
  path: '/credit/:customer/assessment',
  summary: {
    en: 'Score, grade and limit as they would be now, input by input; and what was assessed before',
    'zh-CN': '按当前情况试算评分、等级与额度，逐项列明；并列出历次评估',
  },
  tag: 'credit',
  permission: 'read',
  access: 'read',
  params: byCustomer,
  answers: { 200: z.object({ now: assessedDocument, kept: z.array(assessmentDocument) }) },
  async run(reader, { params: { customer } }, { today }) {
    const { customerId, answer } = await tryAssessment(reader, customer, today)
    const kept = await listAssessments(reader, customerId)
    return { body: { now: assessedToJson(answer), kept: kept.map(assessmentToJson) } }
  },
})

const assessing = defineRoute({
  method: 'POST',
  path: '/credit/:customer/assessment',
  summary: {
    en: 'Assess a customer and keep it; the grade is its own from then on, a limit is asked for apart',
    'zh-CN': '评估客户并存档，等级随即生效；额度另行申请',
  },
  tag: 'credit',
  permission: 'assess',
  access: 'write',
  params: byCustomer,
  answers: { 201: assessmentDocument },
  async run(tx, { params: { customer } }, { today }) {
    const kept = await findAssessment(tx, await assessCustomer(tx, customer, today))
    if (!kept) throw new Error('no assessment kept')
    return { status: 201, body: assessmentToJson(kept) }
  },
})

export const assessmentRoutes: readonly Route[] = [evidence, saying, trying, assessing]
