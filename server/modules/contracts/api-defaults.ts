import { z } from 'zod'
import type { Reader } from '../../kernel/database/transaction.ts'
import { recordEvent } from '../../kernel/events/record-event.ts'
import { decimalFieldOf } from '../../kernel/http/fields.ts'
import { defineRoute, type Route } from '../../kernel/http/route.ts'
import { checkClauses } from './check-clauses.ts'
import { clausesField } from './clauses.ts'
import { findingDocument, findingToJson } from './contract-json.ts'
import { readDefaults, writeDefaults } from './store.ts'
import { familyTermsOf, termsOf } from './terms-of.ts'

const defaults = z
  .object({
    credit_surcharge: decimalFieldOf(2, 4),
    renewal_days: z.number().int().min(0).max(365),
  })
  .meta({ id: 'ContractDefaults' })

const answer = async (reader: Reader) => {
  const { creditSurcharge, renewalDays } = await readDefaults(reader)
  return { body: { credit_surcharge: creditSurcharge, renewal_days: renewalDays } }
}
const common = { tag: 'contracts', path: '/contract-defaults', answers: { 200: defaults } } as const

/** What new contracts begin with. */
export const defaultRoutes: readonly Route[] = [
  defineRoute({
    ...common,
    method: 'GET',
    summary: { en: 'What contracts begin with', 'zh-CN': '合同默认条款' },
    permission: 'read',
    access: 'read',
    run: reader => answer(reader),
  }),
  defineRoute({
    method: 'POST',
    path: '/contracts/check',
    tag: 'contracts',
    summary: { en: 'What the check says of clauses; nothing is kept', 'zh-CN': '条款检查，不保存' },
    permission: 'read',
    access: 'read',
    body: z.object({ clauses: clausesField }),
    answers: { 200: z.object({ check: z.array(findingDocument) }) },
    async run(_reader, { body: { clauses } }, { today }) {
      const found = checkClauses({
        ...{ clauses, terms: termsOf(clauses), on: today, signing: null },
        families: familyTermsOf(clauses).map(each => each.terms),
      })
      return { body: { check: found.map(findingToJson) } }
    },
  }),
  defineRoute({
    ...common,
    method: 'PUT',
    summary: { en: 'Set what contracts begin with', 'zh-CN': '设置合同默认条款' },
    permission: 'review-contracts',
    access: 'write',
    body: defaults,
    async run(tx, { body }) {
      await writeDefaults(tx, { creditSurcharge: body.credit_surcharge, renewalDays: body.renewal_days })
      await recordEvent(tx, { kind: 'contract-defaults-set', subject: 'contracts:defaults', facts: body })
      return answer(tx)
    },
  }),
]
