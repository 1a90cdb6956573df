import type { Reader } from '../../kernel/database/transaction.ts'
import { type Currency, parseMinor } from '../../kernel/money.ts'
import { refuse } from './errors.ts'
import { findDocument } from './store.ts'
import type { BookedDocument, BookedKind, DocumentItem, DocumentKind } from './types.ts'

/** Refuses `document-unknown`. */
export async function documentNamed(
  reader: Reader,
  kind: DocumentKind,
  number: string,
): Promise<BookedDocument> {
  const document = await findDocument(reader, kind, number)
  if (!document) throw refuse('document-unknown', { kind, number: number.slice(0, 100) })
  return document
}

/** What can be owed, and what can settle it. */
export const debts: readonly BookedKind[] = ['invoice', 'debt']
export const credits: readonly BookedKind[] = ['receipt', 'credit_note', 'money']

/**
 * The one document of these kinds with the number, which may name its kind: `receipt:N`, `credit_note:N`. Refuses
 * `document-unknown`, and `document-ambiguous` where two kinds have the number.
 */
export async function documentAmong(
  reader: Reader,
  kinds: readonly BookedKind[],
  named: string,
): Promise<BookedDocument> {
  const kind = kinds.find(each => named.startsWith(`${each}:`))
  const number = kind ? named.slice(kind.length + 1) : named
  const found: BookedDocument[] = []
  for (const each of kind ? [kind] : kinds) {
    const document = await findDocument(reader, each, number)
    if (document) found.push(document)
  }
  const [document, other] = found
  if (!document) throw refuse('document-unknown', { kind: kinds.join(', '), number: number.slice(0, 100) })
  if (other) throw refuse('document-ambiguous', { number, first: document.kind, second: other.kind })
  return document
}

/** Minor units of what a person asked for; everything open when nothing was said. Refuses `amount-not-usable`. */
export function amountAsked(text: string | undefined, openMinor: bigint, currency: Currency): bigint {
  if (text === undefined) return openMinor
  const minor = parseMinor(text, currency)
  if (minor === undefined || minor <= 0n)
    throw refuse('amount-not-usable', { amount: text.slice(0, 40), currency })
  return minor
}

/** Spreads an amount over items in their order. What is left over stays on the last, for the ledger to refuse. */
export function spread(
  items: readonly DocumentItem[],
  minor: bigint,
): { item: DocumentItem; amountMinor: bigint }[] {
  let left = minor
  const parts = items.map((item, index) => {
    const last = index === items.length - 1
    const amountMinor = last || left < item.openMinor ? left : item.openMinor
    left -= amountMinor
    return { item, amountMinor }
  })
  return parts.filter(part => part.amountMinor > 0n)
}

export const openOf = (items: readonly DocumentItem[]): bigint =>
  items.reduce((sum, item) => sum + item.openMinor, 0n)
