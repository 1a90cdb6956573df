/** Filters, order and columns of a list under a name, for whoever saved them, in every browser. */
import type { FormEvent } from 'react'
import { Refusal } from '../../api/client.ts'
import { defineWords } from '../../language/language.ts'
import { Icon } from '../../ui/icons.tsx'
import { Popover } from '../../ui/popover.tsx'
import { useDraft } from '../forms/use-draft.ts'
import { notify } from '../frame/notices.ts'
import { useDrop, useKeep, usePreferences } from './preferences.ts'
import './lists.css'

const useWords = defineWords('saved-views', {
  views: { en: 'Views', 'zh-CN': '视图' },
  choose: { en: 'Saved views', 'zh-CN': '已存视图' },
  none: {
    en: 'No view yet. Filter the list, then keep it here under a name.',
    'zh-CN': '还没有视图。先筛选列表，再在这里命名保存。',
  },
  name: { en: 'Name of the view', 'zh-CN': '视图名称' },
  save: { en: 'Save what is shown', 'zh-CN': '保存当前视图' },
  saved: { en: 'The view {{name}} is saved.', 'zh-CN': '视图 {{name}} 已保存。' },
  replaced: {
    en: 'The view {{name}} now is what is shown.',
    'zh-CN': '视图 {{name}} 已改为当前显示的内容。',
  },
  unsaved: { en: 'The view {{name}} is gone again.', 'zh-CN': '已撤销保存视图 {{name}}。' },
  asBefore: { en: 'The view {{name}} is as it was.', 'zh-CN': '视图 {{name}} 已恢复原样。' },
  drop: { en: 'Delete the view {{name}}', 'zh-CN': '删除视图 {{name}}' },
  dropped: { en: 'The view {{name}} is deleted.', 'zh-CN': '视图 {{name}} 已删除。' },
  undo: { en: 'Undo', 'zh-CN': '撤销' },
  undone: { en: 'The view {{name}} is back.', 'zh-CN': '视图 {{name}} 已恢复。' },
  failed: { en: 'Not saved: the server does not answer.', 'zh-CN': '未保存：服务器没有响应。' },
})

export interface View {
  /** The address, without the day. */
  readonly search: Readonly<Record<string, string>>
  readonly columns: readonly string[]
}

interface SavedViewsProps {
  readonly list: string
  /** What is shown now. */
  readonly view: View
  onApply(view: View): void
}

const textsOf = (given: unknown): Readonly<Record<string, string>> =>
  typeof given === 'object' && given !== null
    ? Object.fromEntries(
        Object.entries(given).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
      )
    : {}

export function SavedViews({ list, view, onApply }: SavedViewsProps) {
  const { t } = useWords()
  const { data } = usePreferences()
  const drop = useDrop()
  const keep = useKeep()
  const saving = useKeep()
  const begins = `view:${list}:`
  const views = (data ?? []).filter(({ name }) => name.startsWith(begins))
  const nameOf = (name: string) => name.slice(begins.length)
  const isShown = (content: Readonly<Record<string, unknown>>) =>
    JSON.stringify(sorted(textsOf(content.search))) === JSON.stringify(sorted(view.search))
  const current =
    Object.keys(view.search).length > 0 ? views.find(({ content }) => isShown(content)) : undefined
  const save = (typed: string, onDone: () => void) => {
    const name = begins + typed
    const former = views.find(each => each.name === name)?.content
    const undo = former
      ? { done: t('asBefore', { name: typed }), run: () => keep.mutateAsync({ name, content: former }) }
      : { done: t('unsaved', { name: typed }), run: () => drop.mutateAsync(name) }
    saving.mutate(
      { name, content: { ...view } },
      {
        onSuccess() {
          onDone()
          notify({
            says: t(former ? 'replaced' : 'saved', { name: typed }),
            undo: { label: t('undo'), ...undo },
          })
        },
      },
    )
  }
  return (
    <Popover
      title={t('choose')}
      className={current ? 'btn set' : 'btn'}
      label={
        <>
          <Icon name="views" />
          {current ? nameOf(current.name) : t('views')}
        </>
      }
    >
      {close => (
        <>
          {views.length === 0 ? <p className="sm m">{t('none')}</p> : null}
          {views.map(({ name, content }) => (
            <div key={name} className="row">
              <button
                type="button"
                className="btn q sp"
                onClick={() => {
                  const columns = Array.isArray(content.columns) ? content.columns.map(String) : []
                  onApply({ search: textsOf(content.search), columns })
                  close()
                }}
              >
                {nameOf(name)}
              </button>
              <button
                type="button"
                className="btn q"
                aria-label={t('drop', { name: nameOf(name) })}
                onClick={() =>
                  drop.mutate(name, {
                    onSuccess: () =>
                      notify({
                        says: t('dropped', { name: nameOf(name) }),
                        undo: {
                          label: t('undo'),
                          done: t('undone', { name: nameOf(name) }),
                          run: () => keep.mutateAsync({ name, content }),
                        },
                      }),
                  })
                }
              >
                <Icon name="close" />
              </button>
            </div>
          ))}
          <SaveView {...{ list, saving, save }} onSaved={close} />
        </>
      )}
    </Popover>
  )
}

const sorted = (texts: Readonly<Record<string, string>>) => Object.entries(texts).toSorted()

interface SaveViewProps {
  readonly list: string
  readonly saving: Pick<ReturnType<typeof useKeep>, 'error' | 'isPending'>
  save(name: string, onDone: () => void): void
  onSaved(): void
}

function SaveView({ list, saving, save, onSaved }: SaveViewProps) {
  const { t } = useWords()
  const { typed, type, forget } = useDraft(`name of view:${list}:`)
  const name = (typed.name ?? '').trim()
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (name === '') return
    save(name, () => {
      forget()
      onSaved()
    })
  }
  return (
    <form className="saveview" onSubmit={send}>
      <label>
        {t('name')}
        <input
          className="input"
          value={typed.name ?? ''}
          maxLength={40}
          onChange={event => type('name', event.target.value)}
        />
      </label>
      {saving.error ? (
        <p className="fault" role="alert">
          {saving.error instanceof Refusal ? saving.error.detail : t('failed')}
        </p>
      ) : null}
      <button type="submit" className="btn p" disabled={saving.isPending || name === ''}>
        {t('save')}
      </button>
    </form>
  )
}
