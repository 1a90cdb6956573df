/** Totals, and that they are what the journal says; below, how old they are. */
import { Link } from '@tanstack/react-router'
import { Fragment, type ReactNode } from 'react'
import type { components } from '../../api/schema.d.ts'
import { AgeBar } from '../../ui/age-bar.tsx'
import { amountText, isZero } from '../../ui/amount.tsx'
import { minus, percentOf, sum } from '../../ui/decimal.ts'
import { Icon } from '../../ui/icons.tsx'
import { useDaySearch } from '../frame/day-search.ts'
import type { Aging, AgingSums } from './aging-rows.ts'
import { useAgingWords } from './words.ts'

/** The figure as what opens what it is made of. */
type Open = (told: ReactNode) => ReactNode
type Balance = components['schemas']['Balances']['balances'][number]

interface TiesProps {
  readonly aging: Aging
  /** Whether these are the figures of a part only. */
  readonly narrowed: boolean
  /** Undefined until the journal has answered. */
  readonly balances: readonly Balance[] | undefined
}

export function Ties({ aging, narrowed, balances }: TiesProps) {
  const { t } = useAgingWords()
  return (
    <section className="panel ties" aria-label={t('bucketsSum')}>
      {aging.totals.map(totals => (
        <div key={totals.currency} className="tied">
          <Tie
            totals={totals}
            balance={narrowed ? null : balances && balanceOf(balances, totals)}
            named={aging.totals.length > 1}
          />
          <div className="told">
            <AgeBar buckets={aging.buckets} amounts={totals.amounts} height="h16" told />
            <Overdue buckets={aging.buckets} totals={totals} />
          </div>
        </div>
      ))}
      <Converted aging={aging} isPart={narrowed} />
    </section>
  )
}

/** A currency the journal is silent about has nothing in it. */
const balanceOf = (balances: readonly Balance[], { currency, net }: AgingSums): Balance => {
  const nothing = minus(net, net)
  return (
    balances.find(each => each.currency === currency) ?? {
      ...{ currency, receivable: nothing, customer_credit: nothing, net: nothing },
    }
  )
}

/** What each sum is made of. Of a part the ageing below has the customers; the lists know no such part. */
function useOpened(
  { currency, unapplied }: AgingSums,
  isPart: boolean,
): {
  readonly items?: Open
  readonly all?: Open
  readonly unapplied?: Open
} {
  const day = useDaySearch()
  if (isPart) return {}
  const items =
    (kind: { readonly kind?: 'all' }): Open =>
    told => (
      <Link className="open" to="/open-items" search={{ ...day, currency, ...kind }}>
        {told}
      </Link>
    )
  const onAccount: Open = told => (
    <Link className="open" to="/aging" search={{ ...day, by: 'customer', age: 'unapplied', currency }}>
      {told}
    </Link>
  )
  return {
    items: items({}),
    all: items({ kind: 'all' }),
    ...(isZero(unapplied) ? {} : { unapplied: onAccount }),
  }
}

function Tie({
  totals,
  balance,
  named,
}: {
  readonly totals: AgingSums
  /** Null: there is none for a part. */
  readonly balance: Balance | undefined | null
  readonly named: boolean
}) {
  const { t } = useAgingWords()
  const { items, all, unapplied } = useOpened(totals, balance === null)
  return (
    <div className="tie">
      {named ? <b className="tag line">{totals.currency}</b> : null}
      <Said word={t('bucketsSum')} amount={sum(Object.values(totals.amounts))} of={items} />
      <span className="m">−</span>
      <Said word={t('unapplied')} amount={totals.unapplied} of={unapplied} />
      <span className="m">=</span>
      <Said word={t('net')} amount={totals.net} of={all} />
      <i className="bar" aria-hidden="true" />
      {balance ? (
        <Compared totals={totals} balance={balance} of={all} />
      ) : (
        <span className="m">{t(balance === null ? 'narrowed' : 'tying')}</span>
      )}
    </div>
  )
}

interface ComparedProps {
  readonly totals: AgingSums
  readonly balance: Balance
  readonly of: Open | undefined
}

function Compared({ totals, balance, of }: ComparedProps) {
  const { t } = useAgingWords()
  const owed = minus(totals.total, balance.receivable)
  // Two differences that cancel each other are still differences.
  const difference = isZero(owed) ? minus(balance.customer_credit, totals.unapplied) : owed
  const ties = isZero(difference)
  return (
    <>
      <Said word={t('journalSays')} amount={balance.net} of={of} />
      <span className={ties ? undefined : 'stop'}>
        <Said word={t('difference')} amount={difference} />
      </span>
      {ties ? (
        <span className="ok">
          <Icon name="tick" />
          {t('ties')}
        </span>
      ) : (
        <span className="stop b" role="alert">
          <Icon name="close" /> {t('tiesNot')}
        </span>
      )}
    </>
  )
}

interface SaidProps {
  readonly word: string
  readonly amount: string
  readonly of?: Open | undefined
}

function Said({ word, amount, of }: SaidProps) {
  const told = <b>{amountText(amount)}</b>
  return (
    <span className="nw">
      <span className="m2">{word}</span> {of ? of(told) : told}
    </span>
  )
}

function Overdue({ buckets, totals }: { readonly buckets: readonly string[]; readonly totals: AgingSums }) {
  const { t } = useAgingWords()
  const oldest = buckets.at(-1) ?? ''
  const overdue = minus(totals.total, totals.amounts.not_due ?? '0')
  return (
    <span className="sm m2 nw">
      {t('overdueSays', {
        percent: percentOf(overdue, totals.total).toFixed(1),
        old: percentOf(totals.amounts[oldest] ?? '0', totals.total).toFixed(1),
        days: oldest.replace('+', ''),
      })}
    </span>
  )
}

function Converted({ aging, isPart }: { readonly aging: Aging; readonly isPart: boolean }) {
  const day = useDaySearch()
  const { t, language } = useAgingWords()
  const { converted } = aging
  if (!converted) return null
  const currency = new Intl.DisplayNames([language], { type: 'currency' }).of(converted.currency) ?? ''
  if (converted.total === null || converted.net === null || converted.unapplied === null) {
    return (
      <p className="warn">
        {t('noRate', { currency, day: aging.as_of, missing: converted.missing.join(', ') })}
      </p>
    )
  }
  const itemsIn =
    (each: string): Open =>
    told => (
      <Link className="open" to="/open-items" search={{ ...day, currency: each }}>
        {told}
      </Link>
    )
  return (
    <div className="tie converted">
      <span className="tag">{t('converted', { currency, day: aging.as_of })}</span>
      {converted.parts.map(({ currency: each, rate, total }, index) => (
        <Fragment key={each}>
          {index > 0 ? <span className="m">＋</span> : null}
          <Said
            word={each === converted.currency ? each : t('atRate', { currency: each, rate })}
            amount={total}
            of={isPart ? undefined : itemsIn(each)}
          />
        </Fragment>
      ))}
      <span className="m">=</span>
      <Said word={t('total')} amount={converted.total} />
      <span className="m">−</span>
      <Said word={t('unapplied')} amount={converted.unapplied} />
      <span className="m">=</span>
      <Said word={t('net')} amount={converted.net} />
    </div>
  )
}
