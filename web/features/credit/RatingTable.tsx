import { Link } from '@tanstack/react-router'
import { amountText } from '../../ui/amount.tsx'
import { Scroll } from '../../ui/scroll.tsx'
import { GradeTag } from './GradeTag.tsx'
import type { RatingProposal } from './RatingsPage.tsx'
import { useRatingWords } from './rating-words.ts'
import { useTermsText } from './terms-text.ts'

interface RatingTableProps {
  readonly rows: readonly RatingProposal[]
  readonly active: number
  readonly onDecide: ((row: RatingProposal) => void) | undefined
}

export function RatingTable({ rows, active, onDecide }: RatingTableProps) {
  const { t } = useRatingWords()
  return (
    <Scroll label={t('title')}>
      <table className="t ratings" aria-label={t('title')}>
        <thead>
          <tr>
            <th scope="col">{t('customer')}</th>
            <th scope="col">{t('why')}</th>
            <th scope="col">{t('grade')}</th>
            <th scope="col" className="n">
              {t('limit')}
            </th>
            <th scope="col">{t('terms')}</th>
            <th scope="col" aria-label={t('decide')} />
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={row.id} className={index === active ? 'on' : undefined}>
              <Cells row={row} />
              <td>
                {onDecide ? (
                  <button
                    type="button"
                    className="btn q link"
                    aria-label={`${t('decide')} ${row.name}`}
                    onClick={() => onDecide(row)}
                  >
                    {t('decide')}
                  </button>
                ) : (
                  <span className="m2">
                    {[row.measure === null ? '' : t(`measure ${row.measure}`), row.by, row.reason]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

function Cells({ row }: { readonly row: RatingProposal }) {
  const { t } = useRatingWords()
  const termsText = useTermsText()
  const { customer, name, cause, score, days_overdue: days, limit_before: before, limit } = row
  const isDown = before === null || Number(limit) < Number(before)
  return (
    <>
      <td>
        <Link className="open" to="/credit/customer/$code" params={{ code: customer }} search={{}}>
          {name}
        </Link>{' '}
        <span className="m sm">{customer}</span>
      </td>
      <td>
        <span className={cause === 'alarm' ? 'stop' : undefined}>{t(`cause ${cause}`, { days })}</span>
        <span className="m2"> · {t('score', { score: score ?? '–' })}</span>
        {row.lacks_figures ? <span className="tag warn tail">{t('figures')}</span> : null}
      </td>
      <td>
        {row.grade_before === null ? null : (
          <>
            <GradeTag grade={row.grade_before} /> →{' '}
          </>
        )}
        <GradeTag grade={row.grade} />
      </td>
      <td className="n">
        <span className="m2">{before === null ? t('unlimited') : amountText(before)}</span> →{' '}
        <b className={isDown ? 'stop' : 'ok'}>{amountText(limit)}</b>{' '}
        <span className="m sm">{row.currency}</span>
      </td>
      <td>
        {row.terms_before === row.terms ? (
          <span className="m2">{termsText(row.terms)}</span>
        ) : (
          <>
            <span className="m2">{row.terms_before === null ? '–' : termsText(row.terms_before)}</span> →{' '}
            <b>{termsText(row.terms)}</b>
          </>
        )}
      </td>
    </>
  )
}
