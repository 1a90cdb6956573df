/** Customers by their limits: above, expired, due for review. */
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { only } from '../../paths.ts'
import { useListKeys } from '../../ui/list-keys.ts'
import { Empty } from '../../ui/states.tsx'
import { ListRows } from '../lists/ListRows.tsx'
import { CreditNav } from './CreditNav.tsx'
import { CreditTable } from './CreditTable.tsx'
import { grades, type ListedCredit, shows, useCreditList } from './credit-queries.ts'
import { LimitForm } from './LimitForm.tsx'
import { useLimitWords } from './limit-words.ts'

export function CreditListPage() {
  const { t } = useLimitWords()
  const search = useSearch({ from: '/credit' })
  const navigate = useNavigate()
  const [active, setActive] = useState(-1)
  const [asking, setAsking] = useState<ListedCredit>()
  const list = useCreditList(search)
  const rows = list.data?.pages.flatMap(page => page.customers) ?? []
  const isNarrowed = search.show !== undefined || search.grade !== undefined
  const change = (wanted: { show?: string | undefined; grade?: string | undefined }) =>
    void navigate({ to: '/credit', search: before => only({ ...before, ...wanted }), resetScroll: false })
  useListKeys({
    count: rows.length,
    active,
    onMove: setActive,
    onOpen: index => {
      const code = rows[index]?.customer
      if (code !== undefined) void navigate({ to: '/customers/$code', params: { code }, search: {} })
    },
  })
  return (
    <>
      <CreditNav />
      <div className="ph">
        <h1>{t('title')}</h1>
        <span className="m2 wide-only">{t('sub')}</span>
      </div>
      <search className="filters" aria-label={t('filters')}>
        <Choice name={t('show')} isSet={search.show !== undefined}>
          <select
            className="bare"
            value={search.show ?? 'granted'}
            onChange={event =>
              change({ show: event.target.value === 'granted' ? undefined : event.target.value })
            }
          >
            {shows.map(each => (
              <option key={each} value={each}>
                {t(each)}
              </option>
            ))}
          </select>
        </Choice>
        <Choice name={t('grade')} isSet={search.grade !== undefined}>
          <select
            className="bare"
            value={search.grade ?? ''}
            onChange={event => change({ grade: event.target.value || undefined })}
          >
            <option value="">{t('anyGrade')}</option>
            {grades.map(each => (
              <option key={each}>{each}</option>
            ))}
          </select>
        </Choice>
        {isNarrowed ? (
          <button
            type="button"
            className="btn q"
            onClick={() => change({ show: undefined, grade: undefined })}
          >
            {t('clear')}
          </button>
        ) : null}
      </search>
      <div className="panel" aria-busy={list.isFetching}>
        <ListRows
          {...{ list, count: rows.length, waiting: 14 }}
          empty={<Empty says={t(isNarrowed ? 'emptySuch' : 'empty')} />}
        >
          <CreditTable {...{ rows, active }} onAsk={setAsking} />
        </ListRows>
      </div>
      {asking ? <LimitForm {...asking} onClose={() => setAsking(undefined)} /> : null}
    </>
  )
}

interface ChoiceProps {
  readonly name: string
  readonly isSet: boolean
  readonly children: React.ReactNode
}

function Choice({ name, isSet, children }: ChoiceProps) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the child
    <label className={`field${isSet ? ' set' : ''}`}>
      <span className="k">{name}</span>
      {children}
    </label>
  )
}
