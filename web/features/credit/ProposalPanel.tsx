import { amountText, isZero } from '../../ui/amount.tsx'
import { useCredit } from '../orders/order-queries.ts'
import type { Assessed } from './assess-queries.ts'
import { useAssessWords } from './assess-words.ts'
import { GradeTag } from './GradeTag.tsx'

interface ProposalPanelProps {
  readonly customer: string
  readonly answer: Assessed
  readonly onAsk: (() => void) | undefined
}

/** How the limit comes about, and the terms of the grade; beside what holds now. */
export function ProposalPanel({ customer, answer, onAsk }: ProposalPanelProps) {
  const { t } = useAssessWords()
  const { data: now } = useCredit(customer)
  const { limit, parts, monthly, currency, grade, settlement } = answer
  const percent = (text: string | null) => (text === null ? '' : `${text}%`)
  return (
    <section className="panel" aria-label={t('proposal')}>
      <header>
        <h2>{t('proposal')}</h2>
        <span className="m">{currency}</span>
      </header>
      {grade === null ? <p className="pad m2">{t('noGrade')}</p> : null}
      {grade !== null && limit === null ? <p className="pad m2">{t('noLimit')}</p> : null}
      <dl className="pad pairs">
        {limit === null ? null : (
          <div>
            <dt>{t('proposed')}</dt>
            <dd className="big">{amountText(limit)}</dd>
          </div>
        )}
        {parts.map(({ part, amount }) => (
          <div key={part}>
            <dt>
              {t(`part ${part}`)}
              {parts.length > 1 && amount === limit ? <span className="m sm"> · {t('least')}</span> : null}
            </dt>
            <dd>{amountText(amount)}</dd>
          </div>
        ))}
        {monthly === null ? null : (
          <div>
            <dt>
              {t('monthly')} <span className="m sm">{t(`source ${monthly.source}`)}</span>
            </dt>
            <dd>{amountText(monthly.amount)}</dd>
          </div>
        )}
        {settlement === null ? null : (
          <>
            <Pair name={t('terms')}>
              {settlement === 'account' ? t('days', { count: answer.term_days ?? 0 }) : t(settlement)}
            </Pair>
            <Pair name={t('deposit')}>{percent(answer.deposit_percent)}</Pair>
            <Pair name={t('surcharge')}>{percent(answer.surcharge_percent)}</Pair>
            <Pair name={t('penalty')}>{percent(answer.penalty_percent)}</Pair>
          </>
        )}
        {now ? (
          <>
            <Pair name={t('limitNow')}>
              {now.limit === null ? t('unlimited') : isZero(now.limit) ? t('cash') : amountText(now.limit)}
            </Pair>
            {now.grade === null ? null : (
              <Pair name={t('gradeNow')}>
                <Kept grade={now.grade} />
              </Pair>
            )}
          </>
        ) : null}
      </dl>
      {onAsk && limit !== null ? (
        <p className="pad">
          <button type="button" className="btn" onClick={onAsk}>
            {t('askThis')}
          </button>
        </p>
      ) : null}
    </section>
  )
}

const grades = ['A', 'B', 'C', 'D', 'E'] as const

function Kept({ grade }: { readonly grade: string }) {
  const known = grades.find(each => each === grade)
  return known ? <GradeTag grade={known} /> : grade
}

function Pair({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
