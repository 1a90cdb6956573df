/** What the program makes of a file before anything is imported: told to a person, who corrects it. Nothing is booked. */
import type { Currency } from '../../kernel/money.ts'
import { Problem } from '../../kernel/problem.ts'
import { cellText } from './cell-text.ts'
import { corrected, type FileWish } from './file-wish.ts'
import { alike, tellKind } from './find-header.ts'
import {
  type HeaderMap,
  type HeaderMatch,
  headerFingerprint,
  matchHeader,
  normaliseHeader,
} from './headers.ts'
import { consideredKinds, type ProbedTable, probeTable, tableOf } from './open-table.ts'
import { type DateOrder, readDate } from './read-date.ts'
import { type SampleRow, sampleOf } from './sample-rows.ts'
import { columnsOf, type Survey, surveyTable } from './survey-table.ts'
import type { KindSpec, OpenedTable, SkippedRow, SourceFile } from './types.ts'

export interface UnderstoodColumn {
  readonly index: number
  readonly header: string
  /** Our column; null when it is left aside. */
  readonly column: string | null
  /** Our own name stood there, another program's name for it, or a person said so against both. */
  readonly by: 'name' | 'synonym' | 'said' | null
}

export interface Understanding {
  /** Null while nobody can tell. */
  readonly kind: string | null
  readonly kindBy: 'said' | 'headers' | null
  /** Other kinds that the header fits as well: a person looks which it is. */
  readonly alike: readonly string[]
  readonly form: ProbedTable['form']
  readonly sheets: readonly string[]
  readonly headerRow: number
  readonly fingerprint: string
  readonly columns: readonly UnderstoodColumn[]
  /** Columns that must be there and are not. */
  readonly missing: readonly string[]
  readonly dates: {
    readonly order: DateOrder | null
    readonly by: 'said' | 'file' | 'plain' | 'unclear'
    readonly example: string | null
  }
  readonly rows: number | null
  /** Above the header. */
  readonly preamble: readonly SkippedRow[]
  /** Totals and notes below it. */
  readonly skipped: readonly SkippedRow[]
  readonly sample: readonly SampleRow[]
  /** What keeps it from being imported as it is. */
  readonly problem: Problem | null
}

const shownRows = 20

export async function understandFile(
  source: SourceFile,
  kinds: readonly KindSpec[],
  wish: FileWish,
  currency: Currency,
): Promise<Understanding> {
  const options = { kinds, ...wish }
  const probed = await probeTable(source, options)
  const considered = consideredKinds(options)
  const { match, problem } = matchOf(source.name, probed, considered)
  const table = corrected(tableOf(source, probed, match ?? nothingIn(considered)), wish)
  const { survey, dates, fault } = await surveyed(table, wish)
  const sample = await sampleOf(table, survey, { rows: shownRows, currency })
  return {
    kind: match?.kind.kind ?? wish.as ?? null,
    kindBy: wish.as !== undefined ? 'said' : match ? 'headers' : null,
    alike: match && wish.as === undefined ? alike(probed.found, match).map(({ kind }) => kind.kind) : [],
    form: probed.form,
    sheets: probed.sheets,
    headerRow: table.headerRow,
    fingerprint: headerFingerprint(table.header),
    columns: columnsIn(table, match, wish.map ?? {}),
    missing: match?.missing ?? [],
    dates,
    rows: survey?.rows ?? null,
    preamble: await preambleOf(probed),
    skipped: table.skipped().slice(0, shownRows),
    sample,
    problem: problem ?? fault,
  }
}

interface Matched {
  readonly match: HeaderMatch | undefined
  readonly problem: Problem | null
}

/** The kind the header speaks for; where it does not, what comes closest, and why it is not enough. */
function matchOf(file: string, { found }: ProbedTable, kinds: readonly KindSpec[]): Matched {
  try {
    return { match: tellKind(file, found, kinds), problem: null }
  } catch (problem) {
    if (!(problem instanceof Problem)) throw problem
    const closest = found.matches[0] ?? found.closest
    const isSure = kinds.length === 1 || found.matches.length === 1
    return { match: isSure || (closest?.mapping.length ?? 0) > 1 ? closest : undefined, problem }
  }
}

const nothingIn = ([kind]: readonly KindSpec[]): Pick<HeaderMatch, 'kind' | 'mapping'> => ({
  kind: kind ?? { kind: '', columns: [] },
  mapping: [],
})

interface Surveyed {
  readonly survey: Survey | undefined
  readonly dates: Understanding['dates']
  readonly fault: Problem | null
}

async function surveyed(table: OpenedTable, { dates: said }: FileWish): Promise<Surveyed> {
  const by = said === undefined ? 'file' : 'said'
  try {
    const survey = await surveyTable(table, said === undefined ? {} : { dates: said })
    return { survey, dates: await datesIn(table, survey, by), fault: null }
  } catch (fault) {
    if (!(fault instanceof Problem)) throw fault
    const unclear = fault.type === 'ambiguous-dates' || fault.type === 'mixed-dates'
    if (!unclear) return { survey: undefined, dates: { order: null, by: 'plain', example: null }, fault }
    const example = String(fault.facts.value ?? fault.facts.first ?? '')
    // Read one way for once, so that the rest of the file can be shown; its dates are shown as they stand.
    const survey = await surveyTable(table, { dates: 'MDY' })
    return {
      survey: { ...survey, dateOrders: new Map() },
      dates: { order: null, by: 'unclear', example },
      fault,
    }
  }
}

/** The order of the first date whose parts could be taken for one another. */
async function datesIn(
  table: OpenedTable,
  survey: Survey,
  by: 'said' | 'file',
): Promise<Understanding['dates']> {
  const columns = columnsOf(table, ['date'])
  let example: string | null = null
  for await (const batch of table.rows()) {
    for (const { cells } of batch) {
      for (const { column, index } of columns) {
        const text = cellText(cells[index])
        if (text === '') continue
        const reading = readDate(text)
        if (reading.is === 'numbers') {
          const order = survey.dateOrders.get(column)?.[reading.shape] ?? null
          return { order, by, example: text.slice(0, 40) }
        }
        if (reading.is === 'day') example ??= text.slice(0, 40)
      }
    }
    // One program wrote them all: what some thousands do not need, the others hardly will.
    break
  }
  return { order: null, by: 'plain', example }
}

function columnsIn(
  { header, mapping }: OpenedTable,
  match: HeaderMatch | undefined,
  map: HeaderMap,
): UnderstoodColumn[] {
  const columnsAt = (found: HeaderMatch['mapping']) =>
    new Map(found.map(({ index, column }) => [index, column]))
  const ours = columnsAt(match ? mapping : [])
  // What a person says that the headers say as well is not the person's doing.
  const unsaid = columnsAt(match ? matchHeader(header, match.kind).mapping : [])
  const said = new Set(Object.keys(map).map(theirs => normaliseHeader(theirs)))
  return header.map((title, index) => {
    const column = ours.get(index) ?? null
    const named = normaliseHeader(title)
    if (said.has(named) && column !== (unsaid.get(index) ?? null))
      return { index, header: title, column, by: 'said' }
    if (column === null) return { index, header: title, column, by: null }
    return { index, header: title, column, by: named === normaliseHeader(column) ? 'name' : 'synonym' }
  })
}

async function preambleOf({ found, records }: ProbedTable): Promise<SkippedRow[]> {
  for await (const batch of records()) {
    return batch
      .filter(({ row, cells }) => row < found.row && cells.some(cell => cell.trim() !== ''))
      .map(({ row, cells }) => ({ row, text: cells.join(' ').trim().slice(0, 200) }))
  }
  return []
}
