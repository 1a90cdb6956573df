/**
 * What files have no kind for, said as documents and settlements that give the same balance on every day: write-off,
 * reversal, refund, transfer, what was taken back on a later day.
 */
import type { Reader } from '../../kernel/database/transaction.ts'
import type { LocalDate } from '../../kernel/dates.ts'
import type { Currency } from '../../kernel/money.ts'
import { type Carried, carry, type Movement, type Portion, type Share } from './carry.ts'
import { DocumentNumbers } from './document-numbers.ts'
import * as store from './store-restate.ts'

export interface RestatedDocument {
  readonly number: string
  readonly side: 'debit' | 'credit'
  readonly customer: string
  readonly currency: Currency
  readonly issued: LocalDate
  readonly due: LocalDate | null
  readonly amountMinor: bigint
  readonly salesperson: string | null
  readonly disputed: boolean
}

export interface RestatedSettlement extends SettlementEnds {
  readonly date: LocalDate
  readonly currency: Currency
  readonly amountMinor: bigint
}

interface SettlementEnds {
  readonly from: string
  readonly fromReceipt: boolean
  readonly to: string
}

export interface Restated {
  readonly documents: readonly RestatedDocument[]
  readonly settlements: readonly RestatedSettlement[]
  /** Numbers of booked items that go out under another one than their document's. */
  readonly numbers: ReadonlyMap<bigint, string>
  /** Applications that are said as documents. */
  readonly replaced: ReadonlySet<bigint>
  /** Where an application takes its amount from or puts it, if not simply from item to item. */
  shares(settlementId: bigint, itemId: bigint): readonly Share[] | undefined
}

export async function restate(reader: Reader): Promise<Restated> {
  const corrections = await store.corrections(reader)
  const crossing = await store.paidByOthers(reader)
  const backs = corrections.filter(each => each.reversesId !== null)
  const apart = await store.partsApart(reader, backs.flatMap(itemsOf))
  const applications = backs.length === 0 ? [] : await store.applicationsOf(reader, backs.flatMap(itemsOf))
  const items = await store.itemsToRestate(reader, [
    ...new Set([...[...corrections, ...crossing].flatMap(itemsOf), ...apart]),
  ])
  const known = new Map(items.filter(item => !item.gone).map(item => [item.id, item]))
  const kindless = items.filter(item => !fileKinds.includes(item.kind)).map(item => item.number)
  const work = new Restatement(known, new Set(apart), await store.numbersLikeOurs(reader, kindless))
  work.add(corrections, crossing, applications)
  return work.finish()
}

const itemsOf = (each: store.Correction): bigint[] =>
  [each.debitItemId, each.creditItemId].filter(id => id !== null)

/** One taking from one item without a counter-item; those of one entry become one document. */
interface Closing {
  readonly id: bigint
  readonly item: store.RestatedItem
  readonly suffix: string
  readonly entryId: bigint
  readonly day: LocalDate
}

const suffixes: Readonly<Record<string, string>> = { write_off: 'W', reversal: 'R', refund: 'R' }
const suffixOf = (kind: string) => suffixes[kind] ?? 'T'

/** Something that gets a number, by the entry that booked it. */
interface Step {
  readonly entryId: bigint
  readonly rank: number
  say(): void
}

interface ClosedEntry {
  readonly closings: readonly Closing[]
  /** Once it is said; empty: nothing of it was left to say. */
  number: string
}

const fileKinds = ['invoice', 'credit_note', 'receipt']

class Restatement {
  readonly documents: RestatedDocument[] = []
  readonly settlements: RestatedSettlement[] = []
  readonly numbers = new Map<bigint, string>()
  readonly replaced = new Set<bigint>()
  private readonly movements = new Map<bigint, Map<bigint, Movement>>()
  private readonly closings: Closing[] = []
  private readonly backs = new Map<bigint, store.Correction>()
  private readonly carried = new Map<bigint, { carried: Carried; numbers: string[] }>()
  private readonly given: DocumentNumbers
  private readonly steps: Step[] = []

  constructor(
    private readonly items: ReadonlyMap<bigint, store.RestatedItem>,
    private readonly apart: ReadonlySet<bigint>,
    numbers: readonly string[],
  ) {
    this.given = new DocumentNumbers(numbers)
  }

  add(
    corrections: readonly store.Correction[],
    crossing: readonly store.Correction[],
    applications: readonly store.Correction[],
  ): void {
    for (const each of crossing) this.replaced.add(each.id)
    for (const each of applications) if (!this.replaced.has(each.id)) this.move(each, 'application')
    for (const each of [...corrections, ...crossing]) {
      if (each.reversesId !== null) this.backs.set(each.id, each)
      this.move(each, each.reversesId === null ? 'closing' : 'back')
    }
  }

  private move(each: store.Correction, kind: Movement['kind']): void {
    const sides = [
      [each.debitItemId, each.amountMinor + each.discountMinor],
      [each.creditItemId, each.amountMinor],
    ] as const
    for (const [itemId, minor] of sides) {
      const item = itemId === null ? undefined : this.items.get(itemId)
      if (!item || minor === 0n) continue
      const movements = this.movements.get(item.id) ?? new Map<bigint, Movement>()
      this.movements.set(item.id, movements)
      movements.set(each.id, { id: each.id, day: each.day, minor: minor < 0n ? -minor : minor, kind })
      if (kind !== 'closing') continue
      const { id, entryId, day } = each
      this.closings.push({ id, item, suffix: suffixOf(each.kind), entryId, day })
    }
  }

