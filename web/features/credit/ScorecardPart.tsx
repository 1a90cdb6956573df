import { useState } from 'react'
import { useLanguage } from '../../language/language.ts'
import { Scroll } from '../../ui/scroll.tsx'
import type { ScorecardInput } from './credit-queries.ts'
import type { GradingProps } from './GradesPart.tsx'
import { stepsOf, stepsText } from './policy-draft.ts'
import { usePolicyWords } from './policy-words.ts'

const criteria = ['marketing', 'market', 'management', 'capital', 'reputation'] as const

export function ScorecardPart({ grading, onChange }: GradingProps) {
  const { t } = usePolicyWords()
  const all = grading.scorecard.reduce((sum, { weight }) => sum + weight, 0)
  const change = (at: number, changed: Partial<ScorecardInput>) =>
    onChange?.({
      ...grading,
      scorecard: grading.scorecard.map((input, index) => (index === at ? { ...input, ...changed } : input)),
    })
  return (
    <section className="panel">
      <header>
        <h2>{t('scorecard')}</h2>
        <span className="m cut">{t('scorecardNote')}</span>
      </header>
      <Scroll label={t('scorecard')}>
        <table className="t scorecard">
          <thead>
            <tr>
              <th scope="col">{t('input')}</th>
              <th scope="col" className="n">
                {t('weight')}
              </th>
              <th scope="col" className="n">
                {t('share')}
              </th>
              <th scope="col">{t('steps')}</th>
            </tr>
          </thead>
          <tbody>
            {grading.scorecard.map((row, at) => (
              <tr key={row.input}>
                <td>{t(row.input)}</td>
                <td className="n">
                  {onChange ? (
                    <input
                      className="input num short"
                      inputMode="numeric"
                      aria-label={`${t(row.input)} ${t('weight')}`}
                      value={row.weight}
                      onChange={event =>
                        change(at, { weight: Number(event.target.value.replace(/\D/g, '')) })
                      }
                    />
                  ) : (
                    row.weight
                  )}
                </td>
                <td className="n m2">{all === 0 ? '' : `${Math.round((row.weight * 1000) / all) / 10}%`}</td>
                <td className="wraps">
                  {onChange ? (
                    <StepsInput row={row} onChange={steps => change(at, { steps })} />
                  ) : (
                    row.steps.map(({ from, points }, index) => (
                      <span key={from} className="step nw">
                        {index === 0 && Number(from) < 0 ? `${points}` : t('points', { from, points })}
                      </span>
                    ))
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <details className="pad t">
        <summary>{t('anchors')}</summary>
        {criteria.map(criterion => (
          <Anchors key={criterion} {...{ criterion, grading, onChange }} />
        ))}
      </details>
    </section>
  )
}

interface StepsInputProps {
  readonly row: ScorecardInput
  onChange(steps: ScorecardInput['steps']): void
}

/** What cannot be read yet stays in the field and changes nothing. */
function StepsInput({ row, onChange }: StepsInputProps) {
  const { t } = usePolicyWords()
  const [text, setText] = useState(stepsText(row.steps))
  return (
    <input
      className="input"
      aria-label={`${t(row.input)} ${t('steps')}, ${t('stepsHint')}`}
      aria-invalid={stepsOf(text) === undefined}
      title={t('stepsHint')}
      value={text}
      onChange={event => {
        setText(event.target.value)
        const steps = stepsOf(event.target.value)
        if (steps) onChange(steps)
      }}
    />
  )
}

type Criterion = (typeof criteria)[number]

function Anchors({ criterion, grading, onChange }: GradingProps & { readonly criterion: Criterion }) {
  const { t } = usePolicyWords()
  const language = useLanguage()
  const change = (mark: number, spoken: 'en' | 'zh-CN', value: string) => {
    const changed = grading.anchors[criterion].map((anchor, at) =>
      at === mark ? { ...anchor, [spoken]: value } : anchor,
    )
    onChange?.({ ...grading, anchors: { ...grading.anchors, [criterion]: changed } })
  }
  return (
    <>
      <h3 className="sec flat">{t(criterion)}</h3>
      <ol className="anchors">
        {grading.anchors[criterion].map((anchor, mark) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the place is the mark
          <li key={mark}>
            {onChange
              ? (['zh-CN', 'en'] as const).map(spoken => (
                  <input
                    key={spoken}
                    className="input"
                    aria-label={`${t('mark', { criterion: t(criterion), mark: mark + 1 })} ${t(spoken === 'en' ? 'inEnglish' : 'inChinese')}`}
                    value={anchor[spoken]}
                    onChange={event => change(mark, spoken, event.target.value)}
                  />
                ))
              : anchor[language]}
          </li>
        ))}
      </ol>
    </>
  )
}
