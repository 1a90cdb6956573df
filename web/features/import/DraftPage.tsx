/** An upload on its way: what was understood, its columns on real rows, the check, the import. */
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useEffect } from 'react'
import { only } from '../../paths.ts'
import { Broken, Waiting } from '../../ui/states.tsx'
import { Steps } from '../../ui/steps.tsx'
import { CheckBar } from './CheckBar.tsx'
import { useColumnWords } from './column-words.ts'
import { DraftActions } from './DraftActions.tsx'
import { DraftOptions } from './DraftOptions.tsx'
import { FileTabs } from './FileTabs.tsx'
import { type Draft, type FileWish, useCheck, useDraft, useSay, useUnderstanding } from './import-queries.ts'
import { KeepMapping } from './KeepMapping.tsx'
import { MapTable } from './MapTable.tsx'
import { useProblemWords } from './problem-words.ts'
import { Understood } from './Understood.tsx'
import { useImportWords } from './words.ts'
import './import.css'
import { isUnderWay } from '../../ui/job-state.ts'

interface DraftSearch {
  readonly file?: string
  readonly show?: string
}

export function DraftPage() {
  const { id = '' } = useParams({ strict: false })
  const draft = useDraft(id)
  if (draft.error) return <Broken title={id} error={draft.error} onRetry={() => void draft.refetch()} />
  if (!draft.data) return <Waiting rows={12} />
  return <Mapping draft={draft.data} />
}

function Mapping({ draft }: { readonly draft: Draft }) {
  const { t } = useImportWords()
  const { kind: kindWord } = useColumnWords()
  const problemWords = useProblemWords()
  const navigate = useNavigate()
  const search: DraftSearch = useSearch({ strict: false })
  const place = Math.min(Number(search.file ?? 0) || 0, draft.files.length - 1)
  const told = useUnderstanding(draft.id, place, draft.version)
  const check = useCheck(draft.id, draft.checks)
  const say = useSay(draft)
  const change = (to: { file?: string | undefined; show?: string | undefined }) =>
    void navigate({
      to: '/imports/drafts/$id',
      params: { id: draft.id },
      search: before => only({ ...before, ...to }),
    })
  useEffect(() => {
    if (draft.import !== null && isUnderWay(draft.import_state))
      void navigate({ to: '/imports/$id', params: { id: draft.import }, replace: true })
  }, [draft, navigate])

  // What was just said shows at once; the server's word on it follows.
  const { wishes, options } = say.isPending && say.variables ? say.variables : draft
  const wish = wishes[place] ?? {}
  const sayOf = (changed: FileWish) =>
    say.mutate({
      options: draft.options,
      wishes: draft.wishes.map((each, index) => (index === place ? changed : each)),
    })
  const isFresh = draft.checks > 0 && draft.checked_version === draft.version
  const ended = isFresh && check.data && !isUnderWay(check.data.state) ? check.data : undefined
  const checked = ended?.report?.files.find(file => file.place === place)
  const file = draft.files[place]
  const understood = told.data
  const problem = understood?.problem ?? (ended && !checked ? ended.problem : null)
  const title = understood?.kind ? t('draftTitle', { kind: kindWord(understood.kind) }) : t('draftTitlePlain')

  return (
    <>
      <div className="ph">
        <h1>{title}</h1>
        <span className="m wide-only">{t('leave')}</span>
        <span className="sp" />
        <DraftActions draft={draft} check={ended} rows={understood?.rows ?? null} isReady={!problem} />
      </div>
      <Steps
        names={[t('stepFile'), t('stepMap'), t('stepCheck'), t('stepRun'), t('stepReport')]}
        at={ended ? 2 : 1}
      />
      <FileTabs
        files={draft.files}
        chosen={place}
        checked={ended?.report?.files ?? []}
        onChoose={index => change({ file: index === 0 ? undefined : String(index), show: undefined })}
      />
      {say.error ? <Broken error={say.error} /> : null}
      {told.error ? <Broken error={told.error} onRetry={() => void told.refetch()} /> : null}
      {problem ? (
        <p className="say bad" role="alert">
          {problemWords(problem, understood?.kind ?? null, understood?.missing)}
        </p>
      ) : null}
      {understood && file ? (
        <div className="stack gap16" aria-busy={told.isPlaceholderData || say.isPending}>
          <Understood {...{ file, wish }} told={understood} onSay={sayOf} />
          <div className="mapping">
            <KeepMapping wish={wish} told={understood} onSay={sayOf} />
            <MapTable
              told={understood}
              wish={wish}
              checked={checked}
              onlyRejected={search.show === 'rejected' && checked !== undefined}
              onSay={sayOf}
              onAllowNew={() =>
                say.mutate({ wishes: draft.wishes, options: { ...draft.options, new_customers: true } })
              }
            />
            <CheckBar
              {...{ draft, wish, checked }}
              check={check.data ?? undefined}
              onlyRejected={search.show === 'rejected'}
              onShow={show => change({ show })}
              onSay={sayOf}
            />
          </div>
          <DraftOptions
            id={draft.id}
            options={options}
            onSay={said => say.mutate({ wishes: draft.wishes, options: said })}
          />
        </div>
      ) : told.error ? null : (
        <Waiting rows={12} />
      )}
    </>
  )
}
