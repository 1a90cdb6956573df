/** A row of a file posted as it stands there: a document of one line. Pure. */

interface RowLine {
  readonly line?: string | null | undefined
  readonly sku?: string | null | undefined
  readonly quantity?: string | null | undefined
  readonly unit_price?: string | null | undefined
}

/** The columns of its line become its line, with these amounts; what has lines, or says nothing of one, stays without. */
export function withOwnLine<Given extends RowLine & { lines: RowLine[] }>(
  given: Given,
  amounts: Omit<Given['lines'][number], keyof RowLine>,
): Omit<Given, keyof RowLine> {
  const { line, sku, quantity, unit_price, ...entered } = given
  const own = { line, sku, quantity, unit_price }
  if (entered.lines.length > 0 || Object.values(own).every(each => each == null)) return entered
  return { ...entered, lines: [{ ...own, ...amounts }] }
}
