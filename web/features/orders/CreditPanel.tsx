/** How much one customer may owe, and what is used of it, stage by stage; every figure opens. */
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { amountText, isZero } from '../../ui/amount.tsx'
import { isNegative, minus, percentOf, sum } from '../../ui/decimal.ts'
import { Icon } from '../../ui/icons.tsx'
import { Broken, Waiting } from '../../ui/states.tsx'
import { useAsOf } from '../frame/as-of.ts'
import { useDaySearch } from '../frame/day-search.ts'
import { useCreditWords } from './credit-words.ts'
import { useDecisionText } from './decision-text.ts'
import { type Credit, useCredit, useHolds } from './order-queries.ts'
import { StageLink } from './StageLink.tsx'
import './orders.css'

const stages = [
  { stage: 'orders', look: 'st1' },
  { stage: 'shipped', look: 'st2' },
  { stage: 'receivable', look: 'st3' },
  { stage: 'bills', look: 'st4' },
  { stage: 'stock', look: 'st2' },
] as const

export function CreditPanel({ code }: { readonly code: string }) {
  const { t } = useCreditWords()
  const { isPast } = useAsOf()
  const { data, error, refetch, isPending } = useCredit(code)
  return (
    <section className="panel">
      <header>
        <h2>{t('title')}</h2>
        {data ? <span className="m">{data.currency}</span> : null}
        {isPast ? <span className="m">{t('asNow')}</span> : null}
        <span className="sp" />
        {data ? (
          <Link className="open m2" to="/credit/customer/$code" params={{ code }} search={{}}>
            {data.grade === null ? t('notGraded') : t('grade', { grade: data.grade })}
          </Link>
        ) : null}
        {data ? <Limit credit={data} code={code} /> : null}
      </header>
      {error ? <Broken error={error} onRetry={() => void refetch()} /> : null}
      {isPending ? <Waiting rows={3} /> : null}
      {data ? <Told credit={data} code={code} /> : null}
    </section>
  )
}

function Limit({ credit, code }: { readonly credit: Credit; readonly code: string }) {
  const { t } = useCreditWords()
  const { limit, limit_until: until, review_on: review } = credit
  return (
    <span className="m2">
      {limit === null || isZero(limit) ? null : `${t('limit')} `}
      <Link className="open b" to="/credit/customer/$code" params={{ code }} search={{}}>
        {limit === null ? t('unlimited') : isZero(limit) ? t('cashOnly') : amountText(limit)}
      </Link>
      {until === null ? null : ` · ${t('until', { day: until })}`}
      {review === null ? null : ` · ${t('review', { day: review })}`}
    </span>
  )
}

function Told({ credit, code }: { readonly credit: Credit; readonly code: string }) {
  const { t } = useCreditWords()
  const { available, exposure } = credit
  const day = useDaySearch()
  return (
    <div className="pad">
      <Bar credit={credit} />
      <div className="buckets stages">
        {stages
          .filter(({ stage }) => stage === 'receivable' || stage === 'orders' || !isZero(exposure[stage]))
          .map(({ stage, look }) => (
            <Figure key={stage} name={t(stage)} look={look}>
              <StageLink {...{ stage, code }} amount={exposure[stage]} />
            </Figure>
          ))}
        {isZero(exposure.unapplied) ? null : (
          <Figure name={t('unapplied')}>
            <Link
              className="open"
              to="/aging"
              search={{ ...day, customer: code, currency: credit.currency, bucket: 'unapplied' }}
            >
              −{amountText(exposure.unapplied)}
            </Link>
          </Figure>
        )}
        <Figure name={`= ${t('used')}`}>
          <Used credit={credit} code={code} /> <Adds credit={credit} />
        </Figure>
        {available === null ? null : (
          <Figure name={t(isNegative(available) ? 'over' : 'available')} look="st0">
            <Link
              className={isNegative(available) ? 'open stop' : 'open ok'}
              to="/credit/customer/$code"
              params={{ code }}
              search={{}}
            >
              {amountText(available.replace('-', ''))}
            </Link>
          </Figure>
        )}
      </div>
      <Groups credit={credit} />
      <Stopped credit={credit} code={code} />
    </div>
  )
}

