/** An import while it runs and what came of it; its address is the import's for good. */

import { useQueryClient } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useMay, useMoment } from '../../session.tsx'
import { JobBar } from '../../ui/job-bar.tsx'
import { Broken, Waiting } from '../../ui/states.tsx'
import { Steps } from '../../ui/steps.tsx'
import { useDrafts, useImport } from './import-queries.ts'
import { useProblemWords } from './problem-words.ts'
import { ReportFiles } from './ReportFiles.tsx'
import { UndoImport } from './UndoImport.tsx'
import { useImportWords } from './words.ts'
import './import.css'
import { isUnderWay } from '../../ui/job-state.ts'

export function ReportPage() {
  const { t } = useImportWords()
  const { id = '' } = useParams({ strict: false })
  const may = useMay()
  const moment = useMoment()
  const queries = useQueryClient()
  const { data, error, refetch } = useImport(id)
  const isRunning = isUnderWay(data?.state)
  const isDone = data?.state === 'done'
  useEffect(() => {
    if (isDone) void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[1] !== id })
  }, [isDone, id, queries])
  if (error) return <Broken title={id} error={error} onRetry={() => void refetch()} />
  if (!data) return <Waiting rows={8} />
  const leftOver = data.report?.files.some(
    ({ rejected }) => (Array.isArray(rejected) ? rejected.length : rejected) > 0,
  )
  const nothing = isDone && data.report?.import === null
  return (
    <>
      <div className="ph">
        <h1>{t('reportTitle', { id })}</h1>
        {data.recorded_at ? (
          <span className="m">
            {moment(data.recorded_at)} · {data.by ?? t('program')}
          </span>
        ) : null}
        {data.undone_at ? (
          <span className="tag warn">{t('undone', { moment: moment(data.undone_at) })}</span>
        ) : null}
        <span className="sp" />
        {isDone ? (
          <Link to="/imports" className="btn">
            {t('another')}
          </Link>
        ) : null}
        {isDone && !nothing ? (
          <Link to="/aging" className="btn p">
            {t('toAging')}
          </Link>
        ) : null}
      </div>
      <Steps
        names={[t('stepFile'), t('stepMap'), t('stepCheck'), t('stepRun'), t('stepReport')]}
        at={isDone ? 5 : 3}
      />
      <div className="stack gap16">
        {isRunning ? (
          <section className="panel pad t">
            <JobBar
              says={t(data.state === 'waiting' ? 'queued' : 'running')}
              done={data.progress.done}
              total={data.progress.total}
            />
            <p className="sm m">{t('runningLeave')}</p>
          </section>
        ) : null}
        {isDone && !data.undone_at ? (
          <p className="say good" role="status">
            {t(nothing ? 'nothingNew' : leftOver ? 'reportRest' : 'reportDone')}
          </p>
        ) : null}
        {isDone || isRunning ? null : <Refused id={id} problem={data.problem} />}
        {data.report ? <ReportFiles files={data.report.files} /> : null}
        {isDone && !nothing && !data.undone_at && may('import') ? <UndoImport id={id} /> : null}
      </div>
    </>
  )
}

interface RefusedProps {
  readonly id: string
  readonly problem: { readonly type: string; readonly [fact: string]: unknown } | null
}

function Refused({ id, problem }: RefusedProps) {
  const { t } = useImportWords()
  const may = useMay()
  const words = useProblemWords()
  const { data } = useDrafts(may('import'))
  const draft = data?.drafts.find(each => each.import === id)
  return (
    <div className="say bad" role="alert">
      <span>
        {t('reportFailed')} {problem ? words(problem, null) : ''}
      </span>
      {draft ? (
        <Link to="/imports/drafts/$id" params={{ id: draft.id }} className="link b">
          {t('backToDraft')}
        </Link>
      ) : null}
    </div>
  )
}
