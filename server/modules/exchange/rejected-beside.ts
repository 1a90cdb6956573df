/** Rows that fail only because what they name was rejected in a file beside them say that, and why. */
import { type Language, type Localized, render } from '../../kernel/language.ts'
import { cellText } from './cell-text.ts'
import type { ImportKind } from './import-kind.ts'
import type { FileReport } from './import-report.ts'
import type { OpenedTable, Reject } from './types.ts'

interface RejectedName {
  readonly file: string
  readonly reject: Reject
}

/** What rejected rows are called by, and the first reason of each. */
export type RejectedNames = Map<string, RejectedName>

const text: Localized = {
  en: '{name} was rejected in row {row} of {file}: {cause}',
  'zh-CN': '{name} 在文件 {file} 第 {row} 行未通过：{cause}',
}

/** Notes the names of the rows that were rejected of a kind that other files name. */
export async function noteRejected(
  names: RejectedNames,
  kind: ImportKind,
  table: OpenedTable,
  rejected: readonly Reject[],
): Promise<void> {
  const columns = kind.namedBy?.columns ?? []
  const places = table.mapping.filter(({ column }) => columns.includes(column))
  if (rejected.length === 0 || places.length === 0) return
  const first = new Map([...rejected].reverse().map(reject => [reject.row, reject]))
  for await (const batch of table.rows())
    for (const { row, cells } of batch) {
      const reject = first.get(row)
      if (!reject) continue
      for (const { index } of places) {
        const name = cellText(cells[index])
        if (name !== '' && !names.has(name)) names.set(name, { file: table.file, reject })
      }
    }
}

export function withCauses(
  report: FileReport,
  kinds: readonly ImportKind[],
  names: RejectedNames,
): FileReport {
  if (names.size === 0) return report
  const unknown = new Set(kinds.flatMap(({ namedBy }) => namedBy?.unknown ?? []))
  const rejected = report.rejected.map(reject => {
    const cause = unknown.has(reject.reason.key) ? names.get(reject.value) : undefined
    return cause
      ? { ...reject, reason: { key: 'rejected-beside', ...causedBy(reject.value, cause) } }
      : reject
  })
  return { ...report, rejected }
}

function causedBy(name: string, { file, reject: { row, reason } }: RejectedName) {
  const said = (language: Language) => text[language].replace('{cause}', () => render(reason, language))
  return { text: { en: said('en'), 'zh-CN': said('zh-CN') }, facts: { name, row, file } }
}
