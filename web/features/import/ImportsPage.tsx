/** Files in: what waits to be looked at, what was imported, by whom and when. */
import { Link } from '@tanstack/react-router'
import { useMay, useMoment } from '../../session.tsx'
import { Broken, Empty, Waiting } from '../../ui/states.tsx'
import { MoreRows } from '../lists/MoreRows.tsx'
import { useColumnWords } from './column-words.ts'
import { type Draft, useDrafts, useRuns } from './import-queries.ts'
import { KeptMappings } from './KeptMappings.tsx'
import { UploadBox } from './UploadBox.tsx'
import { useImportWords } from './words.ts'
import './import.css'
import { isUnderWay } from '../../ui/job-state.ts'

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
  const moment = useMoment()
  const { kind } = useColumnWords()
  const list = useRuns()
  const { data, error, refetch } = list
  const runs = data?.pages.flatMap(page => page.imports) ?? []
  return (
    <section className="panel">
      <header>
        <h2>{t('doneTitle')}</h2>
      </header>
      {error ? <Broken error={error} onRetry={() => void refetch()} /> : null}
      {data || error ? null : <Waiting rows={4} />}
      {data && runs.length === 0 ? <Empty says={t('none')} /> : null}
      {runs.length > 0 ? (
        <table className="t importlist" aria-label={t('doneTitle')}>
          <thead>
            <tr>
              <th scope="col">{t('file')}</th>
              <th scope="col">{t('holds')}</th>
              <th scope="col" className="n">
                {t('rows')}
              </th>
              <th scope="col">{t('state')}</th>
              <th scope="col">{t('by')}</th>
              <th scope="col">{t('when')}</th>
            </tr>
          </thead>
          <tbody>
            {runs.map(run => {
              const rejected = run.files.reduce((all, each) => all + (each.rejected ?? 0), 0)
              return (
                <tr key={run.id}>
                  <td>
                    <Link
                      to="/imports/$id"
                      params={{ id: run.id }}
                      className="open b"
                      aria-label={t('openReport', { id: run.id })}
                    >
                      {run.files.map(({ file }) => file).join(', ')}
                    </Link>
                  </td>
                  <td>{[...new Set(run.files.map(each => kind(each.kind)))].join(', ')}</td>
                  <td className="n">
                    {run.files.reduce((all, { rows }) => all + rows, 0).toLocaleString('en')}
                  </td>
                  <td>
                    <span className={run.undone_at ? 'tag' : 'tag ok'}>
                      {t(run.undone_at ? 'stateUndone' : 'stateDone')}
                    </span>{' '}
                    {rejected > 0 ? (
                      <span className="tag warn">{t('rejectedCount', { count: rejected })}</span>
                    ) : null}
                  </td>
                  <td>{run.by ?? t('program')}</td>
                  <td className="m2">{moment(run.recorded_at)}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      ) : null}
      <MoreRows list={list} />
    </section>
  )
}
