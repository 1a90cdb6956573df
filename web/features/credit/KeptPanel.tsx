import { useMoment } from '../../session.tsx'
import { amountText } from '../../ui/amount.tsx'
import type { Assessment } from './assess-queries.ts'
import { useAssessWords } from './assess-words.ts'
import { GradeTag } from './GradeTag.tsx'
import { InputsPanel } from './InputsPanel.tsx'

/** Every assessment that was kept, the latest first; each opens to its inputs. */
export function KeptPanel({ kept }: { readonly kept: readonly Assessment[] }) {
  const { t } = useAssessWords()
  const moment = useMoment()
  return (
    <section className="panel" aria-label={t('history')}>
      <header>
        <h2>{t('history')}</h2>
      </header>
      {kept.length === 0 ? <p className="pad m2">{t('none')}</p> : null}
      <div className="pad">
        {kept.map(({ id, on, cause, by, recorded_at: at, answer }) => (
          <details key={id} className="triedon">
            <summary>
              <span className="nw">
                {on} {answer.grade === null ? null : <GradeTag grade={answer.grade} />}
              </span>
              <span className="m2 nw">
                {answer.score ?? '–'} · {answer.limit === null ? '–' : amountText(answer.limit)}
              </span>
            </summary>
            <p className="sm m">
              {t(`cause ${cause}`)} · {moment(at)}
              {by === null ? '' : ` · ${by}`}
            </p>
            <InputsPanel answer={answer} />
          </details>
        ))}
      </div>
    </section>
  )
}
