/** How text stands in a cell, so that a spreadsheet takes it neither for a formula nor for a number. */

/** A spreadsheet runs a cell that begins like this; the full-width signs count in Chinese and Japanese editions. */
const risky = /^'*[=+\-@\t\r\n＝＋－＠]/
const guarded = /^'+[=+\-@\t\r\n＝＋－＠]/
const plainNumber = /^[+-]?\d+(?:\.\d+)?$/
const textFormula = /^="((?:[^"]|"")*)"$/

/** The text of a cell: trimmed, without the guarding apostrophe, and `="0012"` (how some exports keep zeros) as 0012. */
export function cellText(cell: string | undefined): string {
  if (cell === undefined || cell === '') return ''
  const text = cell.trim()
  const first = text.charCodeAt(0)
  if (first === 0x27 && guarded.test(text)) return text.slice(1)
  if (first !== 0x3d) return text
  const inside = textFormula.exec(text)?.[1]
  return inside === undefined ? text : inside.replaceAll('""', '"').trim()
}

/** The text as it goes into a CSV cell; {@link cellText} gives it back. */
export function guardedText(text: string): string {
  return risky.test(text) && !plainNumber.test(text) ? `'${text}` : text
}

/** The text as it goes into a cell of a workbook: text cells run nothing there, but must not look guarded by chance. */
export function storedText(text: string): string {
  return cellText(text) === text.trim() ? text : `'${text}`
}
