import { useState } from 'react'
import { Scroll } from '../../ui/scroll.tsx'
import { useDecisionWords } from '../orders/decision-words.ts'
import type { Rule } from './credit-queries.ts'
import { usePolicyWords } from './policy-words.ts'

const places = ['order', 'release', 'ship', 'invoice'] as const
const effects = ['hold', 'needs_approval', 'warn', 'off'] as const
const names = [
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
] as const

interface RulesPartProps {
  readonly rules: readonly Rule[]
  readonly onChange: ((rules: Rule[]) => void) | undefined
}

/** In the order they are looked at. */
export function RulesPart({ rules, onChange }: RulesPartProps) {
  const { t } = usePolicyWords()
  const words = useDecisionWords()
  const ordered = rules
    .map((rule, at) => ({ rule, at }))
    .toSorted((left, right) => names.indexOf(left.rule.rule) - names.indexOf(right.rule.rule))
  const change = (at: number, changed: RuleChange) =>
    onChange?.(rules.map((rule, index) => (index === at ? changedRule(rule, changed) : rule)))
  return (
    <section className="panel">
      <header>
        <h2>{t('rules')}</h2>
      </header>
      <Scroll label={t('rules')}>
        <table className="t policyrules">
          <thead>
            <tr>
              <th scope="col">{t('rule')}</th>
              <th scope="col">{t('at')}</th>
              <th scope="col">{t('level')}</th>
              <th scope="col">{t('effect')}</th>
              <th scope="col" className="n">
                {t('threshold')}
              </th>
              {onChange ? <th scope="col" aria-label={t('remove')} /> : null}
            </tr>
          </thead>
          <tbody>
            {ordered.map(({ rule, at }) => (
              <tr key={at}>
                <td>{words.t(rule.rule)}</td>
                {onChange ? (
                  <RuleInputs
                    rule={rule}
                    onChange={changed => change(at, changed)}
                    onRemove={() => onChange(rules.filter((_, index) => index !== at))}
                  />
                ) : (
                  <RuleCells rule={rule} />
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      {onChange ? <AddRule onAdd={rule => onChange([...rules, rule])} /> : null}
    </section>
  )
}

/** An empty threshold is none. */
type RuleChange = Partial<Omit<Rule, 'threshold'>> & { readonly threshold?: string }

function changedRule(rule: Rule, change: RuleChange): Rule {
  const { threshold, ...rest } = { ...rule, ...change }
  return threshold ? { ...rest, threshold } : rest
}

function RuleCells({ rule }: { readonly rule: Rule }) {
  const { t } = usePolicyWords()
  const words = useDecisionWords()
  const { at, level = 'all', effect, threshold } = rule
  const [kind, ...of] = level.split(':')
  return (
    <>
      <td className="m2">{at.map(place => t(`at ${place}`)).join(' · ')}</td>
      <td className="m2">
        {kind === 'tier' || kind === 'customer'
          ? words.t(`level ${kind}`, { of: of.join(':') })
          : words.t('level all')}
        {kind === 'customer' ? ` ${of.join(':')}` : ''}
      </td>
      <td>{words.t(effect)}</td>
      <td className="n b">{threshold}</td>
    </>
  )
}

interface RuleInputsProps {
  readonly rule: Rule
  onChange(changed: RuleChange): void
  onRemove(): void
}

function RuleInputs({ rule, onChange, onRemove }: RuleInputsProps) {
  const { t } = usePolicyWords()
  const words = useDecisionWords()
  const name = words.t(rule.rule)
  return (
    <>
      <td>
        {places.map(place => (
          <label key={place} className="place">
            <input
              type="checkbox"
              checked={rule.at.includes(place)}
              onChange={({ target: { checked } }) =>
                onChange({ at: places.filter(each => (each === place ? checked : rule.at.includes(each))) })
              }
            />
            {t(`at ${place}`)}
          </label>
        ))}
      </td>
      <td>
        <input
          className="input"
          aria-label={`${name} ${t('level')}, ${t('levelHint')}`}
          title={t('levelHint')}
          value={rule.level ?? 'all'}
          onChange={event => onChange({ level: event.target.value })}
        />
      </td>
      <td>
        <select
          className="input"
          aria-label={`${name} ${t('effect')}`}
          value={rule.effect}
          onChange={event =>
            onChange({ effect: effects.find(each => each === event.target.value) ?? 'hold' })
          }
        >
          {effects.map(effect => (
            <option key={effect} value={effect}>
              {words.t(effect)}
            </option>
          ))}
        </select>
      </td>
      <td className="n">
        <input
          className="input num short"
          inputMode="decimal"
          aria-label={`${name} ${t('threshold')}`}
          value={rule.threshold ?? ''}
          onChange={({ target: { value } }) => onChange({ threshold: value.trim() })}
        />
      </td>
      <td>
        <button type="button" className="btn q" aria-label={`${t('remove')} ${name}`} onClick={onRemove}>
          {t('remove')}
        </button>
      </td>
    </>
  )
}

function AddRule({ onAdd }: { onAdd(rule: Rule): void }) {
  const { t } = usePolicyWords()
  const words = useDecisionWords()
  const [name, setName] = useState<(typeof names)[number]>('limit-missing')
  return (
    <p className="pad t row">
      <select
        className="input auto"
        aria-label={t('newRule')}
        value={name}
        onChange={event => setName(names.find(each => each === event.target.value) ?? name)}
      >
        {names.map(each => (
          <option key={each} value={each}>
            {words.t(each)}
          </option>
        ))}
      </select>
      <button
        type="button"
        className="btn"
        onClick={() => onAdd({ rule: name, at: ['order', 'release', 'ship'], level: 'all', effect: 'hold' })}
      >
        {t('addRule')}
      </button>
    </p>
  )
}
