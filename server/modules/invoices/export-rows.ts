/** A booked document as rows of an invoice file. Pure. */
import { lastDate } from '../../kernel/dates.ts'
import { allocate, formatMinor, smaller } from '../../kernel/money.ts'
import type { ExportRow } from '../exchange/index.ts'
import type { ExportedDocument, ExportedLine, ExportedPart } from './store-export.ts'

export interface DocumentToExport {
  readonly document: ExportedDocument
  readonly parts: readonly ExportedPart[]
  readonly lines: readonly ExportedLine[]
  /** Numbers of parts that go out as documents of their own. */
  readonly numbers: ReadonlyMap<bigint, string>
  /** Whether its terms let the invoice wait for its due date elsewhere too. */
  readonly waits: boolean
}

interface Piece {
  readonly part: ExportedPart
  /** Signed as in the file. */
  readonly amountMinor: bigint
  readonly openMinor?: bigint
  readonly netMinor?: bigint | null
  readonly taxMinor?: bigint | null
  readonly goods?: ExportedLine
}

export function documentRows(given: DocumentToExport): ExportRow[] {
  const { document, parts, numbers } = given
  const money = (minor: bigint | null | undefined) =>
    minor === null || minor === undefined ? null : formatMinor(minor, document.currency)
  return piecesOf(given).map(({ part, goods, ...amounts }) => ({
    number: numbers.get(part.itemId) ?? document.number,
    customer: document.customer,
    issued: document.issued,
    due: dueOf(part, given),
    currency: document.currency,
    amount: money(amounts.amountMinor),
    net: money(amounts.netMinor),
    tax: money(amounts.taxMinor),
    order: document.order,
    shipment: document.shipment,
    salesperson: document.salesperson,
    disputed: parts.some(each => each.disputed) ? 'true' : 'false',
    open: money(amounts.openMinor),
    line: goods?.line,
    sku: goods?.sku,
    quantity: goods?.quantity,
    unit_price: goods?.unitPrice,
  }))
}

function dueOf(part: ExportedPart, { document, waits }: DocumentToExport): string | null {
  if (document.kind === 'credit_note') return null
  // An empty cell would be due when issued; on the last day it is as little due as one that waits.
  return part.due ?? (waits ? null : lastDate)
}

function piecesOf(given: DocumentToExport): Piece[] {
  const { document, parts, lines } = given
  const [first] = parts
  if (!first) return []
  if (lines.length === 0 || (document.originalMinor !== null && parts.length > 1)) return partPieces(given)
  if (parts.length > 1) return linesOverParts(parts, lines)
  const pieces = lines.map(goods => linePiece(first, goods, goods.amountMinor))
  return document.originalMinor === null ? pieces : withOpen(pieces, first.amountMinor)
}

/** One row a part. What was paid before the opening balance counts to the first part's original amount. */
function partPieces({ document, parts }: DocumentToExport): Piece[] {
  const sign = document.kind === 'invoice' ? 1n : -1n
  const before = (document.originalMinor ?? document.grossMinor) - document.grossMinor
  const amounts = parts.map((part, index) => part.amountMinor + (index === 0 ? before : 0n))
  const nets = document.netMinor === null ? [] : allocate(document.netMinor, amounts)
  return parts.map((part, index) => {
    const amountMinor = amounts[index] ?? 0n
    const net = nets[index]
    return {
      part,
      amountMinor: sign * amountMinor,
      ...(document.originalMinor === null ? {} : { openMinor: sign * part.amountMinor }),
      ...(net === undefined ? {} : { netMinor: sign * net, taxMinor: sign * (amountMinor - net) }),
    }
  })
}

const linePiece = (part: ExportedPart, goods: ExportedLine, amountMinor: bigint): Piece => ({
  part,
  amountMinor,
  netMinor: goods.netMinor,
  taxMinor: goods.taxMinor,
  goods,
})

/** What is still open, on the first lines that can carry it. */
function withOpen(pieces: readonly Piece[], openMinor: bigint): Piece[] {
  const sign = pieces.reduce((sum, piece) => sum + piece.amountMinor, 0n) < 0n ? -1n : 1n
  let left = openMinor
  return pieces.map(piece => {
    const carries = sign * piece.amountMinor > 0n ? smaller(sign * piece.amountMinor, left) : 0n
    left -= carries
    return { ...piece, openMinor: sign * carries }
  })
}

interface PartRoom {
  readonly amountMinor: bigint
}

interface Goods {
  readonly quantity: string | null
  readonly unitPrice: string | null
  readonly amountMinor: bigint
  readonly netMinor: bigint | null
  readonly taxMinor: bigint | null
}

interface Slice<Part, Line> {
  readonly part: Part
  readonly goods: Line
  readonly amountMinor: bigint
  readonly netMinor: bigint | null
  readonly taxMinor: bigint | null
}

/**
 * Which line is due when is not kept: lines fill the parts in their order, one that crosses from part to part is split and
 * names its quantity once. Returned goods stand first, so that every part comes to its amount.
 */
export function linesOverParts<Part extends PartRoom, Line extends Goods>(
  parts: readonly Part[],
  lines: readonly Line[],
): Slice<Part, Line>[] {
  const returned = lines.filter(line => line.amountMinor <= 0n)
  const sold = lines.filter(line => line.amountMinor > 0n)
  const pieces: Slice<Part, Line>[] = []
  let at = 0
  const roomOf = (index: number) => parts[index]?.amountMinor ?? 0n
  let room = roomOf(0) - returned.reduce((sum, line) => sum + line.amountMinor, 0n)
  for (const line of [...returned, ...sold]) {
    const slices: { part: Part; amountMinor: bigint }[] = []
    let left = line.amountMinor
    do {
      while (room === 0n && left > 0n && at < parts.length - 1) {
        at += 1
        room = roomOf(at)
      }
      const part = parts[at]
      if (!part) break
      const amountMinor = left > 0n && at < parts.length - 1 ? smaller(left, room) : left
      if (left > 0n) room -= amountMinor
      left -= amountMinor
      slices.push({ part, amountMinor })
    } while (left > 0n)
    pieces.push(...slicedLine(line, slices))
  }
  return pieces
}

function slicedLine<Part, Line extends Goods>(
  line: Line,
  slices: readonly { part: Part; amountMinor: bigint }[],
): Slice<Part, Line>[] {
  const { netMinor, taxMinor } = line
  const [only] = slices
  if (only && slices.length === 1) return [{ ...only, goods: line, netMinor, taxMinor }]
  const weights = slices.map(slice => slice.amountMinor)
  const nets = netMinor === null ? [] : allocate(netMinor, weights)
  const taxes = taxMinor === null ? [] : allocate(taxMinor, weights)
  return slices.map(({ part, amountMinor }, index) => ({
    part,
    amountMinor,
    netMinor: nets[index] ?? null,
    taxMinor:
      nets[index] !== undefined && netMinor !== null && taxMinor === line.amountMinor - netMinor
        ? amountMinor - nets[index]
        : (taxes[index] ?? null),
    goods: index === 0 ? line : { ...line, quantity: null, unitPrice: null },
  }))
}
