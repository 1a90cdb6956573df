import { Link } from '@tanstack/react-router'
import { defineWords } from '../../language/language.ts'
import { useSession } from '../../session.tsx'
import { Amount, amountText, isZero } from '../../ui/amount.tsx'
import { addDays } from '../../ui/days.ts'
import { isNegative, minus, sum } from '../../ui/decimal.ts'
import { Broken, Waiting } from '../../ui/states.tsx'
import { useAsOf } from '../frame/as-of.ts'
import { useDaySearch } from '../frame/day-search.ts'
import { DocumentsLink, type MadeOf } from './DocumentsLink.tsx'
import { useAging, useKpi } from './figures.ts'

const useWords = defineWords('today-week', {
  title: { en: 'Since a week ago', 'zh-CN': '较上周变化' },
  span: { en: '{{from}} → {{to}}, {{currency}}', 'zh-CN': '{{from}} → {{to}}，{{currency}}' },
  balance: { en: 'Net receivable {{day}}', 'zh-CN': '{{day}} 应收净额' },
  sold: { en: 'Invoiced, less credit notes', 'zh-CN': '开票，已减红字' },
  collected: { en: 'Collected', 'zh-CN': '收款' },
  rest: { en: 'Discounts, write-offs etc.', 'zh-CN': '折扣、坏账核销等' },
  ties: { en: 'The four lines add up to it.', 'zh-CN': '以上四行相加即为此数。' },
})

/** From the one balance to the other, so that the eye can add up. */
export function WeekPanel() {
  const { t } = useWords()
  const { company } = useSession()
  const { asOf } = useAsOf()
  const from = addDays(asOf, -7)
  const now = useAging('currency')
  const before = useAging('currency', 7)
  const moved = useKpi(addDays(asOf, -6))
  const error = now.error ?? before.error ?? moved.error
  const own = <Row extends { readonly currency: string }>(rows: readonly Row[]) =>
    rows.find(({ currency }) => currency === company.currency)
  const ready = now.data && before.data && moved.data
  return (
    <section className="panel">
      <header>
        <h2>{t('title')}</h2>
        <span className="m">
          {t('span', { from: from.slice(5), to: asOf.slice(5), currency: company.currency })}
        </span>
      </header>
      {error ? <Broken error={error} onRetry={() => void moved.refetch()} /> : null}
      {!ready && !error ? <Waiting rows={4} height={150} /> : null}
      {ready ? (
        <Walk
          from={from}
          to={asOf}
          opening={own(before.data.totals)?.net ?? '0'}
          sold={own(moved.data.rows)?.sales ?? '0'}
          collected={own(moved.data.rows)?.collected ?? '0'}
          closing={own(now.data.totals)?.net ?? '0'}
        />
      ) : null}
    </section>
  )
}

interface WalkProps {
  readonly from: string
  readonly to: string
  readonly opening: string
  readonly sold: string
  readonly collected: string
  readonly closing: string
}

function Walk({ from, to, opening, sold, collected, closing }: WalkProps) {
  const { t } = useWords()
  const out = minus('0', collected)
  const first = addDays(from, 1)
  const rest = minus(closing, sum([opening, sold, out]))
  return (
    <table className="t walk">
      <tbody>
        <tr>
          <td>{t('balance', { day: from.slice(5) })}</td>
          <td className="n">
            <Link className="open" to="/aging" search={{ as_of: from }}>
              {amountText(opening)}
            </Link>
          </td>
        </tr>
        <Step name={t('sold')} amount={sold} made={{ kind: 'sales', from: first, to }} />
        <Step name={t('collected')} amount={out} made={{ kind: 'receipt', from: first, to }} />
        <Step name={t('rest')} amount={rest} />
      </tbody>
      <tfoot>
        <tr title={t('ties')}>
          <td>{t('balance', { day: to.slice(5) })}</td>
          <td className="n">
            <Link className="open" to="/aging" search={{ as_of: to }}>
              {amountText(closing)}
            </Link>
          </td>
        </tr>
      </tfoot>
    </table>
  )
}

interface StepProps {
  readonly name: string
  readonly amount: string
  /** The documents it is made of; what is left over is made of many kinds. */
  readonly made?: MadeOf
}

function Step({ name, amount, made }: StepProps) {
  const day = useDaySearch()
  const figure = amountText(amount)
  return (
    <tr>
      <td>
        {isNegative(amount) ? '−' : '+'} {name}
      </td>
      <td className="n">
        {isZero(amount) ? (
          <Amount value={amount} />
        ) : made ? (
          <DocumentsLink of={made}>{figure}</DocumentsLink>
        ) : (
          <Link className="open" to="/aging" search={day}>
            {figure}
          </Link>
        )}
      </td>
    </tr>
  )
}
