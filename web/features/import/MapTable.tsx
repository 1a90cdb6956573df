/** Real rows of the file under the columns they are taken as; what is wrong stands in its row. */
import { type RefObject, useEffect, useRef, useState } from 'react'
import { FaultRow, type Fixes } from './FaultRow.tsx'
import { byRow, type CellFault, type FileRow, faultsIn, rowsOf } from './faults.ts'
import { type FileWish, type ToldFile, type Understanding, useKinds } from './import-queries.ts'
import { MapHead } from './MapHead.tsx'
import { asSaid, withCell, withColumn, withoutRow } from './map-columns.ts'
import { useImportWords } from './words.ts'

interface MapTableProps {
  readonly told: Understanding
  readonly wish: FileWish
  readonly checked: ToldFile | undefined
  readonly onlyRejected: boolean
  onSay(change: FileWish): void
  onAllowNew(): void
}

/** More would be no table to read but a file. */
const mostShown = 200

export function MapTable({ told: heard, wish, checked, onlyRejected, onSay, onAllowNew }: MapTableProps) {
  const { t } = useImportWords()
  const told = asSaid(heard, wish)
  const faults = faultsIn(told, checked)
  const faultsAt = byRow(faults)
  const rows = rowsOf(told, checked, onlyRejected)
  const body = useRef<HTMLTableSectionElement>(null)
  useNextReject(body)
  const fixes: Fixes = {
    onLeaveOut: row => onSay(withoutRow(wish, row)),
    onTake: (row, index, value) => onSay(withCell(wish, row, index, value)),
    onAllowNew,
  }
  const columns = told.columns.length
  return (
    <section className="panel mapbox" aria-label={t('columns')}>
      <table className="t map" aria-label={t('columns')}>
        <MapHead
          told={told}
          faults={faults}
          onChoose={(index, column) => onSay(withColumn(told, wish, index, column))}
        />
        <tbody ref={body}>
          {onlyRejected
            ? null
            : told.preamble.map(each => (
                <SkippedLine key={each.row} {...each} columns={columns} says={t('skipped')} />
              ))}
          {rows.slice(0, mostShown).map(row => (
            <Line key={row.row} row={row} faults={faultsAt.get(row.row) ?? []} {...{ told, fixes }} />
          ))}
          {onlyRejected
            ? null
            : told.skipped.map(each => (
                <SkippedLine key={each.row} {...each} columns={columns} says={t('totalRow')} />
              ))}
        </tbody>
      </table>
      {rows.length > mostShown ? (
        <p className="pad t sm m">{t('moreRejected', { count: rows.length - mostShown })}</p>
      ) : null}
    </section>
  )
}

interface SkippedLineProps {
  readonly row: number
  readonly text: string
  readonly columns: number
  readonly says: string
}

function SkippedLine({ row, text, columns, says }: SkippedLineProps) {
  return (
    <tr className="skip">
      <td className="ln">{row}</td>
      <td colSpan={columns}>
        {text} <span className="tag line">{says}</span>
      </td>
    </tr>
  )
}

interface LineProps {
  readonly row: FileRow
  readonly faults: readonly CellFault[]
  readonly told: Understanding
  readonly fixes: Fixes
}

function Line({ row, faults, told, fixes }: LineProps) {
  const { t } = useImportWords()
  const types = useTypes(told.kind)
  const bad = new Set(faults.map(({ index }) => index))
  return (
    <>
      <tr className={faults.length > 0 ? 'badrow' : undefined} tabIndex={faults.length > 0 ? -1 : undefined}>
        <td className="ln">{row.row}</td>
        {told.columns.map(({ index, column }) => {
          const cell = row.cells[index] ?? ''
          const read = row.read[index] ?? null
          const isFigure = column !== null && ['money', 'decimal', 'integer'].includes(types(column))
          const classes = [isFigure ? 'n' : '', column === null ? 'm' : '', bad.has(index) ? 'bad' : '']
          const differs = read !== null && read !== cell.trim() && column !== null
          return (
            <td
              key={index}
              className={classes.join(' ').trim() || undefined}
              title={differs ? t('readAs', { value: read }) : cell}
            >
              {cell}
            </td>
          )
        })}
      </tr>
      {faults.map(fault => (
        <FaultRow
          key={`${fault.column} ${fault.reason}`}
          {...{ fault, fixes, told }}
          columns={told.columns.length}
          column={told.columns.find(({ index }) => index === fault.index)?.column ?? null}
        />
      ))}
    </>
  )
}

function useTypes(kind: string | null) {
  const { data } = useKinds()
  const columns = data?.kinds.find(each => each.kind === kind)?.columns ?? []
  const types = new Map(columns.map(({ name, type }) => [name, type]))
  return (column: string) => types.get(column) ?? 'text'
}

/** N goes to the next rejected row, round to the first again. */
function useNextReject(body: RefObject<HTMLTableSectionElement | null>) {
  const [, setAt] = useState(-1)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLElement && event.target.closest('input, select, textarea')
      if (event.key.toLowerCase() !== 'n' || event.ctrlKey || event.metaKey || event.altKey || typing) return
      const rows = [...(body.current?.querySelectorAll<HTMLElement>('tr.badrow') ?? [])]
      if (rows.length === 0) return
      setAt(before => {
        const next = (before + 1) % rows.length
        rows[next]?.scrollIntoView({ block: 'center' })
        rows[next]?.focus({ preventScroll: true })
        return next
      })
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [body])
}
