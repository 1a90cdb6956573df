/** Files in: what waits to be looked at, what was imported, by whom and when. */
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useMay, useMoment } from '../../session.tsx'
import { isUnderWay } from '../../ui/job-state.ts'
import { useListKeys } from '../../ui/list-keys.ts'
import { Broken, Empty } from '../../ui/states.tsx'
import { useAsOf } from '../frame/as-of.ts'
import { ListRows } from '../lists/ListRows.tsx'
import { ListTable } from '../lists/ListTable.tsx'
import { ListTools } from '../lists/ListTools.tsx'
import { withoutMoney } from '../lists/list-column.ts'
import { useList } from '../lists/use-list.ts'
import { askRuns, type Draft, useDrafts, useRuns } from './import-queries.ts'
import { KeptMappings } from './KeptMappings.tsx'
import { useRunColumns } from './run-columns.tsx'
import { UploadBox } from './UploadBox.tsx'
import { useImportWords } from './words.ts'
import './import.css'

export function ImportsPage() {
  const { t } = useImportWords()
  const may = useMay()
  return (
    <>
      <div className="ph">
        <h1>{t('title')}</h1>
        <span className="m wide-only">{t('sub')}</span>
      </div>
      <div className="stack gap16">
        {may('import') ? (
          <>
            <UploadBox />
            <Drafts />
          </>
        ) : null}
        <Runs />
        {may('import') ? <KeptMappings /> : null}
      </div>
    </>
  )
}

function Drafts() {
  const { t } = useImportWords()
  const moment = useMoment()
  const { data, error, refetch } = useDrafts(true)
  if (error) return <Broken error={error} onRetry={() => void refetch()} />
  if (!data || data.drafts.length === 0) return null
  return (
    <section className="panel">
      <header>
        <h2>{t('waitingTitle')}</h2>
        <span className="m">{t('waitingHint')}</span>
      </header>
      <table className="t importlist" aria-label={t('waitingTitle')}>
        <thead>
          <tr>
            <th scope="col">{t('file')}</th>
            <th scope="col">{t('state')}</th>
            <th scope="col">{t('by')}</th>
            <th scope="col">{t('when')}</th>
          </tr>
        </thead>
        <tbody>
          {data.drafts.map(draft => (
            <tr key={draft.id}>
              <td>
                <DraftLink draft={draft} />
              </td>
              <td>
                <DraftState draft={draft} />
              </td>
              <td>{draft.by ?? t('program')}</td>
              <td className="m2">{moment(draft.recorded_at)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function DraftLink({ draft }: { readonly draft: Draft }) {
  const { t } = useImportWords()
  const files = draft.files.map(({ file }) => file).join(', ')
  if (draft.import !== null && isUnderWay(draft.import_state))
    return (
      <Link to="/imports/$id" params={{ id: draft.import }} className="open b">
        {files}
      </Link>
    )
  return (
    <Link
      to="/imports/drafts/$id"
      params={{ id: draft.id }}
      className="open b"
      aria-label={t('goOn', { file: files })}
    >
      {files}
    </Link>
  )
}

function DraftState({ draft }: { readonly draft: Draft }) {
  const { t } = useImportWords()
  if (isUnderWay(draft.import_state)) return <span className="tag">{t('stateRunning')}</span>
  if (draft.import_state === 'failed' || draft.import_state === 'set_aside')
    return <span className="tag stop">{t('stateRefused')}</span>
  const isChecked = draft.checked_version === draft.version
  return <span className="tag line">{t(isChecked ? 'stateChecked' : 'stateMapping')}</span>
}

function Runs() {
  const { t } = useImportWords()
  const navigate = useNavigate()
  const { today } = useAsOf()
  const [active, setActive] = useState(-1)
  const pages = useRuns()
  const rows = withoutMoney(pages.data?.pages.flatMap(page => page.imports) ?? [])
  const list = useList('imports', useRunColumns())
  useListKeys({
    count: rows.length,
    active,
    onMove: setActive,
    onOpen: index => {
      const id = rows[index]?.id
      if (id !== undefined) void navigate({ to: '/imports/$id', params: { id } })
    },
  })
  return (
    <section className="panel">
      <header>
        <h2>{t('doneTitle')}</h2>
        <span className="sp" />
        <ListTools
          list={list}
          name={`${t('doneTitle')}-${today}`}
          ask={async after => {
            const { imports, next } = await askRuns(after, 500)
            return { rows: withoutMoney(imports), next }
          }}
        />
      </header>
      <ListRows {...{ list: pages, count: rows.length, waiting: 4 }} empty={<Empty says={t('none')} />}>
        <ListTable
          {...{ rows, active, pages, columns: list.columns }}
          label={t('doneTitle')}
          keyOf={({ id }) => id}
        />
      </ListRows>
    </section>
  )
}
