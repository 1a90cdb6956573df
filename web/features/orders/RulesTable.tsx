/** What each rule found: failed first, then warned, then passed. */
import { Icon } from '../../ui/icons.tsx'
import { type Decision, stops, type TraceEntry, useDecisionText } from './decision-text.ts'
import { useDecisionWords } from './decision-words.ts'
import { RuleFigure } from './RuleFigure.tsx'

const outcomes = {
  failed: { look: 'stop', row: 'fail', icon: 'close' },
  warned: { look: 'warn', row: 'wr', icon: 'warning' },
  passed: { look: 'ok', row: undefined, icon: 'tick' },
} as const
type Outcome = keyof typeof outcomes

const outcomeOf = (entry: TraceEntry): Outcome =>
  stops(entry) ? 'failed' : entry.passed ? 'passed' : 'warned'

const order: readonly Outcome[] = ['failed', 'warned', 'passed']

interface RulesTableProps {
  readonly decision: Decision
  readonly customer: string
}

export function RulesTable({ decision, customer }: RulesTableProps) {
  const { t } = useDecisionWords()
  const rows = order.flatMap(outcome => decision.trace.filter(entry => outcomeOf(entry) === outcome))
  return (
    <table className="t rules" aria-label={t('rules')}>
      <thead>
        <tr>
          <th scope="col">{t('rule')}</th>
          <th scope="col" className="n">
            {t('limit')}
          </th>
          <th scope="col" className="n">
            {t('actual')}
          </th>
          <th scope="col">{t('result')}</th>
          <th scope="col">{t('effect')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(entry => (
          <Row
            key={`${entry.rule} ${entry.effect} ${entry.limit} ${entry.group} ${entry.part?.of}`}
            entry={entry}
            {...{ customer, policy: decision.policy }}
          />
        ))}
      </tbody>
    </table>
  )
}

interface RowProps {
  readonly entry: TraceEntry
  readonly customer: string
  readonly policy: string
}

function Row({ entry, customer, policy }: RowProps) {
  const { t } = useDecisionWords()
  const text = useDecisionText()
  const outcome = outcomeOf(entry)
  const { look, row, icon } = outcomes[outcome]
  return (
    <tr className={row}>
      <td>
        {text.rule(entry)}
        {entry.group === null ? null : <span className="m sm"> {entry.group}</span>}
        {entry.masked.length === 0 ? null : (
          <div className="m sm">
            {t('masks', {
              others: entry.masked
                .map(({ level, effect, threshold }) =>
                  [text.level(level), text.effect(effect), threshold].filter(Boolean).join(' '),
                )
                .join('; '),
            })}
          </div>
        )}
      </td>
      <td className="n m2">
        <RuleFigure side="limit" {...{ entry, customer, policy }}>
          {text.limit(entry)}
        </RuleFigure>
      </td>
      <td className="n b">
        <RuleFigure side="actual" {...{ entry, customer, policy }}>
          {text.actual(entry)}
        </RuleFigure>
      </td>
      <td>
        <span className={`res ${look}`}>
          <Icon name={icon} />
          {t(outcome)}
        </span>
      </td>
      <td className="m2">{entry.passed && entry.effect !== 'off' ? '' : text.effect(entry.effect)}</td>
    </tr>
  )
}
