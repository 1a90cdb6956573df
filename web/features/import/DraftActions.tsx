import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { Broken } from '../../ui/states.tsx'
import { rejectedRowsOf } from './faults.ts'
import { type Draft, type Told, useAsk, useSay } from './import-queries.ts'
import { useImportWords } from './words.ts'

interface DraftActionsProps {
  readonly draft: Draft
  /** The last check, while it holds. */
  readonly check: Told | undefined
  /** Of the file that is looked at. */
  readonly rows: number | null
  readonly isReady: boolean
}

const figure = (count: number) => count.toLocaleString('en')

/** The way on, named by what it does; Ctrl-Enter takes it, unless it leaves rows behind: that takes a look and a click. */
export function DraftActions({ draft, check, rows, isReady }: DraftActionsProps) {
  const { t } = useImportWords()
  const navigate = useNavigate()
  const ask = useAsk(draft.id)
  const say = useSay(draft)
  const files = check?.report?.files ?? []
  const rejected = files.reduce((all, file) => all + rejectedRowsOf(file), 0)
  const taken = files.reduce((all, file) => all + file.rows, 0) - rejected
  const onlyRejects = check?.problem == null || check.problem.type === 'import-refused'
  const canRun = files.length > 0 && taken > 0 && onlyRejects
  const [isLeaving, setIsLeaving] = useState(false)
  const leavesRows = canRun && rejected > 0 && !draft.options.partial
  const isBusy = ask.check.isPending || ask.run.isPending || say.isPending

  const run = async () => {
    if (leavesRows)
      await say.mutateAsync({ wishes: draft.wishes, options: { ...draft.options, partial: true } })
    const { id } = await ask.run.mutateAsync()
    await navigate({ to: '/imports/$id', params: { id } })
  }
  const goOn = () => {
    if (isBusy || !isReady) return
    if (canRun) void run().catch(() => undefined)
    else ask.check.mutate()
  }
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !leavesRows) goOn()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  })
  const says = canRun
    ? t(rejected > 0 ? 'runRest' : 'run', { rows: figure(taken) })
    : draft.files.length === 1 && rows !== null
      ? t('check', { rows: figure(rows) })
      : t('checkPlain')
  const error = ask.check.error ?? ask.run.error ?? ask.discard.error ?? say.error
  const discard = () => ask.discard.mutate(undefined, { onSuccess: () => void navigate({ to: '/imports' }) })
  if (isLeaving)
    return (
      <>
        <p className="warn" role="alert">
          {t('discardMeans')}
        </p>
        <button type="button" className="btn" onClick={() => setIsLeaving(false)}>
          {t('discardKeep')}
        </button>
        <button type="button" className="btn d" disabled={ask.discard.isPending} onClick={discard}>
          {t('discard')}
        </button>
      </>
    )
  return (
    <>
      {error ? <Broken error={error} /> : null}
      <button type="button" className="btn" onClick={() => setIsLeaving(true)}>
        {t('otherFile')}
      </button>
      <button type="button" className="btn p" disabled={isBusy || !isReady} onClick={goOn}>
        {says} {leavesRows ? null : <kbd className="wide-only">Ctrl Enter</kbd>}
      </button>
    </>
  )
}
