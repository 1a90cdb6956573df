/** How an application went, from its first word to the limit. */
import { Link } from '@tanstack/react-router'
import { useMay, useMoment } from '../../session.tsx'
import type { ApplicationSheet } from './application-queries.ts'
import { useApplicationWords } from './words.ts'

export function CoursePanel({ application }: { readonly application: ApplicationSheet }) {
  const { t } = useApplicationWords()
  const may = useMay()
  const moment = useMoment()
  const { made_by, made_at, submitted_by, submitted_on, decided_by, decided_at, agreement, request } =
    application
  const by = (name: string | null) => name ?? t('system')
  return (
    <section className="panel" aria-label={t('history')}>
      <header>
        <h2>{t('history')}</h2>
        <span className="sp" />
        {request !== null && may('see-requests') ? (
          <Link className="open" to="/requests" search={{ state: 'all', request }}>
            {t('toRequest')}
          </Link>
        ) : null}
      </header>
      <dl className="pad pairs">
        <Fact name={t('madeBy')}>{`${by(made_by)} · ${moment(made_at)}`}</Fact>
        {submitted_on === null ? null : (
          <Fact name={t('submittedBy')}>{`${by(submitted_by)} · ${submitted_on}`}</Fact>
        )}
        {decided_at === null ? null : (
          <Fact name={t('decidedBy')}>{`${by(decided_by)} · ${moment(decided_at)}`}</Fact>
        )}
        {agreement === null ? null : (
          <Fact name={t('agreement')}>
            <Link className="open" to="/contracts/$number" params={{ number: agreement }} search={{}}>
              {agreement}
            </Link>
          </Fact>
        )}
      </dl>
    </section>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
