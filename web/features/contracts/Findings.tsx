/** What the clause check found: why it matters, what to do, and the law it rests on. */
import type { Finding } from './contract-queries.ts'
import { useContractWords } from './words.ts'

const looks = { forbidden: 'tag stop', weak: 'tag warn', advice: 'tag' } as const

export function Findings({ check }: { readonly check: readonly Finding[] }) {
  const { t, language } = useContractWords()
  if (check.length === 0) return <p className="pad t m2">{t('checkFine')}</p>
  return (
    <ul className="findings">
      {check.map(({ rule, severity, reason, remedy, law }) => (
        <li key={rule}>
          <span className={looks[severity]}>{t(`is_${severity}`)}</span>
          <div>
            <p>{reason[language]}</p>
            <p className="m2">{remedy[language]}</p>
            {law ? (
              <p className="sm m">
                {t('lawBasis', { name: law.name[language], article: law.article[language] })}
                {law.unconfirmed ? ` · ${t('unconfirmed')}` : ''}
              </p>
            ) : null}
          </div>
        </li>
      ))}
    </ul>
  )
}
