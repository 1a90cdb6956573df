import { useState } from 'react'
import { useMoment } from '../../session.tsx'
import { useListKeys } from '../../ui/list-keys.ts'
import { Empty } from '../../ui/states.tsx'
import { useAsOf } from '../frame/as-of.ts'
import { Choice, Filters } from '../lists/Filters.tsx'
import { ListRows } from '../lists/ListRows.tsx'
import { ListTable } from '../lists/ListTable.tsx'
import { ListTools } from '../lists/ListTools.tsx'
import { type ListColumn, type Listed, withoutMoney } from '../lists/list-column.ts'
import { useList } from '../lists/use-list.ts'
import { KeyDrawer } from './KeyDrawer.tsx'
import { type ApiKey, askKeys, keyFilters, keyStates, stateOf, useKeys } from './key-queries.ts'
import { useKeyWords } from './key-words.ts'
import { NewKey } from './NewKey.tsx'
import { usePartFilters } from './use-part-filters.ts'

/** By which programs act for people. */
export function KeysPart() {
  const { t } = useKeyWords()
  const { today } = useAsOf()
  const { asked, isNarrowed, change, clear } = usePartFilters('keys', keyFilters)
  const pages = useKeys(asked)
  const rows = withoutMoney(pages.keys)
  const [isNew, setIsNew] = useState(false)
  const [opened, setOpened] = useState<string>()
  const [active, setActive] = useState(-1)
  const list = useList(
    'keys',
    useKeyColumns(row => {
      setActive(rows.indexOf(row))
      setOpened(row.id)
    }),
  )
  useListKeys({ count: rows.length, active, onMove: setActive, onOpen: index => setOpened(rows[index]?.id) })
  const chosen = rows.find(({ id }) => id === opened)
  const make = (
    <button type="button" className="btn p" onClick={() => setIsNew(true)}>
      {t('make')}
    </button>
  )
  return (
    <>
      <p className="m2">{t('note')}</p>
      <div className="row wrap">
        <Filters isNarrowed={isNarrowed} onClear={clear}>
          <Choice
            name={t('state')}
            value={asked.state}
            choices={keyStates.map(state => [state, t(state)])}
            onChange={state => change({ state })}
          />
        </Filters>
        <ListTools
          list={list}
          name={`${t('list')}-${today}`}
          ask={async after => {
            const { keys, next } = await askKeys(asked, after, 500)
            return { rows: withoutMoney(keys), next }
          }}
        />
        {make}
      </div>
      <section className="panel" aria-busy={pages.isFetching}>
        <ListRows
          {...{ list: pages, count: rows.length, waiting: 4 }}
          empty={<Empty says={t(isNarrowed ? 'noMatch' : 'none')} />}
        >
          <ListTable
            {...{ rows, active, pages, columns: list.columns }}
            label={t('list')}
            keyOf={({ id }) => id}
            isOpen={({ id }) => id === opened}
          />
        </ListRows>
      </section>
      {isNew ? <NewKey onClose={() => setIsNew(false)} /> : null}
      {chosen ? <KeyDrawer apiKey={chosen} onClose={() => setOpened(undefined)} /> : null}
    </>
  )
}

type KeyRow = ApiKey & Listed

function useKeyColumns(onOpen: (row: KeyRow) => void): readonly ListColumn<KeyRow>[] {
  const { t } = useKeyWords()
  const moment = useMoment()
  return [
    {
      id: 'name',
      name: t('name'),
      width: 160,
      isFixed: true,
      textOf: ({ name }) => name,
      look: row => (
        <button
          type="button"
          className={`plain open ${stateOf(row) === 'active' ? 'b' : 'm'}`}
          onClick={() => onOpen(row)}
        >
          {row.name}
        </button>
      ),
    },
    { id: 'person', name: t('person'), width: 104, textOf: ({ person }) => person },
    { id: 'maker', name: t('maker'), width: 96, textOf: row => row.made_by },
    {
      id: 'begins',
      name: t('begins'),
      width: 92,
      isLater: true,
      textOf: ({ hint }) => hint,
      look: ({ hint }) => <code>{hint}…</code>,
    },
    { id: 'scope', name: t('scope'), width: 124, textOf: ({ scope }) => t(scope) },
    {
      id: 'made',
      name: t('made'),
      width: 132,
      isLater: true,
      sorted: 'descending',
      textOf: row => moment(row.created_at),
    },
    {
      id: 'used',
      name: t('used'),
      width: 132,
      textOf: ({ last_used_at: used }) => (used === null ? t('never') : moment(used)),
    },
    {
      id: 'ends',
      name: t('ends'),
      width: 132,
      textOf: ({ expires_at: ends }) => (ends === null ? t('open') : moment(ends)),
    },
    {
      id: 'state',
      name: t('state'),
      width: 84,
      textOf: row => t(stateOf(row)),
      look: row => {
        const state = stateOf(row)
        return (
          <span className={{ active: 'm2', revoked: 'tag stop', expired: 'tag' }[state]}>{t(state)}</span>
        )
      },
    },
  ]
}
