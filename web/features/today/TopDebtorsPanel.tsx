import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { defineWords } from '../../language/language.ts'
import { useSession } from '../../session.tsx'
import { AgeBar } from '../../ui/age-bar.tsx'
import { Amount, isZero, readable } from '../../ui/amount.tsx'
import { byAmount, minus, percentOf, sum } from '../../ui/decimal.ts'
import { useListKeys } from '../../ui/list-keys.ts'
import { Broken, Empty, Waiting } from '../../ui/states.tsx'
import { useDaySearch } from '../frame/day-search.ts'
import { useActionName } from './actions.ts'
import { type Aged, type AgedSums, useAging, useChase } from './figures.ts'
import { overdueOf, sumsOf } from './sums.ts'

const useWords = defineWords('today-debtors', {
  title: { en: 'Ten who owe most', 'zh-CN': '欠款前 10 户' },
  by: { en: 'by receivable, {{currency}}', 'zh-CN': '按应收余额，{{currency}}' },
  move: { en: 'move', 'zh-CN': '移动' },
  open: { en: 'open', 'zh-CN': '打开' },
  all: { en: 'all {{count}}', 'zh-CN': '全部 {{count}} 户' },
  rank: { en: 'Rank', 'zh-CN': '名次' },
  customer: { en: 'Customer', 'zh-CN': '客户' },
  receivable: { en: 'Receivable', 'zh-CN': '应收余额' },
  overdue: { en: 'Overdue', 'zh-CN': '其中逾期' },
  share: { en: 'Share', 'zh-CN': '逾期比' },
  age: { en: 'Age', 'zh-CN': '账龄' },
  next: { en: 'Next', 'zh-CN': '眼下' },
  late: { en: '{{action}} · {{days}} d', 'zh-CN': '{{action}} · {{days}} 天' },
  rest: { en: 'The other {{count}}', 'zh-CN': '其余 {{count}} 户' },
  total: { en: 'Total, {{count}}', 'zh-CN': '合计 {{count}} 户' },
  concentration: { en: 'the ten {{percent}}%', 'zh-CN': '前 10 户 {{percent}}%' },
  nothing: { en: 'Nobody owes anything on this day.', 'zh-CN': '这一天没有客户欠款。' },
})

const shown = 10

/** Who owes most; the rest and the total beneath, so that the eye can add up. */
export function TopDebtorsPanel() {
  const { t } = useWords()
  const { company } = useSession()
  const { data, error, refetch, isPending } = useAging('customer')
  const sums = data && sumsOf(data, company.currency)
  return (
    <section className="panel s8 asdeep">
      {error ? <Broken error={error} onRetry={() => void refetch()} /> : null}
      {isPending ? <Waiting rows={shown + 2} height={566} /> : null}
      {data && !sums ? <Empty says={t('nothing')} /> : null}
      {data && sums ? <Debtors aged={data} sums={sums} /> : null}
    </section>
  )
}

