/** Quantities by product code out of a customer's own list: two columns, with a header or without. */
export function quantitiesIn(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const row of text.split(/\r?\n/)) {
    const [sku = '', quantity = ''] = row.split(/[,;\t，]/).map(cell => cell.trim().replace(/^"(.*)"$/, '$1'))
    if (sku !== '' && /^\d+(\.\d+)?$/.test(quantity)) found.set(sku, quantity)
  }
  return found
}

/** UTF-8, else as Chinese programs write it. */
export function decoded(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}
