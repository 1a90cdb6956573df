/** Turns the cells of a row into values. What cannot be taken becomes a reject, and the value is undefined. */
import type { LocalDate } from '../../kernel/dates.ts'
import { hiddenMarkIn } from '../../kernel/hidden-marks.ts'
import type { Message } from '../../kernel/language.ts'
import { type Currency, currencyDigits, maxMinor, parseMinor } from '../../kernel/money.ts'
import { cellText } from './cell-text.ts'
import { currencyNamed, isCurrencyMark, markFits } from './currency-marks.ts'
import { reason } from './errors.ts'
import { maxCellLength } from './limits.ts'
import { readAmount } from './read-amount.ts'
import { type DateReading, dayIn, readDate } from './read-date.ts'
import type { Survey } from './survey-table.ts'
import type { ColumnSpec, OpenedTable, RawRow, Reject } from './types.ts'

const maxMemo = 20_000
const maxValue = 200
/** How bank and ledger programs print "no value" in a column of dates or figures. */
const blank = /^(?:[-–—－]{1,3}|\/|n\/?a|null|none|无)$/i
const yes = new Set(['yes', 'y', 'true', 't', '1', '是', '对', '有', '真', '√', '✓', '✔'])
const no = new Set(['no', 'n', 'false', 'f', '0', '否', '不', '无', '假', '×', '✗', '✘'])

interface Column {
  readonly index: number
  readonly header: string
  readonly spec: ColumnSpec
  readonly days: Map<string, LocalDate | Message>
}

/**
 * Reads one table's rows. Every method takes our column name and answers undefined for an empty cell or a column the
 * file does not have; where the column is required, or the cell is bad, it also notes a {@link Reject}.
 */
export class CellReader {
  private readonly columns: ReadonlyMap<string, Column>
  private found: Reject[] = []

  constructor(
    private readonly table: OpenedTable,
    private readonly survey: Survey,
  ) {
    const specs = new Map(table.spec.columns.map(spec => [spec.name, spec]))
    this.columns = new Map(
      table.mapping.flatMap(({ column, index, header }) => {
        const spec = specs.get(column)
        return spec ? [[column, { index, header, spec, days: new Map() }] as const] : []
      }),
    )
  }

  /** Whether the file has the column. */
  has(column: string): boolean {
    return this.columns.has(column)
  }

  /** Notes the fault of a row that is broken before its cells; false when the row may be read. */
  broken({ row, fault }: RawRow): boolean {
    if (!fault) return false
    this.note(row, this.table.header[fault.index] ?? '', fault.value, fault.reason)
    return true
  }

  /** The cell as the file has it, trimmed. */
  raw(row: RawRow, column: string): string {
    const found = this.columns.get(column)
    return found ? cellText(row.cells[found.index]) : ''
  }

  text(row: RawRow, column: string): string | undefined {
    return this.read(row, column, false, (text, { spec }) => {
      const limit = spec.maxLength ?? maxCellLength
      if (text.length > limit) return reason('cell-too-long', { limit })
      const mark = spec.isPlain ? hiddenMarkIn(text) : undefined
      return mark === undefined ? text : reason('hidden-mark', { mark })
    })
  }

  date(row: RawRow, column: string): LocalDate | undefined {
    return this.read(row, column, true, (text, found) => {
      let day = found.days.get(text)
      if (day === undefined) {
        day = this.day(text, column)
        if (found.days.size >= maxMemo) found.days.clear()
        found.days.set(text, day)
      }
      return day
    })
  }

  /** Minor units of the currency. */
  money(row: RawRow, column: string, currency: Currency): bigint | undefined {
    return this.read(row, column, true, text => {
      const reading = readAmount(text, this.survey.decimalMarks.get(column))
      if (reading.is === 'scientific') return reason('scientific-notation')
      if (reading.is === 'too-large') return reason('amount-too-large')
      if (reading.is === 'nothing') return reason('not-an-amount')
      if (reading.mark !== undefined && !markFits(reading.mark, currency))
        return reason('other-currency', { mark: reading.mark, currency })
      return parseMinor(reading.decimal, currency) ?? notBookable(reading.decimal, currency)
    })
  }

  /** A plain decimal text such as `-12.5`: a quantity, a unit price, a distance. */
  decimal(row: RawRow, column: string): string | undefined {
    return this.read(row, column, true, text => {
      const reading = readAmount(text, this.survey.decimalMarks.get(column))
      if (reading.is === 'scientific') return reason('scientific-notation')
      if (reading.is !== 'amount' || (reading.mark !== undefined && !isCurrencyMark(reading.mark)))
        return reason('not-a-number')
      return reading.decimal
    })
  }

  integer(row: RawRow, column: string): number | undefined {
    return this.read(row, column, true, text => {
      const reading = readAmount(text, this.survey.decimalMarks.get(column))
      const whole =
        reading.is === 'amount' && !reading.mark ? /^(-?\d{1,15})(?:\.0+)?$/.exec(reading.decimal) : null
      return whole ? Number(whole[1]) : reason('not-a-whole-number')
    })
  }

  boolean(row: RawRow, column: string): boolean | undefined {
    return this.read(row, column, false, text => {
      const word = text.normalize('NFKC').toLowerCase()
      if (yes.has(word)) return true
      if (no.has(word)) return false
      return blank.test(word) ? undefined : reason('not-yes-or-no')
    })
  }

  currency(row: RawRow, column: string): Currency | undefined {
    return this.read(row, column, true, text => currencyNamed(text) ?? reason('unknown-currency-cell'))
  }

  /** Rejects a cell for a reason of the caller's own. */
  reject(row: RawRow, column: string, why: Message): void {
    this.note(row.row, this.columns.get(column)?.header ?? column, this.raw(row, column), why)
  }

  /** The rejects noted since the last call. */
  takeRejects(): Reject[] {
    const taken = this.found
    this.found = []
    return taken
  }

  private read<Value extends string | number | bigint | boolean>(
    row: RawRow,
    column: string,
    dashIsEmpty: boolean,
    convert: (text: string, column: Column) => Value | Message | undefined,
  ): Value | undefined {
    const found = this.columns.get(column)
    if (!found) return undefined
    const text = cellText(row.cells[found.index])
    if (text === '' || (dashIsEmpty && text.length <= 4 && blank.test(text))) {
      if (found.spec.required) this.note(row.row, found.header, text, reason('cell-empty'))
      return undefined
    }
    const value = convert(text, found)
    if (typeof value !== 'object') return value
    this.note(row.row, found.header, text, value)
    return undefined
  }

  private day(text: string, column: string): LocalDate | Message {
    const reading = readDate(text)
    const orders = this.survey.dateOrders.get(column)
    const settled: DateReading =
      reading.is === 'numbers' && orders
        ? dayIn(orders[reading.shape], reading.shape, reading.numbers)
        : reading
    if (settled.is === 'day') return settled.day
    if (settled.is === 'out-of-range') return reason('date-out-of-range')
    return settled.is === 'no-such-day' ? reason('no-such-day') : reason('not-a-date')
  }

  private note(row: number, column: string, value: string, why: Message): void {
    this.found.push({ row, column, value: value.slice(0, maxValue), reason: why })
  }
}

function notBookable(decimal: string, currency: Currency): Message {
  const places = currencyDigits(currency)
  const fraction = (decimal.split('.')[1] ?? '').replace(/0+$/, '')
  const whole = BigInt(decimal.replace('-', '').split('.')[0] ?? '0')
  if (fraction.length > places && whole <= maxMinor) return reason('too-many-decimals', { currency, places })
  return reason('amount-too-large')
}
