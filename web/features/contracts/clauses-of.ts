/** Clauses as they are typed, all text, and as the interface takes them. */
import { familiesTyped, familyLines } from '../customers/family-lines.ts'
import type { Clauses, ContractSheet } from './contract-queries.ts'

export type Typed = Readonly<Record<string, string>>

type Shown = ContractSheet['clauses']
const sizes = ['public', 'large', 'medium', 'small', 'micro'] as const
const pers = ['day', 'month', 'year'] as const

/** What the fields begin with: the clauses of the version before. */
export const typedOf = (clauses: Shown): Typed => ({
  kind: clauses.kind,
  subject: clauses.subject,
  seller: clauses.seller,
  buyer: clauses.buyer,
  seller_size: clauses.seller_size ?? '',
  buyer_size: clauses.buyer_size ?? '',
  from: clauses.from ?? '',
  to: clauses.to ?? '',
  currency: clauses.currency,
  amount: clauses.amount ?? '',
  price_list: clauses.price_list,
  prices: clauses.prices.map(({ sku, cash_price }) => `${sku} ${cash_price}`).join('\n'),
  credit_surcharge: clauses.credit_surcharge ?? '',
  terms: clauses.terms,
  family_terms: familyLines(clauses.family_terms),
  due_on: clauses.due_on ?? '',
  paid_when_paid: clauses.paid_when_paid ? 'yes' : 'no',
  penalty: clauses.penalty?.percent ?? '',
  per: clauses.penalty?.per ?? 'day',
  rebate: clauses.rebate,
  retains_title: clauses.retains_title ? 'yes' : 'no',
  jurisdiction: clauses.jurisdiction,
  delivery_proof: clauses.delivery_proof,
  guarantor: clauses.guarantor?.name ?? '',
  guarantor_until: clauses.guarantor?.until ?? '',
  renewal_days: String(clauses.renewal_days),
  note: clauses.note,
})

/** The first line that is no code and price, counted from 1; 0 when there is none. */
export const badPriceLine = (text: string): number =>
  priceLines(text).findIndex(line => line !== '' && priceOf(line) === undefined) + 1

const priceLines = (text: string) => text.split('\n').map(line => line.trim())

function priceOf(line: string): { sku: string; cash_price: string } | undefined {
  const [, sku = '', price = ''] = /^(\S.*?)[\s,，]+(\d{1,15}(?:\.\d{1,6})?)$/.exec(line) ?? []
  return sku === '' ? undefined : { sku, cash_price: price }
}

const dayOf = (text: string | undefined) =>
  text !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : null
const percentOf = (text: string | undefined) => {
  const plain = (text ?? '').replace('%', '').trim()
  return /^\d{1,3}(\.\d{1,4})?$/.test(plain) ? plain : null
}

export function clausesOf(typed: Typed): Clauses {
  const text = (name: string) => (typed[name] ?? '').trim()
  const penalty = percentOf(typed.penalty)
  const amount = text('amount').replace(/[,，\s]/g, '')
  const days = Number.parseInt(text('renewal_days'), 10)
  return {
    kind: typed.kind === 'one_off' ? 'one_off' : 'framework',
    subject: text('subject'),
    seller: text('seller'),
    buyer: text('buyer'),
    seller_size: sizes.find(size => size === typed.seller_size) ?? null,
    buyer_size: sizes.find(size => size === typed.buyer_size) ?? null,
    from: dayOf(typed.from),
    to: dayOf(typed.to),
    currency: text('currency'),
    amount: amount === '' ? null : amount,
    price_list: text('price_list'),
    prices: priceLines(typed.prices ?? '').flatMap(line => priceOf(line) ?? []),
    credit_surcharge: percentOf(typed.credit_surcharge),
    terms: text('terms'),
    family_terms: familiesTyped(typed.family_terms ?? ''),
    due_on: dayOf(typed.due_on),
    paid_when_paid: typed.paid_when_paid === 'yes',
    penalty:
      penalty === null ? null : { percent: penalty, per: pers.find(per => per === typed.per) ?? 'day' },
    rebate: text('rebate'),
    retains_title: typed.retains_title === 'yes',
    jurisdiction: text('jurisdiction'),
    delivery_proof: text('delivery_proof'),
    guarantor:
      text('guarantor') === '' ? null : { name: text('guarantor'), until: dayOf(typed.guarantor_until) },
    renewal_days: days >= 0 && days <= 365 ? days : 30,
    note: text('note'),
  }
}
