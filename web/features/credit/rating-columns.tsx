import { Link } from '@tanstack/react-router'
import { amountText } from '../../ui/amount.tsx'
import { scaled } from '../../ui/decimal.ts'
import { useCustomerColumn } from '../lists/customer-column.tsx'
import type { ListColumn } from '../lists/list-column.ts'
import { GradeTag } from './GradeTag.tsx'
import type { RatingProposal } from './RatingsPage.tsx'
import { useRatingWords } from './rating-words.ts'
import { useTermsText } from './terms-text.ts'

/** `onDecide` only where something is to be decided; else what was. */
export function useRatingColumns(
  onDecide: ((row: RatingProposal) => void) | undefined,
): readonly ListColumn<RatingProposal>[] {
  const { t } = useRatingWords()
  const termsText = useTermsText()
  const customer = useCustomerColumn<RatingProposal>()
  const why = ({ cause, days_overdue: days }: RatingProposal) => t(`cause ${cause}`, { days })
  const score = (row: RatingProposal) => t('score', { score: row.score ?? '–' })
  const decided = (row: RatingProposal) =>
    [row.measure === null ? '' : t(`measure ${row.measure}`), row.by, row.reason].filter(Boolean).join(' · ')
  const termsBefore = (row: RatingProposal) => (row.terms_before === null ? '–' : termsText(row.terms_before))
  return [
    { ...customer, isFixed: true },
    {
      id: 'why',
      name: t('why'),
      width: 200,
      textOf: row => `${why(row)} · ${score(row)}`,
      look: row => (
        <>
          <span className={row.cause === 'alarm' ? 'stop' : undefined}>{why(row)}</span>
          <span className="m2"> · {score(row)}</span>
          {row.lacks_figures ? <span className="tag warn tail">{t('figures')}</span> : null}
        </>
      ),
    },
    {
      id: 'grade',
      name: t('grade'),
      width: 88,
      textOf: row => [row.grade_before, row.grade].filter(Boolean).join(' → '),
      look: row => (
        <>
          {row.grade_before === null ? null : (
            <>
              <GradeTag grade={row.grade_before} /> →{' '}
            </>
          )}
          <GradeTag grade={row.grade} />
        </>
      ),
    },
    {
      id: 'limit',
      name: t('limit'),
      width: 232,
      isFixed: true,
      isNotAdded: true,
      amountOf: row => row.limit,
      look: ({ customer: code, limit_before: before, limit }) => (
        <Link className="open" to="/credit/customer/$code" params={{ code }} search={{}}>
          <span className="m2">{before === null ? t('unlimited') : amountText(before)}</span> →{' '}
          <b className={before === null || scaled(limit) < scaled(before) ? 'stop' : 'ok'}>
            {amountText(limit)}
          </b>
        </Link>
      ),
    },
    {
      id: 'terms',
      name: t('terms'),
      width: 208,
      textOf: row =>
        row.terms_before === row.terms
          ? termsText(row.terms)
          : `${termsBefore(row)} → ${termsText(row.terms)}`,
    },
    onDecide
      ? {
          id: 'decide',
          name: t('decide'),
          width: 88,
          isFixed: true,
          isUnnamed: true,
          look: row => (
            <button
              type="button"
              className="btn q link"
              aria-label={`${t('decide')} ${row.name}`}
              onClick={() => onDecide(row)}
            >
              {t('decide')}
            </button>
          ),
        }
      : { id: 'decided', name: t('measure'), textOf: decided },
  ]
}