function Debtors({ aged, sums }: { readonly aged: Aged; readonly sums: AgedSums }) {
  const { t } = useWords()
  const day = useDaySearch()
  const navigate = useNavigate()
  const owing = aged.rows
    .filter(({ currency }) => currency === sums.currency)
    .toSorted((left, right) => byAmount(left.total, right.total))
  const top = owing.slice(0, shown)
  const [row, setRow] = useState(-1)
  const open = (at: number) => {
    const code = top[at]?.key
    if (code !== undefined) void navigate({ to: '/customers/$code', params: { code }, search: day })
  }
  useListKeys({ count: top.length, active: row, onMove: setRow, onOpen: open })
  const topTotal = sum(top.map(({ total }) => total))
  const topOverdue = sum(top.map(overdueOf))
  const rest = { total: minus(sums.total, topTotal), overdue: minus(overdueOf(sums), topOverdue) }
  return (
    <>
      <header>
        <h2>{t('title')}</h2>
        <span className="m">{t('by', { currency: sums.currency })}</span>
        <div className="sp" />
        <span className="row wide-only nw">
          <kbd>j</kbd>
          <kbd>k</kbd>
          <span className="sm m">{t('move')}</span>
          <kbd>Enter</kbd>
          <span className="sm m">{t('open')}</span>
        </span>
        <Link className="sm link nw" to="/aging" search={{ ...day, by: 'customer' }}>
          {t('all', { count: owing.length })}
        </Link>
      </header>
      <div className="scroll">
        <table className="t debtors">
          <thead>
            <tr>
              <th>
                <span className="visually-hidden">{t('rank')}</span>
              </th>
              <th>{t('customer')}</th>
              <th className="n sorted" aria-sort="descending">
                {t('receivable')} ↓
              </th>
              <th className="n">{t('overdue')}</th>
              <th className="n">{t('share')}</th>
              <th>{t('age')}</th>
              <th>{t('next')}</th>
            </tr>
          </thead>
          <tbody>
            {top.map((debtor, at) => (
              <Debtor key={debtor.key} debtor={debtor} rank={at + 1} on={at === row} buckets={aged.buckets} />
            ))}
          </tbody>
          <tfoot>
            {owing.length > shown ? (
              <tr className="rest">
                <td />
                <td>{t('rest', { count: owing.length - shown })}</td>
                <Figures total={rest.total} overdue={rest.overdue} />
                <td />
                <td />
              </tr>
            ) : null}
            <tr>
              <td />
              <td>{t('total', { count: owing.length })}</td>
              <Figures total={sums.total} overdue={overdueOf(sums)} of={sums.currency} />
              <td>
                <AgeBar buckets={aged.buckets} amounts={sums.amounts} height="h8" />
              </td>
              <td className="m plainw">
                {t('concentration', { percent: percentOf(topTotal, sums.total).toFixed(0) })}
              </td>
            </tr>
          </tfoot>
        </table>
      </div>
    </>
  )
}

interface DebtorProps {
  readonly debtor: Aged['rows'][number]
  readonly rank: number
  readonly on: boolean
  readonly buckets: readonly string[]
}

function Debtor({ debtor, rank, on, buckets }: DebtorProps) {
  const { t } = useWords()
  const day = useDaySearch()
  const actionName = useActionName()
  // The whole list is asked for anyway by no more than one request, and most of the ten are on it.
  const { data: chase } = useChase(50)
  const due = chase?.rows.find(
    ({ customer, currency }) => customer === debtor.key && currency === debtor.currency,
  )
  return (
    <tr className={on ? 'on' : undefined}>
      <td className="m">{rank}</td>
      <td title={debtor.name}>
        <Link to="/customers/$code" params={{ code: debtor.key }} search={day}>
          {debtor.name}
        </Link>
      </td>
      <Figures total={debtor.total} overdue={overdueOf(debtor)} of={debtor.currency} code={debtor.key} />
      <td>
        <AgeBar buckets={buckets} amounts={debtor.amounts} height="h8" />
      </td>
      <td className="m2 sm" title={due && readable(due.reason)}>
        {due ? t('late', { action: actionName(due.action), days: due.days }) : null}
      </td>
    </tr>
  )
}

interface FiguresProps {
  readonly total: string
  readonly overdue: string
  /** Their currency; absent: of the rest, which no list shows by itself. */
  readonly of?: string
  /** Of the customer whose figures these are; absent: of all. */
  readonly code?: string
}

function Figures({ total, overdue, of, code }: FiguresProps) {
  const day = useDaySearch()
  const percent = percentOf(overdue, total)
  return (
    <>
      <td className="n b">
        {of === undefined ? (
          <Amount value={total} />
        ) : code === undefined ? (
          <Link className="open" to="/aging" search={{ ...day, by: 'customer' }}>
            <Amount value={total} />
          </Link>
        ) : (
          <Link className="open" to="/aging" search={{ ...day, by: 'customer', customer: code }}>
            <Amount value={total} />
          </Link>
        )}
      </td>
      <td className="n">
        {of === undefined || isZero(overdue) ? (
          <Amount value={overdue} />
        ) : (
          <Link
            className="open"
            to="/open-items"
            search={{
              ...day,
              currency: of,
              ...(code === undefined ? {} : { customer: code }),
              age: 'overdue',
            }}
          >
            <Amount value={overdue} />
          </Link>
        )}
      </td>
      <td className={percent >= 75 ? 'n stop' : 'n'}>{Math.round(percent)}%</td>
    </>
  )
}
