/** The order of the list that one came from: its customers can be gone through without going back to it. */
import { useEffect } from 'react'

let codes: readonly string[] = []

/** Said by every list of customers while it is on the page; one without rows leaves the order there was. */
export function useListOrder<Row>(rows: readonly Row[], codeOf: (row: Row) => string): void {
  useEffect(() => {
    if (rows.length > 0) codes = [...new Set(rows.map(codeOf))]
  })
}

/** Of a customer that stood in the list; one that did not has none. */
export function neighboursOf(code: string): { readonly before?: string; readonly after?: string } {
  const at = codes.indexOf(code)
  const [before, after] = at < 0 ? [] : [codes[at - 1], codes[at + 1]]
  return { ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) }
}
