import { useDecisionWords } from '../orders/decision-words.ts'
import { differences, type PolicyDraft } from './policy-draft.ts'
import { usePolicyWords } from './policy-words.ts'

/** Where the one that is looked at differs from the one in force. */
export function DifferencesPanel({ before, after }: Record<'before' | 'after', PolicyDraft>) {
  const { t } = usePolicyWords()
  const told = useWhat()
  const found = differences(before, after)
  return (
    <section className="panel" aria-label={t('differences')}>
      <header>
        <h2>{t('differences')}</h2>
        <span className="m">{found.length}</span>
      </header>
      {found.length === 0 ? <p className="pad m2">{t('noDifference')}</p> : null}
      {found.length > 0 ? (
        <ul className="differences">
          {found.map(({ what, before: was, after: is }) => (
            <li key={`${what.join(' ')} ${was} ${is}`}>
              <span className="m2">{told(what)}</span>
              <span>
                <del>{was === null ? t('absent') : told(was)}</del> →{' '}
                <ins>{is === null ? t('absent') : told(is)}</ins>
              </span>
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  )
}

const single = [
  'scoreFrom',
  'factor',
  'net_worth_percent',
  'secured_only',
  'settlement',
  'term_days',
  'deposit_percent',
  'surcharge_percent',
  'penalty_percent',
  'marketing',
  'market',
  'management',
  'capital',
  'reputation',
  'net-worth',
  'liquidity',
  'margin',
  'on-time',
  'days-late',
  'overdue',
  'rating',
  'forecast',
  'review_months',
  'figures_months',
  'known_percent',
  'thin_grade',
  'alarm_days',
  'gross_margin_percent',
] as const
const values = {
  true: 'yes',
  false: 'no',
  account: 'settlement account',
  cash: 'settlement cash',
  prepaid: 'settlement prepaid',
} as const
const ruleWords = [
  'account-not-open',
  'account-stopped',
  'limit-missing',
  'limit-expired',
  'limit-used',
  'group-limit-used',
  'budget-used',
  'days-overdue',
  'overdue-amount',
  'prepayment-missing',
  'earlier-batch-unpaid',
  'earlier-batch-before',
  'review-expired',
  'broken-promise',
  'terms-changed',
  'first-order',
  'unusual-order',
  'area-capacity',
  'hold',
  'needs_approval',
  'warn',
  'off',
] as const
const places = ['order', 'release', 'ship', 'invoice'] as const

/** The names of what differs, in the reader's language; what has none is said as it is. */
function useWhat() {
  const { t } = usePolicyWords()
  const words = useDecisionWords()
  const one = (text: string): string => {
    const name = text === 'from' ? 'scoreFrom' : single.find(each => each === text)
    if (name) return t(name)
    if (text === 'most' || text === 'inspection_from')
      return t(text, { currency: '' }).replace(/[,，]\s*$/, '')
    if (text in values) return t(values[text as keyof typeof values])
    const rule = ruleWords.find(each => each === text)
    if (rule) return words.t(rule)
    if (text === 'all') return words.t('level all')
    const at = text.split('+').map(each => places.find(place => place === each))
    return at.every(place => place !== undefined) ? at.map(place => t(`at ${place}`)).join('＋') : text
  }
  return (text: string | readonly string[]) =>
    typeof text === 'string' ? one(text) : text.map(one).join(' · ')
}
