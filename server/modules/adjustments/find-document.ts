import type { Reader } from '../../kernel/database/transaction.ts'
import { type Currency, parseMinor } from '../../kernel/money.ts'
import { refuse } from './errors.ts'
import { findDocument } from './store.ts'
import type { BookedDocument, DocumentItem, DocumentKind } from './types.ts'

/** Refuses `document-unknown`. */
export async function documentNamed(reader: Reader, kind: DocumentKind, number: string): Promise<BookedDocument> {
  const document = await findDocument(reader, kind, number)
  if (!document) throw refuse('document-unknown', { kind, number: number.slice(0, 100) })
  return document
}

/** The first that exists of several kinds. Refuses `document-unknown`. */
export async function documentOf(reader: Reader, kinds: readonly DocumentKind[], number: string): Promise<BookedDocument> {
  for (const kind of kinds) {
    const document = await findDocument(reader, kind, number)
    if (document) return document
  }
  throw refuse('document-unknown', { kind: kinds.join(', '), number: number.slice(0, 100) })
}

/** Minor units of what a person asked for; everything open when nothing was said. Refuses `amount-not-usable`. */
export function amountAsked(text: string | undefined, openMinor: bigint, currency: Currency): bigint {
  if (text === undefined) return openMinor
  const minor = parseMinor(text, currency)
  if (minor === undefined || minor <= 0n) throw refuse('amount-not-usable', { amount: text.slice(0, 40), currency })
  return minor
}

/** Spreads an amount over items in their order. What is left over stays on the last, for the ledger to refuse. */
export function spread(items: readonly DocumentItem[], minor: bigint): { item: DocumentItem; amountMinor: bigint }[] {
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
