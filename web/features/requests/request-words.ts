import type { Request } from './request-queries.ts'

/** What it is about, without the kind that stands before it already. */
export const useSubject =
  () =>
  ({ subject }: Pick<Request, 'subject'>): string =>
    subject.slice(subject.indexOf(':') + 1)
