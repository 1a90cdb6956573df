/** The goods are ours again: on which day, how much of what was approved, and who signed for both sides. */
import type { Transaction } from '../../kernel/database/transaction.ts'
import type { LocalDate } from '../../kernel/dates.ts'
import { millionths } from '../../kernel/decimal.ts'
import { recordEvent } from '../../kernel/events/record-event.ts'
import { type Currency, formatMinor, parseMinor } from '../../kernel/money.ts'
import { papersAbout } from '../papers/index.ts'
import { refuse } from './errors.ts'
import { holdForStep } from './need-recall.ts'
import { priceOf } from './rules.ts'
import { linesOfRecall, noteHandOver } from './store.ts'
import type { RecallLine } from './types.ts'

export interface HandedLine {
  readonly line: number
  readonly quantity?: string | null | undefined
  /** Of a line without a quantity. */
  readonly amount?: string | null | undefined
}

export interface HandOverAsked {
  readonly number: string
  readonly on: LocalDate
  readonly ours: string
  readonly theirs: string
  /** Only those of which not all came back. */
  readonly lines: readonly HandedLine[]
  readonly today: LocalDate
}

/**
 * Refuses `recall-unknown`, `recall-step`, `hand-over-day`, `signed-paper-missing`, `quantity-not-usable`,
 * `goods-amount-not-usable`, `nothing-handed-over`.
 */
export async function handOverGoods(tx: Transaction, asked: HandOverAsked): Promise<void> {
  const { number, on, ours, theirs, today } = asked
  const recall = await holdForStep(tx, number, 'hand-over')
  if (on < recall.approvedOn || on > today) throw refuse('hand-over-day', { from: recall.approvedOn }, '/on')
  const papers = await papersAbout(tx, `recall:${number}`)
  if (papers.length === 0) throw refuse('signed-paper-missing', { number })
  const lines = await linesOfRecall(tx, recall.id)
  const handed = lines.map(line => handedOf(line, asked.lines, recall.currency))
  const totalMinor = handed.reduce((sum, line) => sum + line.handedMinor, 0n)
  if (totalMinor === 0n) throw refuse('nothing-handed-over', {}, '/lines')
  await noteHandOver(tx, recall.id, { on, ours, theirs }, handed)
  await recordEvent(tx, {
    kind: 'recall-handed-over',
    subject: `recall:${number}`,
    facts: {
      on,
      ours,
      theirs,
      currency: recall.currency,
      amount_minor: totalMinor,
      papers: papers.map(({ id }) => id),
    },
  })
}

/** All of a line of which nothing is said. */
function handedOf(line: RecallLine, said: readonly HandedLine[], currency: Currency) {
  const at = said.findIndex(each => each.line === line.line)
  const given = said[at]
  if (!given) return { line: line.line, handedQuantity: line.quantity, handedMinor: line.fullMinor }
  if (line.quantity !== null) {
    const quantity = given.quantity ?? ''
    if (!/^\d/.test(quantity) || millionths(quantity) > millionths(line.quantity)) {
      const facts = { invoice: line.invoice, line: line.invoiceLine ?? 0, most: line.quantity }
      throw refuse('quantity-not-usable', facts, `/lines/${at}/quantity`)
    }
    return {
      line: line.line,
      handedQuantity: quantity,
      handedMinor: priceOf(line.fullMinor, quantity, line.quantity),
    }
  }
  const minor = parseMinor(given.amount ?? '', currency)
  if (minor === undefined || minor < 0n || minor > line.fullMinor) {
    const facts = { invoice: line.invoice, most: formatMinor(line.fullMinor, currency), currency }
    throw refuse('goods-amount-not-usable', facts, `/lines/${at}/amount`)
  }
  return { line: line.line, handedQuantity: null, handedMinor: minor }
}
