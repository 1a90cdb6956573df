import type { Request } from './request-queries.ts'
import { useRequestWords } from './words.ts'

/** What it is about, without the kind that stands before it already. */
export const useSubject =
  () =>
  ({ subject }: Pick<Request, 'subject'>): string =>
    subject.slice(subject.indexOf(':') + 1)

export function useMoment(): (at: string) => string {
  const { language } = useRequestWords()
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'short', timeStyle: 'short' })
  return at => format.format(new Date(at))
}
