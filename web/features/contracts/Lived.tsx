/** What happened to a contract, the latest first; versions open from here. */
import { Link } from '@tanstack/react-router'
import { useSession } from '../../session.tsx'
import { momentText } from '../../ui/moments.ts'
import type { ContractSheet } from './contract-queries.ts'
import { useContractWords } from './words.ts'

interface Happened {
  readonly key: string
  readonly at: string
  readonly version: number
  readonly what: string
  readonly on: string
  readonly by: string
  readonly said: string
}

export function Lived({ contract }: { readonly contract: ContractSheet }) {
  const { t } = useContractWords()
  const { company } = useSession()
  const happened = useHappened(contract)
  return (
    <section className="panel" aria-label={t('history')}>
      <header>
        <h2>{t('history')}</h2>
      </header>
      <ol className="lived">
        {happened.map(each => (
          <li key={each.key}>
            <div className="row">
              <b>{each.what}</b>
              <Link
                className="open sm"
                to="/contracts/$number"
                params={{ number: contract.number }}
                search={each.version === contract.version ? {} : { version: String(each.version) }}
              >
                {t('versionNo', { version: each.version })}
              </Link>
              <span className="sp" />
              <span className="m sm">{each.on || momentText(each.at, company.zone)}</span>
            </div>
            <div className="sm m2">
              {t('by', { by: each.by })}
              {each.said ? ` · ${each.said}` : ''}
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}

function useHappened(contract: ContractSheet): Happened[] {
  const { t } = useContractWords()
  const system = t('system')
  const all = [
    ...contract.versions.map(({ version, reason, by, recorded_at: at }) => ({
      ...{ key: `v${version}`, at, version, on: '', said: reason },
      what: t('step_drafted'),
      by: by ?? system,
    })),
    ...contract.steps.map(({ version, step, on, note, signing, by, recorded_at: at }) => ({
      ...{ key: `s${version}${step}`, at, version, on },
      what: t(`step_${step}`),
      by: by ?? system,
      said: [signing ? t('signedBy', { ...signing, seals: t(`seals_${signing.seals}`) }) : '', note]
        .filter(Boolean)
        .join(' · '),
    })),
    ...contract.links.map(({ version, by, recorded_at: at, state }) => ({
      ...{ key: `l${at}`, at, version, on: '' },
      what: t('step_link'),
      by: by ?? system,
      said: state === 'dropped' || state === 'expired' || state === 'used' ? t(`link_${state}`) : '',
    })),
    ...contract.acknowledgements.map(({ version, by_name, by_title, on, recorded_at: at }) => ({
      ...{ key: `a${at}`, at, version, on },
      what: t('step_acknowledged'),
      by: by_name,
      said: by_title,
    })),
  ]
  return all.sort((left, right) => (left.at < right.at ? 1 : -1))
}
