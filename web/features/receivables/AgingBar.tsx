/** Above the figures: by what they are grouped, a filter, the file of what is on screen. */
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useBucketName } from '../../ui/age-bar.tsx'
import { csvOf, download } from '../../ui/csv.ts'
import { Icon } from '../../ui/icons.tsx'
import { useKeyHelp } from '../../ui/key-help.ts'
import { useListKeyWords } from '../../ui/list-key-words.ts'
import type { ListColumns } from '../lists/columns.ts'
import { AgingTools } from './AgingTools.tsx'
import { type Aging, type AgingRow, amountOf, type Grouping, groupingOf, groupings } from './aging-rows.ts'
import { type AgingView, nothingOpen, onlyOf } from './aging-view.ts'
import { columnsOf } from './columns.ts'
import { useRowName } from './row-names.ts'
import { useAgingWords } from './words.ts'

interface AgingBarProps {
  readonly view: AgingView
  readonly by: Grouping
  readonly aging?: Aging
  readonly rows?: readonly AgingRow[]
  readonly nameOf?: (row: AgingRow) => string
  readonly columns?: ListColumns<string>
}

export function AgingBar({ view, by, aging, rows, nameOf, columns }: AgingBarProps) {
  const { t } = useAgingWords()
  return (
    <div className="ph">
      <h1>{t('title')}</h1>
      <span className="m2 nw">{t('sub')}</span>
      <fieldset className="seg">
        <legend className="visually-hidden">{t('groupBy')}</legend>
        {groupings.map(each => (
          <button
            key={each}
            type="button"
            className={`plain${each === by ? ' on' : ''}`}
            aria-pressed={each === by}
            onClick={() =>
              view.change({ ...nothingOpen, by: each === 'customer' ? undefined : each, q: undefined })
            }
          >
            {t(each)}
          </button>
        ))}
      </fieldset>
      <Narrowed view={view} />
      <div className="sp" />
      <Filter view={view} />
      {aging && columns ? <AgingTools {...{ columns, view }} /> : null}
      {aging && rows && nameOf ? <Export {...{ aging, by, rows, nameOf }} shown={columns?.shown} /> : null}
    </div>
  )
}

function Filter({ view: { search, change } }: { readonly view: AgingView }): ReactNode {
  const { t } = useAgingWords()
  const box = useRef<HTMLInputElement>(null)
  const keyWords = useListKeyWords()
  useKeyHelp([{ keys: ['/'], says: keyWords.t('filter') }])
  const [text, setText] = useState(search.q ?? '')
  const sent = useRef(search.q ?? '')
  // What was typed leads; an address from elsewhere (Back, a link, clearing) is followed.
  useEffect(() => {
    if ((search.q ?? '') === sent.current) return
    sent.current = search.q ?? ''
    setText(sent.current)
  }, [search.q])
  const type = (typed: string) => {
    sent.current = typed
    setText(typed)
    change({ q: typed || undefined }, true)
  }
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (
        event.key !== '/' ||
        (event.target instanceof HTMLElement && event.target.closest('input, textarea'))
      )
        return
      event.preventDefault()
      box.current?.focus()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
  return (
    <label className={`field filter${search.q ? ' set' : ''}`}>
      <span className="k">{t('filter')}</span>
      <input
        ref={box}
        className="bare"
        type="search"
        value={text}
        placeholder={t('filterHint')}
        onChange={event => type(event.target.value)}
        onKeyDown={event => {
          if (event.key === 'Escape') event.currentTarget.blur()
        }}
      />
      <kbd>/</kbd>
    </label>
  )
}

interface ExportProps {
  readonly aging: Aging
  readonly by: Grouping
  readonly rows: readonly AgingRow[]
  readonly nameOf: (row: AgingRow) => string
  /** All, unless some were chosen. */
  readonly shown: readonly string[] | undefined
}

function Export({ aging, by, rows, nameOf, shown }: ExportProps) {
  const { t } = useAgingWords()
  const bucketName = useBucketName()
  const save = () => {
    const columns = columnsOf(aging.buckets)
      .map(({ id }) => id)
      .filter(id => shown?.includes(id) ?? true)
    const named = (id: string) => (id === 'total' || id === 'unapplied' ? t(id) : bucketName(id))
    const head = [
      ...(by === 'customer' ? [t('code')] : []),
      ...[t(by), t('currency'), ...columns.map(named), t('net')],
    ]
    const lines = rows.map(row => [
      ...(by === 'customer' ? [row.key] : []),
      ...[nameOf(row), row.currency],
      ...columns.map(column => ({ amount: amountOf(row, column) })),
      { amount: row.net },
    ])
    download(`${t('title')}-${aging.as_of}-${t(by)}.csv`, csvOf([head, ...lines]))
  }
  return (
    <button type="button" className="btn" onClick={save}>
      <Icon name="download" />
      {t('export', { count: rows.length })}
    </button>
  )
}

/** What the figures are narrowed to, each with the way out of it. */
function Narrowed({ view: { search, change } }: { readonly view: AgingView }) {
  const { t } = useAgingWords()
  const bucketName = useBucketName()
  const { age } = search
  return (
    <>
      {Object.entries(onlyOf(search)).map(([by, key]) => (
        <Only
          key={by}
          by={groupingOf(by)}
          only={key}
          onClear={() => change({ ...nothingOpen, [by]: undefined })}
        />
      ))}
      {age === undefined ? null : (
        <Chip
          word={t('age')}
          name={age === 'unapplied' ? t('unapplied') : bucketName(age)}
          onClear={() => change({ age: undefined })}
        />
      )}
    </>
  )
}

interface OnlyProps {
  readonly by: Grouping
  readonly only: string
  onClear(): void
}

function Only({ by, only, onClear }: OnlyProps) {
  const { t } = useAgingWords()
  const nameOf = useRowName(by)
  return <Chip word={t(by)} name={nameOf({ key: only, name: only })} onClear={onClear} />
}

interface ChipProps {
  readonly word: string
  readonly name: string
  onClear(): void
}

function Chip({ word, name, onClear }: ChipProps) {
  const { t } = useAgingWords()
  return (
    <span className="field set">
      <span className="k">{word}</span>
      {name}
      <button type="button" className="plain" aria-label={t('notOnly', { name })} onClick={onClear}>
        <Icon name="close" />
      </button>
    </span>
  )
}
