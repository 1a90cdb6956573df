/** Due days of documents that leave them to the customer's terms, and to those of its product families. */
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { from as copyFrom } from 'pg-copy-streams'
import { mainlandChina } from '../../kernel/calendar/calendars.ts'
import type { Transaction } from '../../kernel/database/transaction.ts'
import {
  type DuePart,
  duePartsOf,
  groupsByFamily,
  parseTerms,
  partsByFamily,
  type Terms,
} from '../terms/index.ts'
import { groupsToJson } from './by-family.ts'
import {
  amountsByFamily,
  type DocumentDueByTerms,
  documentsDueByTerms,
  keepFamilies,
} from './store-import.ts'

type Amounts = ReadonlyMap<string | null, bigint>
const none: ReadonlyMap<string, Amounts> = new Map()

/** Into temp table `due_part`, and into `document` what of it is of which family. */
export async function dueByTerms(tx: Transaction): Promise<void> {
  await tx.client.query(
    'create temp table due_part (number text, part smallint, due date, amount bigint) on commit drop',
  )
  const documents = await documentsDueByTerms(tx)
  if (documents.length === 0) return
  const byFamily = documents.some(each => each.familyTerms.length > 0) ? await familiesOf(tx) : none
  const kept: { number: string; groups: unknown }[] = []
  const texts = new Set(documents.flatMap(each => each.terms ?? []))
  const read = new Map([...texts].map(text => [text, parseTerms(text)]))
  function* lines() {
    for (const document of documents) {
      const terms = read.get(document.terms ?? '') ?? null
      const { parts, groups } = partsOf(document, terms, byFamily.get(document.number))
      if (groups) kept.push({ number: document.number, groups })
      const number = document.number.replace(/[\\\t\n\r]/g, found => `\\${found}`)
      for (const [index, part] of parts.entries()) {
        yield `${number}\t${index + 1}\t${part.due ?? '\\N'}\t${part.amountMinor}\n`
      }
    }
  }
  await pipeline(Readable.from(lines()), tx.client.query(copyFrom('copy due_part from stdin')))
  if (kept.length > 0) await keepFamilies(tx, kept)
}

async function familiesOf(tx: Transaction): Promise<ReadonlyMap<string, Amounts>> {
  const amounts = new Map<string, Map<string | null, bigint>>()
  for (const { number, family, amountMinor } of await amountsByFamily(tx)) {
    const one = amounts.get(number)
    if (one) one.set(family, amountMinor)
    else amounts.set(number, new Map([[family, amountMinor]]))
  }
  return amounts
}

function partsOf(
  document: DocumentDueByTerms,
  terms: Terms | null,
  amounts: Amounts | undefined,
): { readonly parts: readonly DuePart[]; readonly groups?: unknown } {
  const { issued, amountMinor, payingDays, shiftToWorkingDays } = document
  const options = { payingDays, ...(shiftToWorkingDays ? { shiftToWorkingDays: mainlandChina } : {}) }
  const groups = amounts ? groupsByFamily(terms, document.familyTerms, amounts) : null
  if (!groups) return { parts: duePartsOf(terms, { issued, amountMinor }, options) }
  const parts = partsByFamily(groups, issued, options)
  return { parts, groups: groupsToJson(groups, parts) }
}
