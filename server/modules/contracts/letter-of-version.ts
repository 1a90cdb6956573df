import { Temporal } from 'temporal-polyfill'
import { dateOf } from '../../kernel/dates.ts'
import type { Language } from '../../kernel/language.ts'
import { type Letter, letterOf } from './letter-words.ts'
import type { Contract, Version } from './types.ts'

/** The letter of one version, dated when it was made: whenever it is asked for, it is the same. */
export function letterOfVersion(
  { number, name }: Contract,
  { version, clauses, recordedAt }: Version,
  from: { readonly company: string; readonly zone: string },
  language: Language,
): Letter {
  const date = dateOf(
    Temporal.Instant.from(recordedAt).toZonedDateTimeISO(from.zone).toPlainDate().toString(),
  )
  return letterOf({ number, version, clauses, seller: from.company, buyer: name, date }, language)
}
