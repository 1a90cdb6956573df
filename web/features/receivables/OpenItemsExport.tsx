/** What is asked for as a file, page after page from the server; the progress is told on the button. */
import { useState } from 'react'
import { type Cell, csvOf, download } from '../../ui/csv.ts'
import { Icon } from '../../ui/icons.tsx'
import { useAsOf } from '../frame/as-of.ts'
import { askPage, filterOf, type OpenItem, type OpenItemsSearch } from './open-items.ts'
import { useOpenItemsWords } from './open-items-words.ts'

/** More than a spreadsheet is read with; whole ledgers come from the exports. */
const most = 50_000

export function OpenItemsExport({
  search,
  count,
}: {
  readonly search: OpenItemsSearch
  readonly count: number | undefined
}) {
  const { t, language } = useOpenItemsWords()
  const { asOf } = useAsOf()
  const [done, setDone] = useState<number>()
  const [failed, setFailed] = useState(false)
  const number = new Intl.NumberFormat(language)
  const save = async () => {
    setFailed(false)
    setDone(0)
    try {
      const items = await allOf(search, asOf, setDone)
      download(
        `${t('title')}-${asOf}.csv`,
        csvOf([headOf(t), ...items.map(item => lineOf(item, t(item.kind)))]),
      )
    } catch {
      setFailed(true)
    }
    setDone(undefined)
  }
  const isPart = count !== undefined && count > most
  return (
    <>
      {failed ? (
        <span className="fault" role="alert">
          {t('exportFailed')}
        </span>
      ) : null}
      <button type="button" className="btn" disabled={done !== undefined} onClick={() => void save()}>
        <Icon name="download" />
        {done === undefined
          ? t(isPart ? 'exportPart' : 'export', { count: number.format(most) })
          : t('exporting', { count: number.format(done) })}
      </button>
    </>
  )
}

async function allOf(search: OpenItemsSearch, asOf: string, onProgress: (rows: number) => void) {
  const filter = filterOf(search)
  const items: OpenItem[] = []
  let after: string | null | undefined = ''
  while (typeof after === 'string' && items.length < most) {
    const page: Awaited<ReturnType<typeof askPage>> = await askPage(filter, asOf, 'asc', after)
    items.push(...page.items)
    onProgress(items.length)
    after = page.next
  }
  return items.slice(0, most)
}

type Words = ReturnType<typeof useOpenItemsWords>['t']

const headOf = (t: Words): Cell[] => [
  ...[t('customer'), t('customer'), t('number'), t('kind'), t('issued'), t('due'), t('late')],
  ...[t('currency'), t('amount'), t('open'), t('salesperson')],
]

const lineOf = (item: OpenItem, kind: string): Cell[] => [
  ...[item.customer, item.name, item.number, kind, item.issued, item.due ?? ''],
  ...[{ amount: String(item.days_overdue) }, item.currency, { amount: item.amount }, { amount: item.open }],
  item.salesperson ?? '',
]
