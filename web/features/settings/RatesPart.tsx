import { useRef, useState } from 'react'
import { useMay, useMoment, useSession } from '../../session.tsx'
import { useListKeys } from '../../ui/list-keys.ts'
import { Empty } from '../../ui/states.tsx'
import { useDraft } from '../forms/use-draft.ts'
import { useAsOf } from '../frame/as-of.ts'
import { Choice, Filters } from '../lists/Filters.tsx'
import { ListRows } from '../lists/ListRows.tsx'
import { ListTable } from '../lists/ListTable.tsx'
import { ListTools } from '../lists/ListTools.tsx'
import type { ListColumn } from '../lists/list-column.ts'
import { useList } from '../lists/use-list.ts'
import { NewRate } from './NewRate.tsx'
import { askRates, type Rate, rateFilters, useRates } from './rate-queries.ts'
import { useRateWords } from './rate-words.ts'
import { usePartFilters } from './use-part-filters.ts'

/** What other currencies are worth, from which day on, and who said so. */
export function RatesPart() {
  const { t } = useRateWords()
  const { today } = useAsOf()
  const maySet = useMay()('close-period')
  const { asked, isNarrowed, change, clear } = usePartFilters('rates', rateFilters)
  const pages = useRates(asked)
  const rows = pages.rates
  const [active, setActive] = useState(-1)
  const form = useRef<HTMLFormElement>(null)
  const draft = useDraft('rate')
  const setNext = (row: Rate | undefined) => {
    if (!row || !maySet) return
    setActive(rows.indexOf(row))
    draft.type('currency', row.currency)
    form.current?.querySelector<HTMLInputElement>('[inputmode=decimal]')?.focus()
  }
  const list = useList('rates', useRateColumns(maySet ? setNext : undefined))
  useListKeys({ count: rows.length, active, onMove: setActive, onOpen: index => setNext(rows[index]) })
  return (
    <>
      {maySet ? <NewRate {...{ form, draft }} /> : null}
      <div className="row wrap">
        <Filters isNarrowed={isNarrowed} onClear={clear}>
          <Choice
            name={t('currency')}
            value={asked.currency}
            choices={pages.currencies.map(currency => [currency, currency])}
            onChange={currency => change({ currency })}
          />
        </Filters>
        <ListTools
          list={list}
          name={`${t('title')}-${today}`}
          ask={async after => {
            const { rates, next } = await askRates(asked, after, 500)
            return { rows: rates, next }
          }}
        />
      </div>
      <section className="panel" aria-busy={pages.isFetching}>
        <header>
          <span className="m">{t('note')}</span>
        </header>
        <ListRows
          {...{ list: pages, count: rows.length, waiting: 8 }}
          empty={<Empty says={t(isNarrowed ? 'noMatch' : 'none')} />}
        >
          <ListTable
            {...{ rows, active, pages, columns: list.columns }}
            label={t('title')}
            keyOf={({ currency, from }) => `${currency} ${from}`}
          />
        </ListRows>
      </section>
    </>
  )
}

/** `onNext`: to set the next one of the same currency. */
function useRateColumns(onNext: ((row: Rate) => void) | undefined): readonly ListColumn<Rate>[] {
  const { t } = useRateWords()
  const { company } = useSession()
  const moment = useMoment()
  const pair = ({ currency }: Rate) => `${currency} → ${company.currency}`
  return [
    {
      id: 'pair',
      name: t('pair'),
      isFixed: true,
      textOf: pair,
      ...(onNext
        ? {
            look: (row: Rate) => (
              <button type="button" className="plain open" onClick={() => onNext(row)}>
                {pair(row)}
              </button>
            ),
          }
        : {}),
    },
    {
      id: 'from',
      name: t('from'),
      width: 112,
      isFixed: true,
      sorted: 'descending',
      textOf: ({ from }) => from,
    },
    {
      id: 'rate',
      name: t('rate'),
      width: 128,
      isFixed: true,
      isNumber: true,
      textOf: ({ rate }) => rate,
      look: ({ rate }) => <b>{rate}</b>,
    },
    { id: 'by', name: t('by'), width: 112, textOf: ({ by }) => by ?? t('system') },
    { id: 'at', name: t('at'), width: 144, textOf: ({ recorded_at: at }) => moment(at) },
  ]
}
