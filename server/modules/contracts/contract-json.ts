import { z } from 'zod'
import { isSameHand, type Reader } from '../../kernel/database/transaction.ts'
import type { LocalDate } from '../../kernel/dates.ts'
import { languages, type Message, render } from '../../kernel/language.ts'
import { clausesField } from './clauses.ts'
import { findingsOf, needVersion } from './need-contract.ts'
import { creditPrice, inForceOn, latestVersion, nextSteps, renewFrom, stateOn } from './rules.ts'
import { selectAcknowledgements, selectLinks } from './store-acknowledgements.ts'
import { termsOf } from './terms-of.ts'
import { termsName } from './terms-words.ts'
import { type Contract, type Finding, sealStates, stateNames, stepNames } from './types.ts'

const day = z.string().nullable()
const localized = z.object({ en: z.string(), 'zh-CN': z.string() })
/** As it is answered: days are text on the wire, and so are amounts. */
const clausesDocument = clausesField.extend({
  from: day,
  to: day,
  due_on: day,
  currency: z.string(),
  guarantor: z.object({ name: z.string(), until: day }).nullable(),
})

const counts = z.object({ forbidden: z.number(), weak: z.number(), advice: z.number() })

export const contractDocument = z
  .object({
    number: z.string(),
    customer: z.string(),
    name: z.string(),
    kind: z.enum(['framework', 'one_off']),
    subject: z.string(),
    state: z.enum(stateNames).meta({ description: 'of the latest version' }),
    version: z.number(),
    in_force: z.number().nullable().meta({ description: 'the version that binds' }),
    from: day,
    to: day,
    renew_from: day,
    to_renew: z.boolean(),
    currency: z.string(),
    amount: z.string().nullable(),
    terms: z.string(),
    terms_name: localized.nullable(),
    findings: counts,
  })
  .meta({ id: 'Contract' })

export const findingDocument = z
  .object({
    rule: z.string(),
    severity: z.enum(['forbidden', 'weak', 'advice']),
    clause: z.string(),
    reason: localized,
    remedy: localized,
    law: z
      .object({ name: localized, article: localized, from: z.string(), unconfirmed: z.boolean() })
      .nullable(),
  })
  .meta({ id: 'ClauseFinding' })

const who = { by: z.string().nullable(), recorded_at: z.string() }
export const contractSheet = contractDocument
  .extend({
    shown: z.number().meta({ description: 'the version these clauses are of' }),
    clauses: clausesDocument.meta({ id: 'ContractClausesShown' }),
    credit_prices: z.array(z.object({ sku: z.string(), cash_price: z.string(), credit_price: z.string() })),
    check: z.array(findingDocument),
    versions: z.array(z.object({ version: z.number(), reason: z.string(), ...who })),
    steps: z.array(
      z.object({
        version: z.number(),
        step: z.enum(stepNames),
        on: dateOut(),
        note: z.string(),
        signing: z.object({ ours: z.string(), theirs: z.string(), seals: z.enum(sealStates) }).nullable(),
        ...who,
      }),
    ),
    acknowledgements: z.array(
      z.object({
        version: z.number(),
        kind: z.enum(['link', 'scan']),
        paper: z.string().nullable(),
        by_name: z.string(),
        by_title: z.string(),
        on: dateOut(),
        address: z.string().nullable(),
        words_sha256: z.string(),
        ...who,
      }),
    ),
    links: z.array(
      z.object({
        version: z.number(),
        language: z.enum(languages),
        state: z.enum(['open', 'used', 'dropped', 'expired']),
        expires_at: z.string(),
        ...who,
      }),
    ),
    next: z.array(z.enum(stepNames)),
    acknowledged: z.boolean(),
    own: z.boolean().meta({ description: 'the caller made the latest version: somebody else reviews it' }),
  })
  .meta({ id: 'ContractSheet' })

function dateOut() {
  return z.string().meta({ format: 'date' })
}

export function contractToJson(contract: Contract, today: LocalDate): z.infer<typeof contractDocument> {
  const latest = latestVersion(contract)
  const { clauses } = latest
  const terms = termsOf(clauses)
  const renew = renewFrom(contract, today)
  const found = findingsOf(contract, latest, today)
  const count = (severity: Finding['severity']) => found.filter(each => each.severity === severity).length
  return {
    number: contract.number,
    customer: contract.customer,
    name: contract.name,
    kind: clauses.kind,
    subject: clauses.subject,
    state: stateOn(contract, latest, today),
    version: latest.version,
    in_force: inForceOn(contract, today)?.version ?? null,
    from: clauses.from,
    to: clauses.to,
    renew_from: renew,
    to_renew: renew !== null && renew <= today,
    currency: clauses.currency,
    amount: clauses.amount,
    terms: clauses.terms,
    terms_name: terms && inBoth(termsName(terms)),
    findings: { forbidden: count('forbidden'), weak: count('weak'), advice: count('advice') },
  }
}

const inBoth = (message: Message) => ({ en: render(message, 'en'), 'zh-CN': render(message, 'zh-CN') })

export const findingToJson = ({ reason, remedy, law, ...finding }: Finding) => ({
  ...finding,
  reason: inBoth(reason),
  remedy: inBoth(remedy),
  law: law && { name: law.name, article: law.article, from: law.from, unconfirmed: law.isUnconfirmed },
})

export async function contractSheetJson(
  reader: Reader,
  contract: Contract,
  asked: { readonly today: LocalDate; readonly version: number | undefined; readonly now: string },
): Promise<z.infer<typeof contractSheet>> {
  const { today } = asked
  const latest = latestVersion(contract)
  const shown = asked.version === undefined ? latest : needVersion(contract, asked.version)
  const { clauses } = shown
  const acknowledgements = await selectAcknowledgements(reader, contract.id)
  const links = await selectLinks(reader, contract.id)
  return {
    ...contractToJson(contract, today),
    shown: shown.version,
    clauses,
    credit_prices: clauses.prices.map(({ sku, cash_price }) => ({
      sku,
      cash_price,
      credit_price: creditPrice(cash_price, clauses.credit_surcharge ?? '0'),
    })),
    check: findingsOf(contract, shown, today).map(findingToJson),
    versions: contract.versions.map(({ version, reason, by, recordedAt }) => ({
      version,
      reason,
      by,
      recorded_at: recordedAt,
    })),
    steps: contract.steps.map(({ version, step, on, note, signing, by, recordedAt }) => ({
      version,
      step,
      on,
      note,
      signing,
      by,
      recorded_at: recordedAt,
    })),
    acknowledgements: acknowledgements.map(each => ({
      version: each.version,
      kind: each.kind,
      paper: each.paperId?.toString() ?? null,
      by_name: each.byName,
      by_title: each.byTitle,
      on: each.on,
      address: each.address,
      words_sha256: each.wordsSha256,
      by: each.by,
      recorded_at: each.recordedAt,
    })),
    links: links.map(link => ({
      version: link.version,
      language: link.language,
      state: linkState(link, asked.now),
      expires_at: link.expiresAt,
      by: link.by,
      recorded_at: link.recordedAt,
    })),
    next: [...nextSteps(contract, today)],
    acknowledged: acknowledgements.some(each => each.version === latest.version),
    own: isSameHand(reader, latest.personId, latest.makerId),
  }
}

function linkState(
  link: { readonly usedAt: string | null; readonly droppedAt: string | null; readonly expiresAt: string },
  now: string,
): 'open' | 'used' | 'dropped' | 'expired' {
  if (link.usedAt !== null) return 'used'
  if (link.droppedAt !== null) return 'dropped'
  return link.expiresAt <= now ? 'expired' : 'open'
}
