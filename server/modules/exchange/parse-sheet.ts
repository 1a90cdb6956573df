/** Gathers the rows of one worksheet from its XML events. */
import { reason, refuse } from './errors.ts'
import { maxColumns, maxSheetRows } from './limits.ts'
import type { XmlHandlers } from './parse-xml.ts'
import { numberText } from './sheet-value.ts'
import { sizeFault } from './split-records.ts'
import type { Fault, RawRow } from './types.ts'
import { type NumberStyle, TextGatherer, unescaped } from './workbook-parts.ts'

export interface SheetContext {
  readonly file: string
  readonly strings: readonly string[]
  readonly styles: readonly NumberStyle[]
  readonly date1904: boolean
}

export class SheetParser implements XmlHandlers {
  private batch: RawRow[] = []
  private row = 0
  private cells: string[] = []
  private fault: Fault | undefined
  private column = -1
  private type = ''
  private style: NumberStyle
  private value = ''
  private inValue = false
  private formula = false
  private readonly inline = new TextGatherer()

  constructor(private readonly context: SheetContext) {}

  get gathered(): number {
    return this.batch.length
  }

  takeRows(): RawRow[] {
    const taken = this.batch
    this.batch = []
    return taken
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'c') this.openCell(attributes)
    else if (name === 'v') this.inValue = true
    else if (name === 'f') this.formula = true
    else if (name === 'row') this.openRow(attributes.r)
    else if (name !== 'is') this.inline.open(name)
  }

  text(text: string): void {
    if (this.inValue) this.value += text
    else this.inline.text(text)
  }

  close(name: string): void {
    if (name === 'v') this.inValue = false
    else if (name === 'c') this.closeCell()
    else if (name === 'row') this.closeRow()
    else this.inline.close(name)
  }

  private openRow(number: string | undefined): void {
    const row = number === undefined ? this.row + 1 : Number(number)
    // Rows stand in order; a file where they do not was made to confuse, and its row numbers mean nothing.
    if (!Number.isInteger(row) || row <= this.row)
      throw refuse('broken-workbook', { file: this.context.file })
    if (row > maxSheetRows)
      throw refuse('too-many-sheet-rows', { file: this.context.file, limit: maxSheetRows })
    this.row = row
    this.cells = []
    this.fault = undefined
    this.column = -1
  }

  private openCell(attributes: Readonly<Record<string, string>>): void {
    const reference = attributes.r
    this.column = reference === undefined ? this.column + 1 : columnOf(reference)
    this.type = attributes.t ?? 'n'
    this.style = this.context.styles[Number(attributes.s ?? 0)]
    this.value = ''
    this.formula = false
    this.inline.start()
  }

  private closeCell(): void {
    const text = this.cellText()
    if (this.type === 'e') this.blame(text, reason('cell-error'))
    else if (text === '' && this.formula && this.type === 'n')
      this.blame('', reason('formula-without-result'))
    if (text === '') return
    if (this.column >= maxColumns || this.column < 0) {
      this.blame(text, reason('too-many-columns', { limit: maxColumns }))
      return
    }
    while (this.cells.length < this.column) this.cells.push('')
    this.cells[this.column] = text
  }

  private cellText(): string {
    switch (this.type) {
      case 's':
        return this.sharedText()
      case 'inlineStr':
        return this.inline.value()
      case 'str':
        return unescaped(this.value)
      case 'b':
        return this.value === '1' ? 'TRUE' : this.value === '0' ? 'FALSE' : this.value
      case 'n':
        return this.value === '' ? '' : numberText(this.value, this.style, this.context.date1904)
      default:
        return this.value
    }
  }

  private sharedText(): string {
    if (this.value === '') return ''
    const text = this.context.strings[Number(this.value)]
    if (text === undefined) throw refuse('broken-workbook', { file: this.context.file })
    return text
  }

  private closeRow(): void {
    if (this.cells.length === 0 && !this.fault) return
    const nul = this.cells.findIndex(cell => cell.includes('\0'))
    if (nul >= 0) this.fault ??= { index: nul, value: '\\0', reason: reason('nul-byte') }
    const fault = this.fault ?? sizeFault(this.cells)
    this.batch.push(
      fault ? { row: this.row, cells: this.cells, fault } : { row: this.row, cells: this.cells },
    )
  }

  private blame(value: string, why: Fault['reason']): void {
    this.fault ??= { index: Math.min(Math.max(this.column, 0), maxColumns - 1), value, reason: why }
  }
}

/** `AB12` is column 27, counted from 0. */
function columnOf(reference: string): number {
  let column = 0
  for (let at = 0; at < reference.length && at < 4; at++) {
    const letter = reference.charCodeAt(at) & ~0x20
    if (letter < 65 || letter > 90) break
    column = column * 26 + letter - 64
  }
  return column - 1
}
