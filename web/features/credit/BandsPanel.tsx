import { useRoleName } from '../../role-names.ts'
import { useMay } from '../../session.tsx'
import { amountText } from '../../ui/amount.tsx'
import { useLimitBands } from './credit-queries.ts'
import { usePolicyWords } from './policy-words.ts'

/** Whose people approve a limit, up to how much. */
export function BandsPanel() {
  const { t } = usePolicyWords()
  const roleName = useRoleName()
  const bands = useLimitBands(useMay()('see-requests'))
  if (!bands) return null
  return (
    <section className="panel">
      <header>
        <h2>{t('bands')}</h2>
        <span className="m cut">{t('bandsNote')}</span>
      </header>
      <dl className="pad pairs">
        {bands.bands.map(({ role, up_to: most }) => (
          <div key={role}>
            <dt>{roleName(role)}</dt>
            <dd>
              {most === null ? t('any') : t('upTo', { amount: `${bands.currency} ${amountText(most)}` })}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
