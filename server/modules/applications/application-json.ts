/** Credit applications as other programs read them. */
import { z } from 'zod'
import { isSameHand, type Reader } from '../../kernel/database/transaction.ts'
import type { LocalDate } from '../../kernel/dates.ts'
import { moneyField } from '../../kernel/http/fields.ts'
import { render } from '../../kernel/language.ts'
import { formatMinor } from '../../kernel/money.ts'
import { tryAssessment } from '../assessment/index.ts'
import { creditPrice, termsName } from '../contracts/index.ts'
import { parseTerms } from '../terms/index.ts'
import {
  checklist,
  documentItems,
  documentState,
  documentStates,
  grounds,
  states,
  steps,
  stepsFrom,
} from './rules.ts'
import { selectHandedIn } from './store-documents.ts'
import { lackOf } from './submit-application.ts'
import type { Application, HandedIn } from './types.ts'

const localized = z.object({ en: z.string(), 'zh-CN': z.string() })

export const applicationDocument = z
  .object({
    id: z.string(),
    customer: z.string(),
    name: z.string(),
    state: z
      .enum(states)
      .describe('approved waits for the signature of the agreement; the limit starts with in-force'),
    version: z.number().int(),
    currency: z.string(),
    amount: moneyField,
    terms: z.string(),
    terms_name: localized,
    purpose: z.string(),
    demand: moneyField.describe('What it says it buys in a month on average'),
    surcharge: z.string().describe('Percent above the cash price, by the policy for its grade'),
    accepted: z.object({ by: z.string(), on: z.string() }).nullable(),
    agreement: z.string().nullable().describe('The contract that is the credit agreement'),
    made_by: z.string().nullable(),
    made_at: z.string(),
    submitted_by: z.string().nullable(),
    submitted_on: z.string().nullable(),
    request: z.string().nullable(),
    decided_by: z.string().nullable(),
    decided_at: z.string().nullable(),
    granted: z
      .object({ amount: moneyField, terms: z.string(), terms_name: localized })
      .nullable()
      .describe('What was granted, where it is less than asked'),
    ground: z.enum(grounds).nullable(),
    words: z.string(),
    limit_from: z.string().nullable(),
  })
  .meta({ id: 'CreditApplication' })

export const applicationToJson = (application: Application): z.output<typeof applicationDocument> => {
  const { currency, acceptedBy: by, acceptedOn: on } = application
  const { grantedMinor, grantedTerms } = application
  return {
    id: application.id.toString(),
    customer: application.customer,
    name: application.name,
    state: application.state,
    version: application.version,
    currency,
    amount: formatMinor(application.amountMinor, currency),
    terms: application.terms,
    terms_name: termsNamed(application.terms),
    purpose: application.purpose,
    demand: formatMinor(application.demandMinor, currency),
    surcharge: application.surcharge,
    accepted: by === null || on === null ? null : { by, on },
    agreement: application.agreement,
    made_by: application.madeBy,
    made_at: application.madeAt,
    submitted_by: application.submittedBy,
    submitted_on: application.submittedOn,
    request: application.requestId?.toString() ?? null,
    decided_by: application.decidedBy,
    decided_at: application.decidedAt,
    granted:
      grantedMinor === null && grantedTerms === null
        ? null
        : {
            amount: formatMinor(grantedMinor ?? application.amountMinor, currency),
            terms: grantedTerms ?? application.terms,
            terms_name: termsNamed(grantedTerms ?? application.terms),
          },
    ground: application.ground,
    words: application.words,
    limit_from: application.limitFrom,
  }
}

function termsNamed(terms: string): z.output<typeof localized> {
  const said = termsName(parseTerms(terms))
  return { en: render(said, 'en'), 'zh-CN': render(said, 'zh-CN') }
}

const documentDocument = z.object({
  item: z.enum(documentItems),
  name: localized,
  kind: z.string(),
  marks: z.array(z.enum(['seal', 'words'])).describe('What the copy must bear'),
  state: z.enum(documentStates),
  paper: z.string().nullable(),
  by: z.string().nullable(),
  at: z.string().nullable(),
  look: z
    .object({
      seal: z.boolean(),
      words: z.boolean(),
      right: z.boolean(),
      note: z.string(),
      by: z.string().nullable(),
      at: z.string(),
    })
    .nullable(),
})

function documentToJson(
  item: (typeof documentItems)[number],
  handed: HandedIn | undefined,
): z.output<typeof documentDocument> {
  const { kind, name, marks } = checklist[item]
  const inForce = handed && !handed.isWithdrawn ? handed : undefined
  const look = inForce?.look
  return {
    ...{ item, name, kind, marks: [...marks], state: documentState(item, handed) },
    paper: inForce?.paperId.toString() ?? null,
    by: inForce?.by ?? null,
    at: inForce?.at ?? null,
    look: look
      ? {
          ...{ seal: look.hasSeal, words: look.hasWords, right: look.isRight },
          ...{ note: look.note, by: look.by, at: look.at },
        }
      : null,
  }
}

export const applicationSheet = applicationDocument
  .extend({
    documents: z.array(documentDocument),
    lacks: z.array(z.string()).describe('Of a draft: what keeps it from being submitted'),
    next: z.array(z.enum(steps)),
    own: z.boolean().describe('Written by the caller, who does not approve it'),
    credit_price: z.string().describe('Of what costs 100.00 in cash'),
    quarters: z
      .array(
        z.object({
          from: z.string(),
          currency: z.string(),
          amount: moneyField,
          in_time: z.boolean(),
          real: moneyField.nullable(),
        }),
      )
      .describe('Demand as foretold, the latest first; what was bought, once the quarter ended'),
    assessed: z
      .object({
        grade: z.string().nullable(),
        score: z.string().nullable(),
        limit: moneyField.nullable(),
        currency: z.string(),
        monthly: z.object({ amount: moneyField, source: z.enum(['history', 'forecast']) }).nullable(),
        forecast: z.string().nullable().describe('How right and punctual its forecasts were, from 0 to 1'),
      })
      .describe('As an assessment would be now'),
  })
  .meta({ id: 'CreditApplicationSheet' })

export async function applicationSheetJson(
  reader: Reader,
  application: Application,
  today: LocalDate,
): Promise<z.output<typeof applicationSheet>> {
  const handedIn = await selectHandedIn(reader, application.id)
  const { facts, answer } = await tryAssessment(reader, application.customer, today)
  return {
    ...applicationToJson(application),
    documents: documentItems.map(item =>
      documentToJson(
        item,
        handedIn.find(each => each.item === item),
      ),
    ),
    lacks: application.state === 'draft' ? [...lackOf(application, handedIn, facts)] : [],
    next: [...stepsFrom(application.state)],
    own: isSameHand(reader, application.madeById, application.makerId),
    credit_price: creditPrice('100.00', application.surcharge),
    quarters: facts.quarters.map(({ on, currency, amount, inTime, real }) => ({
      ...{ from: on, currency, amount, in_time: inTime },
      real: real === null ? null : formatMinor(BigInt(real), currency),
    })),
    assessed: {
      ...{ grade: answer.grade, score: answer.score, limit: answer.limit, currency: answer.currency },
      monthly: answer.monthly,
      forecast: answer.inputs.find(({ input }) => input === 'forecast')?.value ?? null,
    },
  }
}
