/** The address's search as text and nothing else: a customer code of digits keeps its zeros, a long number its digits. */

export const parseSearch = (search: string): Record<string, string> =>
  Object.fromEntries(new URLSearchParams(search))

export function stringifySearch(search: Readonly<Record<string, unknown>>): string {
  const texts = Object.entries(search).flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' ? [[name, value]] : [],
  )
  const told = new URLSearchParams(texts).toString()
  return told === '' ? '' : `?${told}`
}
