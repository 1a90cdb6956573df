/** Goods rationed on purpose: what runs, what ran, who said so and why. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { api, told } from '../../api/client.ts'
import { only } from '../../paths.ts'
import { useMay } from '../../session.tsx'
import { Drawer } from '../../ui/drawer.tsx'
import { TextField } from '../../ui/field.tsx'
import { FormFoot } from '../../ui/form-foot.tsx'
import { useListKeys } from '../../ui/list-keys.ts'
import { Empty } from '../../ui/states.tsx'
import { faultsOf } from '../forms/faults.ts'
import { RefusedForm } from '../forms/RefusedForm.tsx'
import { useDraft } from '../forms/use-draft.ts'
import { useAsOf } from '../frame/as-of.ts'
import { notify } from '../frame/notices.ts'
import { SectionNav } from '../frame/SectionNav.tsx'
import { Choice, Filters } from '../lists/Filters.tsx'
import { ListRows } from '../lists/ListRows.tsx'
import { ListTable } from '../lists/ListTable.tsx'
import { ListTools } from '../lists/ListTools.tsx'
import { withoutMoney } from '../lists/list-column.ts'
import { useList } from '../lists/use-list.ts'
import { RationingForm } from './RationingForm.tsx'
import { canEnd, useRationingColumns } from './rationing-columns.tsx'
import { askRationings, rationingStates, useRationings } from './rationing-queries.ts'
import { type Rationing, useRationingText } from './rationing-text.ts'
import { useRationingWords } from './rationing-words.ts'
import './orders.css'

export function RationingPage() {
  const { t } = useRationingWords()
  const search = useSearch({ from: '/orders/rationing' })
  const navigate = useNavigate()
  const { isPast, today } = useAsOf()
  const mayRation = useMay()('ration') && !isPast
  const [isWriting, setWriting] = useState(false)
  const [ending, setEnding] = useState<Rationing>()
  const [active, setActive] = useState(-1)
  const state = rationingStates.find(each => each === search.state)
  const pages = useRationings(state)
  const rows = withoutMoney(pages.data?.pages.flatMap(page => page.rationings) ?? [])
  const change = (wanted: string | undefined) =>
    void navigate({
      to: '/orders/rationing',
      search: before => only({ ...before, state: wanted }),
      resetScroll: false,
    })
  const end = (row: Rationing | undefined) => {
    if (mayRation && row && canEnd(row)) setEnding(row)
  }
  const list = useList('rationings', useRationingColumns(mayRation ? end : undefined))
  useListKeys({ count: rows.length, active, onMove: setActive, onOpen: index => end(rows[index]) })
  const begin = mayRation ? (
    <button type="button" className="btn p" onClick={() => setWriting(true)}>
      {t('begin')}
    </button>
  ) : null
  const isEmpty = pages.data !== undefined && rows.length === 0 && state === undefined
  return (
    <>
      <SectionNav of="orders" />
      <div className="ph">
        <h1>{t('title')}</h1>
        <span className="m2 wide-only">{t('sub')}</span>
        <span className="sp" />
        <ListTools
          list={list}
          name={`${t('title')}-${today}`}
          ask={async after => {
            const { rationings, next } = await askRationings(state, after, 500)
            return { rows: withoutMoney(rationings), next }
          }}
        />
        {isEmpty ? null : begin}
      </div>
      <Filters isNarrowed={state !== undefined} onClear={() => change(undefined)}>
        <Choice
          name={t('state')}
          value={state}
          choices={rationingStates.map(each => [each, t(each)])}
          onChange={change}
        />
      </Filters>
      <div className="panel" aria-busy={pages.isFetching}>
        <ListRows
          {...{ list: pages, count: rows.length, waiting: 6 }}
          empty={<Empty says={t(isEmpty ? 'empty' : 'noMatch')}>{isEmpty ? begin : null}</Empty>}
        >
          <ListTable
            {...{ rows, active, pages, columns: list.columns }}
            className="rationings"
            label={t('title')}
            rowHeight={51}
            keyOf={({ id }) => id}
          />
        </ListRows>
      </div>
      {isWriting ? <RationingForm onClose={() => setWriting(false)} /> : null}
      {ending ? <EndForm rationing={ending} onClose={() => setEnding(undefined)} /> : null}
    </>
  )
}

function EndForm({ rationing, onClose }: { readonly rationing: Rationing; onClose(): void }) {
  const { t } = useRationingWords()
  const text = useRationingText()
  const queries = useQueryClient()
  const { typed, type, forget } = useDraft(`end rationing ${rationing.id}`)
  const reason = typed.reason ?? ''
  const [isMissing, setMissing] = useState(false)
  const putAway = () => {
    forget()
    onClose()
  }
  const ending = useMutation({
    mutationFn: () =>
      told(
        api.POST('/api/v1/rationings/{id}/end', {
          params: { path: { id: rationing.id } },
          body: { reason: reason.trim() },
        }),
      ),
    onSuccess: async () => {
      notify({ says: t('done') })
      putAway()
      await queries.invalidateQueries()
    },
  })
  const faults = faultsOf(ending.error, ['reason'])
  return (
    <Drawer title={t('endOf', { of: text.whom(rationing) })} onClose={onClose}>
      <form
        className="pad t"
        noValidate
        aria-busy={ending.isPending}
        onSubmit={event => {
          event.preventDefault()
          setMissing(reason.trim() === '')
          if (reason.trim() !== '') ending.mutate()
        }}
      >
        <RefusedForm faults={faults} />
        <p className="m2">{t('endSays')}</p>
        <TextField
          label={t('reason')}
          value={reason}
          onChange={text => type('reason', text)}
          fault={isMissing ? t('needed') : faults.fields.reason}
          required
        />
        <FormFoot action={t('end')} isOff={ending.isPending} back={t('back')} onBack={putAway} />
      </form>
    </Drawer>
  )
}
