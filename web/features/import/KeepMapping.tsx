import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import { api, told as toldBy } from '../../api/client.ts'
import { useDraft } from '../forms/use-draft.ts'
import { notify } from '../frame/notices.ts'
import { useColumnWords } from './column-words.ts'
import { type FileWish, type Understanding, useMappings } from './import-queries.ts'
import { layoutOf } from './map-columns.ts'
import { useImportWords } from './words.ts'

interface KeepMappingProps {
  readonly wish: FileWish
  readonly told: Understanding
  onSay(change: FileWish): void
}

/** Over the table: how much of the file is taken, and the mapping under its name. */
export function KeepMapping({ wish, told, onSay }: KeepMappingProps) {
  const { t, language } = useImportWords()
  const { column: word } = useColumnWords()
  const { data } = useMappings()
  const mapped = told.columns.filter(({ column }) => column !== null).length
  const fitting = (data?.mappings ?? []).filter(each => each.fingerprint === told.fingerprint)
  const others = (data?.mappings ?? []).filter(each => each.fingerprint !== told.fingerprint)
  const and = new Intl.ListFormat(language, { type: 'conjunction' })
  return (
    <div className="maphead">
      <h2>{t('columns')}</h2>
      <span className="m">
        {t('columnsCount', { all: told.columns.length, mapped, ignored: told.columns.length - mapped })}
      </span>
      {told.missing.length > 0 ? (
        <span className="stop">
          {t('columnsMissing', {
            columns: and.format(told.missing.map(name => word(told.kind ?? '', name))),
          })}
        </span>
      ) : null}
      <span className="sp" />
      {fitting.length + others.length > 0 ? (
        <label className="field">
          <span className="k">{t('mapping')}</span>
          <select
            className="bare"
            value={fitting.find(each => same(each.wish, layoutOf(wish)))?.name ?? ''}
            onChange={event => {
              const chosen = data?.mappings.find(({ name }) => name === event.target.value)
              if (chosen) onSay({ ...wish, ...chosen.wish })
            }}
          >
            <option value="">{t('mappingChoose')}</option>
            {[...fitting, ...others].map(({ name }) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </label>
      ) : null}
      <Keep
        told={told}
        wish={{ ...layoutOf(wish), ...(told.kind ? { as: told.kind } : {}) }}
        fitting={fitting}
      />
    </div>
  )
}

const same = (one: FileWish, other: FileWish) =>
  JSON.stringify(Object.entries(one).sort()) === JSON.stringify(Object.entries(other).sort())

type Kept = NonNullable<ReturnType<typeof useMappings>['data']>['mappings'][number]

/** As it was `before`; gone where there was none. */
const takeBack = ({ name, version }: Kept, before: Kept | undefined) =>
  toldBy(
    before
      ? api.PUT('/api/v1/import-mappings/{name}', {
          params: { path: { name }, header: { 'If-Match': `"${version}"` } },
          body: { fingerprint: before.fingerprint, wish: before.wish },
        })
      : api.DELETE('/api/v1/import-mappings/{name}', { params: { path: { name } } }),
  )

interface KeepProps {
  readonly told: Understanding
  readonly wish: FileWish
  readonly fitting: readonly Kept[]
}

function Keep({ told, wish, fitting }: KeepProps) {
  const { t } = useImportWords()
  const queries = useQueryClient()
  const { typed, type, forget } = useDraft(`mapping ${told.fingerprint}`)
  const { name } = typed
  const known = fitting.find(each => each.name === name?.trim())
  const keep = useMutation({
    mutationFn: (wanted: string) => {
      // Every column as it is read now, so that the next file is read alike whatever the program learns meanwhile.
      const map = Object.fromEntries(
        told.columns.filter(({ header }) => header !== '').map(each => [each.header, each.column ?? '']),
      )
      const body = { fingerprint: told.fingerprint, wish: { ...wish, map } }
      return toldBy(
        known
          ? api.PUT('/api/v1/import-mappings/{name}', {
              params: { path: { name: wanted }, header: { 'If-Match': `"${known.version}"` } },
              body,
            })
          : api.POST('/api/v1/import-mappings', { body: { ...body, name: wanted } }),
      )
    },
    onSuccess: kept => {
      forget()
      notify({
        says: t('keepDone', { name: kept.name }),
        undo: {
          label: t('forgetNot'),
          done: t(known ? 'keepBack' : 'forgotten', { name: kept.name }),
          run: () => takeBack(kept, known),
        },
      })
      return queries.invalidateQueries({ queryKey: ['import-mappings'] })
    },
  })
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (name?.trim()) keep.mutate(name.trim())
  }
  if (name === undefined)
    return (
      <button
        type="button"
        className="btn"
        disabled={told.kind === null}
        onClick={() => type('name', fitting[0]?.name ?? '')}
      >
        {t('keep')}
      </button>
    )
  return (
    <form className="row" onSubmit={send}>
      {keep.error ? (
        <span className="fault" role="alert">
          {keep.error.message}
        </span>
      ) : null}
      <input
        className="input keepname"
        aria-label={t('keepName')}
        placeholder={t('keepName')}
        maxLength={80}
        // biome-ignore lint/a11y/noAutofocus: it was just asked for
        autoFocus
        value={name}
        onChange={event => type('name', event.target.value)}
        onKeyDown={event => {
          if (event.key === 'Escape') forget()
        }}
      />
      <button type="submit" className="btn p" disabled={name.trim() === '' || keep.isPending}>
        {known ? t('keepUpdate', { name: known.name }) : t('keep')}
      </button>
    </form>
  )
}