/** The stages beside it are what it is made of; where there is but one, what that is. */
function Used({ credit: { exposure, used }, code }: { readonly credit: Credit; readonly code: string }) {
  const taken = stages.filter(({ stage }) => !isZero(exposure[stage]))
  const [only] = taken
  if (only === undefined || taken.length > 1 || !isZero(exposure.unapplied)) return amountText(used)
  return <StageLink stage={only.stage} code={code} amount={used} />
}

/** Whether the stages, less what is on account, come to what is used. */
function Adds({ credit: { exposure, used } }: { readonly credit: Credit }) {
  const { t } = useCreditWords()
  const { unapplied, ...taken } = exposure
  if (!isZero(minus(minus(sum(Object.values(taken)), unapplied), used))) return null
  return (
    <span className="ok" role="img" aria-label={t('adds')} title={t('adds')}>
      <Icon name="tick" />
    </span>
  )
}

/** One bar as wide as the limit, or as what is used where that is more; what is on account lessens no stage. */
function Bar({ credit: { exposure, available } }: { readonly credit: Credit }) {
  const amounts = stages.map(({ stage, look }) => ({ stage, look, amount: exposure[stage] }))
  const room = available === null || isNegative(available) ? '0' : available
  const all = sum([...amounts.map(({ amount }) => amount), room])
  if (isZero(all)) return null
  return (
    <div className="agebar h16" aria-hidden="true">
      {[...amounts, { stage: 'room', look: 'st0', amount: room }]
        .filter(({ amount }) => !isZero(amount))
        .map(({ stage, look, amount }) => (
          <i key={stage} className={look} style={{ flexGrow: Math.max(percentOf(amount, all), 0.1) }} />
        ))}
    </div>
  )
}

interface FigureProps {
  readonly name: string
  readonly look?: string
  readonly children: ReactNode
}

function Figure({ name, look, children }: FigureProps) {
  return (
    <div>
      <div className="h">
        {look === undefined ? null : <i className={`sw ${look}`} />}
        {name}
      </div>
      <div className="v">{children}</div>
    </div>
  )
}

function Groups({ credit: { groups } }: { readonly credit: Credit }) {
  const { t } = useCreditWords()
  return groups.map(({ customer, currency, limit, used, available }) => (
    <p key={customer} className="sm m2 facts">
      {t('group')}{' '}
      <Link className="open" to="/customers/$code" params={{ code: customer }} search={{}}>
        {customer}
      </Link>
      {limit === null ? (
        ` ${t('unlimited')}`
      ) : (
        <>
          {` ${currency} · ${t('limit')} `}
          <Link className="open" to="/credit/customer/$code" params={{ code: customer }} search={{}}>
            {amountText(limit)}
          </Link>
          {` · ${t('used')} `}
          <Link className="open" to="/customers/$code" params={{ code: customer }} search={{}}>
            {amountText(used)}
          </Link>
          {` · ${t(isNegative(available ?? '0') ? 'over' : 'available')} ${amountText((available ?? '0').replace('-', ''))}`}
        </>
      )}
    </p>
  ))
}

/** As it stands, without the smallest amount it was tried with. */
const standing = (hold: Credit['holds'][number], { used }: Credit) =>
  hold.rule === 'limit-used' ? { ...hold, actual: used } : hold

/** What would stop the next order and the next lorry, and what is held already. */
function Stopped({ credit, code }: { readonly credit: Credit; readonly code: string }) {
  const { t } = useCreditWords()
  const text = useDecisionText()
  const { data } = useHolds()
  const held = data?.pages.flatMap(page => page.holds).filter(({ customer }) => customer === code) ?? []
  const [first] = held
  return (
    <>
      {(['order', 'ship'] as const).map(at => {
        const why = text.whyHeld(
          credit.holds.filter(hold => hold.at === at).map(found => standing(found, credit)),
        )
        if (why === '') return null
        return (
          <p key={at} className="stopped">
            <Icon name="lock" />
            <span>
              <b>{t(at === 'order' ? 'noOrders' : 'noGoods')}</b> {why}
            </span>
          </p>
        )
      })}
      {credit.holds.length === 0 ? <p className="sm m2 facts">{t('free')}</p> : null}
      {first === undefined ? null : (
        <p className="facts">
          <Link className="link" to="/orders/holds" search={{ order: first.number }}>
            {t('held', { count: held.length })}
          </Link>
        </p>
      )}
    </>
  )
}
