/** What is asked for as a file, page after page from the server; the progress is told on the button. */
import { useState } from 'react'
import { defineWords } from '../../language/language.ts'
import { type Cell, csvOf, download } from '../../ui/csv.ts'
import { Icon } from '../../ui/icons.tsx'

const useWords = defineWords('list-export', {
  export: { en: 'Export', 'zh-CN': '导出' },
  exporting: { en: 'Exporting, {{count}} rows…', 'zh-CN': '正在导出 {{count}} 行…' },
  failed: { en: 'The export broke off. Try again.', 'zh-CN': '导出中断，请重试。' },
  part: { en: 'Export the first {{count}}', 'zh-CN': '导出前 {{count}} 行' },
  wasPart: {
    en: 'The file has the first {{count}} rows. Narrow the list for the others.',
    'zh-CN': '文件只含前 {{count}} 行。请缩小筛选范围后再导出其余部分。',
  },
})

/** More than a spreadsheet is read with; whole ledgers come from the exports. */
const most = 50_000

interface ListExportProps<Row> {
  /** Of the file. */
  readonly name: string
  readonly head: readonly Cell[]
  /** How many there are, where that is known. */
  readonly count?: number | undefined
  lineOf(row: Row): readonly Cell[]
  /** The page after the place, from the front where it is none. */
  ask(after: string): Promise<{ readonly rows: readonly Row[]; readonly next?: string | null | undefined }>
}

export function ListExport<Row>({ name, head, count = 0, lineOf, ask }: ListExportProps<Row>) {
  const { t, language } = useWords()
  const [done, setDone] = useState<number>()
  const [said, setSaid] = useState<'failed' | 'wasPart'>()
  const number = new Intl.NumberFormat(language)
  const save = async () => {
    setSaid(undefined)
    setDone(0)
    try {
      const { rows, isPart } = await allOf(ask, setDone)
      download(`${name}.csv`, csvOf([head, ...rows.map(lineOf)]))
      if (isPart) setSaid('wasPart')
    } catch {
      setSaid('failed')
    }
    setDone(undefined)
  }
  return (
    <>
      {said ? (
        <span className="fault" role="alert">
          {t(said, { count: number.format(most) })}
        </span>
      ) : null}
      <button type="button" className="btn" disabled={done !== undefined} onClick={() => void save()}>
        <Icon name="download" />
        {done === undefined
          ? t(count > most ? 'part' : 'export', { count: number.format(most) })
          : t('exporting', { count: number.format(done) })}
      </button>
    </>
  )
}

async function allOf<Row>(ask: ListExportProps<Row>['ask'], onProgress: (rows: number) => void) {
  const rows: Row[] = []
  let after: string | null | undefined = ''
  while (typeof after === 'string' && rows.length < most) {
    const page: Awaited<ReturnType<typeof ask>> = await ask(after)
    rows.push(...page.rows)
    onProgress(rows.length)
    after = page.next
  }
  return { rows: rows.slice(0, most), isPart: typeof after === 'string' || rows.length > most }
}
