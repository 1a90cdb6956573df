/** What is on screen as a file: text a spreadsheet would take for a formula is made harmless. */

export type Cell = string | { readonly amount: string }

const quoted = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** Amounts stay numbers; other text that begins like a formula gets an apostrophe before it. */
const written = (cell: Cell) =>
  typeof cell === 'string' ? quoted(/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell) : cell.amount

/** With the mark by which spreadsheets know that it is UTF-8. */
export const csvOf = (rows: readonly (readonly Cell[])[]): string =>
  `\uFEFF${rows.map(row => row.map(written).join(',')).join('\r\n')}\r\n`

export function download(name: string, text: string, type = 'text/csv;charset=utf-8'): void {
  const url = URL.createObjectURL(new Blob([text], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  URL.revokeObjectURL(url)
}
