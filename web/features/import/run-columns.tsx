import { Link } from '@tanstack/react-router'
import { useMoment } from '../../session.tsx'
import type { ListColumn, Listed } from '../lists/list-column.ts'
import { useColumnWords } from './column-words.ts'
import type { ImportRun as Imported } from './import-queries.ts'
import { useImportWords } from './words.ts'

type ImportRun = Imported & Listed

/** What an import that was carried out brought, and how it stands. */
export function useRunColumns(): readonly ListColumn<ImportRun>[] {
  const { t } = useImportWords()
  const { kind } = useColumnWords()
  const moment = useMoment()
  const filesOf = (run: ImportRun) => run.files.map(({ file }) => file).join(', ')
  const rowsOf = (run: ImportRun) => run.files.reduce((all, { rows }) => all + rows, 0)
  const rejectedOf = (run: ImportRun) => run.files.reduce((all, { rejected }) => all + (rejected ?? 0), 0)
  const state = (run: ImportRun) => t(run.undone_at ? 'stateUndone' : 'stateDone')
  const rejected = (run: ImportRun) => {
    const count = rejectedOf(run)
    return count === 0 ? null : t('rejectedCount', { count })
  }
  return [
    {
      id: 'file',
      name: t('file'),
      isFixed: true,
      textOf: filesOf,
      look: run => (
        <Link
          to="/imports/$id"
          params={{ id: run.id }}
          className="open b"
          aria-label={t('openReport', { id: run.id })}
        >
          {filesOf(run)}
        </Link>
      ),
    },
    {
      id: 'holds',
      name: t('holds'),
      width: 120,
      textOf: run => [...new Set(run.files.map(each => kind(each.kind)))].join(', '),
    },
    {
      id: 'rows',
      name: t('rows'),
      width: 96,
      isNumber: true,
      look: run => rowsOf(run).toLocaleString('en'),
      file: [{ name: t('rows'), of: run => String(rowsOf(run)) }],
    },
    {
      id: 'state',
      name: t('state'),
      width: 176,
      textOf: run => [state(run), rejected(run)].filter(Boolean).join(', '),
      look: run => (
        <>
          <span className={run.undone_at ? 'tag' : 'tag ok'}>{state(run)}</span>{' '}
          {rejectedOf(run) > 0 ? <span className="tag warn">{rejected(run)}</span> : null}
        </>
      ),
    },
    { id: 'by', name: t('by'), width: 120, textOf: run => run.by ?? t('program') },
    {
      id: 'when',
      name: t('when'),
      width: 156,
      sorted: 'descending',
      textOf: run => moment(run.recorded_at),
      look: run => <span className="m2">{moment(run.recorded_at)}</span>,
    },
  ]
}
