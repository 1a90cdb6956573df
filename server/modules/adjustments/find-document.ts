import type { Reader } from '../../kernel/database/transaction.ts'
import { type Currency, parseMinor } from '../../kernel/money.ts'
import { refuse } from './errors.ts'
import { findDocuments, findPair, findWithItems, type Sought } from './store.ts'
import type { BookedDocument, BookedKind, DocumentItem, DocumentWithItems } from './types.ts'

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
  const sought = soughtAs(kinds, named)
  return theOnly(sought, await findDocuments(reader, sought.kinds, sought.number), each => each)
}

/** Both sides of a settlement, refused as by {@link documentAmong}. */
export async function pairNamed(
  reader: Reader,
  fromNamed: string,
  toNamed: string,
): Promise<{ from: DocumentWithItems; to: DocumentWithItems }> {
  const from = soughtAs(credits, fromNamed)
  const to = soughtAs(debts, toNamed)
  const found = await findPair(reader, from, to)
  return {
    from: theOnly(from, found.from, each => each.document),
    to: theOnly(to, found.to, each => each.document),
  }
}

/** The money and what it settles, in the order named; a refusal points at the name that is at fault. */
export async function moneyAndDebtsNamed(
  reader: Reader,
  fromNamed: string,
  toNamed: readonly string[],
): Promise<{ from: DocumentWithItems; to: DocumentWithItems[] }> {
  const from = soughtAs(credits, fromNamed)
  const to = toNamed.map(named => soughtAs(debts, named))
  const money = await findWithItems(reader, { kinds: from.kinds, numbers: [from.number] })
  const owed = await findWithItems(reader, { kinds: debts, numbers: to.map(({ number }) => number) })
  const documentOf = (each: DocumentWithItems) => each.document
  return {
    from: theOnly(from, money, documentOf, '/from'),
    to: to.map((sought, index) => {
      const { kinds, number } = sought
      const found = owed.filter(({ document }) => document.number === number && kinds.includes(document.kind))
      return theOnly(sought, found, documentOf, `/parts/${index}/to`)
    }),
  }
}

function soughtAs(kinds: readonly BookedKind[], named: string): Sought {
  const kind = kinds.find(each => named.startsWith(`${each}:`))
  return kind ? { kinds: [kind], number: named.slice(kind.length + 1) } : { kinds, number: named }
}

function theOnly<Found>(
  { kinds, number }: Sought,
  [found, other]: readonly Found[],
  documentOf: (found: Found) => BookedDocument,
  pointer?: string,
): Found {
  if (!found)
    throw refuse('document-unknown', { kind: kinds.join(', '), number: number.slice(0, 100) }, pointer)
  if (other) {
    const [first, second] = [documentOf(found).kind, documentOf(other).kind]
    throw refuse('document-ambiguous', { number, first, second }, pointer)
  }
  return found
}

/** Minor units of what a person asked for; everything open when nothing was said. Refuses `amount-not-usable`. */
export function amountAsked(
  text: string | undefined,
  openMinor: bigint,
  currency: Currency,
  pointer = '/amount',
): bigint {
  if (text === undefined) return openMinor
  const minor = parseMinor(text, currency)
  if (minor === undefined || minor <= 0n)
    throw refuse('amount-not-usable', { amount: text.slice(0, 40), currency }, pointer)
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