  /** Numbers are given in the order things were booked, so that what is booked later does not change them. */
  finish(): Restated {
    this.planBooked()
    this.planCarriers()
    const entries = this.planClosings()
    this.steps.sort((left, right) => inOrder(left.entryId, right.entryId) || left.rank - right.rank)
    for (const step of this.steps) step.say()
    for (const entry of entries) this.settleEntry(entry)
    const { documents, settlements, numbers, replaced } = this
    return { documents, settlements, numbers, replaced, shares: (id, item) => this.sharesOf(id, item) }
  }

  /** Items of kinds that no file has become documents; parts settled out of order become documents of their own. */
  private planBooked(): void {
    const transferred = new Map<string, string>()
    for (const item of this.items.values()) {
      const booked = fileKinds.includes(item.kind)
      const apart = this.apart.has(item.id)
      if (booked && !apart) continue
      const document = `${item.kind}:${item.documentId}`
      const say = () => {
        const known = apart ? undefined : transferred.get(document)
        const number = known ?? (booked ? this.given.next(item.number, 'P') : this.given.own(item.number))
        if (!apart) transferred.set(document, number)
        this.numbers.set(item.id, number)
        if (!booked) this.documents.push({ ...documentLike(item), number, side: item.side })
      }
      this.steps.push({ entryId: item.entryId, rank: 0, say })
    }
  }

  private planCarriers(): void {
    const reversed = this.closings.filter(closing => closing.suffix === 'R')
    const closedOn = new Map(reversed.map(({ item, day }) => [item.id, day] as const))
    for (const [itemId, movements] of this.movements) {
      const item = this.items.get(itemId)
      if (!item) continue
      const all = [...movements.values()]
      const carried = carry(
        item.amountMinor,
        all.some(each => each.kind === 'back') ? all : closingsOnly(all),
      )
      const numbers: string[] = []
      this.carried.set(itemId, { carried, numbers })
      for (const [index, { backId, day, minor }] of carried.carriers.entries()) {
        const back = this.backs.get(backId)
        const say = () => {
          const number = this.carrierNumber(item, back?.creditItemId ?? null, day, closedOn)
          numbers[index] = number
          this.documents.push({
            ...documentLike(item),
            number,
            side: item.side,
            issued: day,
            amountMinor: minor,
          })
        }
        this.steps.push({ entryId: back?.entryId ?? 0n, rank: 2, say })
      }
    }
  }

  /** A bounced receipt names what it reopens; anything else taken back is named by the document itself. */
  private carrierNumber(
    item: store.RestatedItem,
    creditId: bigint | null,
    day: LocalDate,
    closedOn: ReadonlyMap<bigint, LocalDate>,
  ): string {
    const credit = item.side === 'debit' && creditId !== null ? this.items.get(creditId) : undefined
    return credit && closedOn.get(credit.id) === day
      ? this.given.next(credit.number, 'R')
      : this.given.next(item.number, 'U')
  }

  private planClosings(): ClosedEntry[] {
    const groups = new Map<string, Closing[]>()
    for (const closing of this.closings) {
      const key = `${closing.entryId}:${closing.item.side}:${closing.item.kind}:${closing.item.documentId}`
      const group = groups.get(key)
      if (group) group.push(closing)
      else groups.set(key, [closing])
    }
    return [...groups.values()].map(closings => {
      const entry: ClosedEntry = { closings, number: '' }
      this.steps.push({ entryId: closings[0]?.entryId ?? 0n, rank: 1, say: () => this.sayEntry(entry) })
      return entry
    })
  }

  /** A document of the other side, due at once. */
  private sayEntry(entry: ClosedEntry): void {
    const [first] = entry.closings
    const amountMinor = entry.closings
      .flatMap(({ id, item }) => this.carried.get(item.id)?.carried.portions.get(id) ?? [])
      .reduce((sum, portion) => sum + portion.minor, 0n)
    if (!first || amountMinor === 0n) return
    const { item, day, suffix } = first
    entry.number = this.given.next(item.number, suffix)
    this.documents.push({
      ...documentLike(item),
      number: entry.number,
      side: item.side === 'debit' ? 'credit' : 'debit',
      issued: day,
      due: day,
      disputed: false,
      amountMinor,
    })
  }

  /** Settled with the item on the same day. */
  private settleEntry({ closings, number }: ClosedEntry): void {
    for (const { id, item, day } of closings) {
      const { currency } = item
      for (const share of this.sharesOf(id, item.id) ?? []) {
        const ends =
          item.side === 'debit'
            ? { from: number, fromReceipt: false, to: share.number }
            : {
                from: share.number,
                fromReceipt: item.kind === 'receipt' && share.number === item.number,
                to: number,
              }
        this.settlements.push({ ...ends, date: day, currency, amountMinor: share.minor })
      }
    }
  }

  private sharesOf(settlementId: bigint, itemId: bigint): Share[] | undefined {
    const known = this.carried.get(itemId)
    const item = this.items.get(itemId)
    if (!known || !item) return undefined
    const numberOf = ({ carrier }: Portion) =>
      known.numbers[carrier] ?? this.numbers.get(itemId) ?? item.number
    return known.carried.portions
      .get(settlementId)
      ?.map(portion => ({ number: numberOf(portion), minor: portion.minor }))
  }
}

/** Without anything taken back the item's own document carries all, whatever else settled it. */
const closingsOnly = (movements: readonly Movement[]) => movements.filter(each => each.kind === 'closing')

function documentLike(item: store.RestatedItem) {
  const { customer, currency, issued, due, amountMinor, salesperson, disputed } = item
  return { customer, currency, issued, due, amountMinor, salesperson, disputed }
}

const inOrder = (left: bigint, right: bigint) => (left < right ? -1 : left > right ? 1 : 0)
