/**
 * Rows below the header that carry no data: totals, signatures, comments. A row is left out only when it says so
 * itself and no other column a record must have is filled in; everything else is data, and refused if it is bad.
 */
import type { KindSpec, MappedColumn } from './types.ts'

const note = new RegExp(
  [
    '^.{0,12}(?:合计|总计|小计|累计|总额)\\s*[:：]?$',
    '^(?:grand |sub-?)?totals?\\s*[:：]?$',
    '^sum\\s*[:：]?$',
    '^共\\s*\\d+\\s*[笔条行项张].*$',
    '^(?:制表|制单|审核|复核|打印|导出|经办|记账)(?:人|员|日期|时间)?\\s*[:：].*$',
    '^以上数据.*$',
    '^#.*$',
    '^[-=—－]{3,}.*$',
  ].join('|'),
  'i',
)

export type RowClass = 'data' | 'blank' | 'note'

export function rowClassifier(
  header: readonly string[],
  spec: KindSpec,
  mapping: readonly MappedColumn[],
): (cells: readonly string[]) => RowClass {
  const telling = spec.columns.filter(
    ({ required, type }) => required && type !== 'money' && type !== 'decimal' && type !== 'integer',
  )
  const keys = mapping
    .filter(({ column }) => telling.some(({ name }) => name === column))
    .map(({ index }) => index)
  // Where a day alone tells records apart, a total stands in its column: no day is written like a label.
  const loneDay = telling.length === 1 && telling[0]?.type === 'date' ? keys[0] : undefined
  return cells => {
    if (loneDay !== undefined && isNote(cells[loneDay])) return 'note'
    if (keys.every(index => filled(cells[index]))) return sameCells(cells, header) ? 'note' : 'data'
    const label = cells.findIndex(filled)
    if (label < 0) return 'blank'
    if (!isNote(cells[label])) return 'data'
    // A label stands alone among the columns that tell one record from another, or among other labels.
    const bare =
      keys.length > 0 && keys.every(index => index === label || !filled(cells[index]) || isNote(cells[index]))
    return bare ? 'note' : 'data'
  }
}

const isNote = (cell: string | undefined): boolean => note.test((cell ?? '').trim().slice(0, 200))

const filled = (cell: string | undefined): boolean => cell !== undefined && cell !== '' && cell.trim() !== ''

/** A printed report repeats its header on every page. */
function sameCells(cells: readonly string[], header: readonly string[]): boolean {
  return (
    cells[0]?.trim() === header[0]?.trim() &&
    header.every((title, index) => (cells[index] ?? '').trim() === title.trim())
  )
}
