import { Scroll } from '../../ui/scroll.tsx'
import type { Assessed } from './assess-queries.ts'
import { useAssessWords } from './assess-words.ts'
import { GradeTag } from './GradeTag.tsx'
import { usePolicyWords } from './policy-words.ts'

/** The score, and what each input adds to it; what is unknown says why. */
export function InputsPanel({ answer }: { readonly answer: Assessed }) {
  const { t } = useAssessWords()
  const { score, grade, known, is_thin: isThin, next, inputs } = answer
  return (
    <section className="panel" aria-label={t('score')}>
      <div className="scorehead">
        {score === null ? (
          <b>{t('noScore')}</b>
        ) : (
          <>
            <b className="big">{score}</b>
            <span className="m">{t('outOf')}</span>
            {grade === null ? null : <GradeTag grade={grade} />}
            {next === null ? null : <span className="m2">{t('next', next)}</span>}
          </>
        )}
        <span className="sp" />
        <span className={isThin ? 'warn' : 'm2'}>
          {t('known', { known: known.replace(/\.00$/, '') })}
          {isThin ? ` · ${t('thin')}` : ''}
        </span>
      </div>
      <Scroll label={t('score')}>
        <table className="t inputs">
          <thead>
            <tr>
              <th scope="col">{t('input')}</th>
              <th scope="col" className="n">
                {t('value')}
              </th>
              <th scope="col" className="n">
                {t('points')}
              </th>
              <th scope="col" className="n">
                {t('weight')}
              </th>
              <th scope="col" className="n">
                {t('contribution')}
              </th>
              <th scope="col">{t('raise')}</th>
            </tr>
          </thead>
          <tbody>
            {inputs.map(input => (
              <Row key={input.input} input={input} />
            ))}
          </tbody>
          {score === null ? null : (
            <tfoot>
              <tr>
                <td colSpan={4}>{t('score')}</td>
                <td className="n">{score}</td>
                <td />
              </tr>
            </tfoot>
          )}
        </table>
      </Scroll>
    </section>
  )
}

function Row({
  input: { input, value, points, weight, contribution, silence, raise },
}: {
  readonly input: Assessed['inputs'][number]
}) {
  const { t } = useAssessWords()
  const words = usePolicyWords()
  return (
    <tr>
      <td>{words.t(input)}</td>
      {silence === null ? (
        <>
          <td className="n">{value}</td>
          <td className="n">{points}</td>
        </>
      ) : (
        <td className="n m" colSpan={2}>
          {t(silence)}
        </td>
      )}
      <td className="n m2">{weight}</td>
      <td className="n b">{contribution}</td>
      <td className="m2">
        {raise === null
          ? points === 100
            ? t('best')
            : ''
          : t('raiseTo', { to: raise.to.replace('>=', '≥ ').replace('<', '< '), score: raise.score })}
      </td>
    </tr>
  )
}
