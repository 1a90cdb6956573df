/** A policy as it stands, or as it is being rewritten: beside it where it differs, and who it would hold. */
import { useNavigate, useSearch } from '@tanstack/react-router'
import { only } from '../../paths.ts'
import { useMay } from '../../session.tsx'
import { Broken, Waiting } from '../../ui/states.tsx'
import { keptIn, useDraft } from '../forms/use-draft.ts'
import { useAsOf } from '../frame/as-of.ts'
import { SectionNav } from '../frame/SectionNav.tsx'
import { BandsPanel } from './BandsPanel.tsx'
import { CyclePart } from './CyclePart.tsx'
import { type Policy, usePolicies } from './credit-queries.ts'
import { DifferencesPanel } from './DifferencesPanel.tsx'
import { DryRunPanel } from './DryRunPanel.tsx'
import { GradesPart } from './GradesPart.tsx'
import { overtakenBy, versionOf } from './Overtaken.tsx'
import { ProposeForm } from './ProposeForm.tsx'
import { draftOf, isPolicyDraft, type PolicyDraft } from './policy-draft.ts'
import { usePolicyWords } from './policy-words.ts'
import { RulesPart } from './RulesPart.tsx'
import { ScorecardPart } from './ScorecardPart.tsx'
import './credit.css'

export function PolicyPage() {
  const { t } = usePolicyWords()
  const { data, error, refetch } = usePolicies()
  return (
    <>
      <SectionNav of="credit" />
      {error ? <Broken error={error} onRetry={() => void refetch()} /> : null}
      {data || error ? null : (
        <>
          <div className="ph">
            <h1>{t('title')}</h1>
          </div>
          <Waiting rows={14} />
        </>
      )}
      {data ? <Chosen policies={[...data.policies, ...data.ready]} inForce={data.in_force} /> : null}
    </>
  )
}

interface ChosenProps {
  readonly policies: readonly Policy[]
  readonly inForce: string
}

function Chosen({ policies, inForce }: ChosenProps) {
  const { t } = usePolicyWords()
  const { policy: asked } = useSearch({ from: '/credit/policy' })
  const navigate = useNavigate()
  const { isPast } = useAsOf()
  const mayWrite = useMay()('set-credit-policy')
  const kept = useDraft('credit policy')
  const draft = mayWrite && !isPast ? keptIn(kept.typed.draft, isPolicyDraft) : undefined
  const current = policies.find(({ key }) => key === inForce)
  const policy = policies.find(({ key }) => key === (draft ? kept.typed.of : asked)) ?? current
  if (!policy || !current) return null
  const shown = draft ?? draftOf(policy)
  const write = (written: PolicyDraft) => kept.type('draft', JSON.stringify(written))
  const edit = draft ? (change: Partial<PolicyDraft>) => write({ ...draft, ...change }) : undefined
  const newest = policies.find(({ version }) => version !== null)
  const begin = () => {
    kept.type('of', policy.key)
    kept.type('over', versionOf(newest))
    write(draftOf(policy))
  }
  const grading = {
    grading: shown.grading,
    onChange: edit && ((changed: typeof shown.grading) => edit({ grading: changed })),
  }
  return (
    <>
      <div className="ph">
        <h1>{t('title')}</h1>
        <PolicySelect
          {...{ policies, inForce }}
          value={policy.key}
          disabled={draft !== undefined}
          onChange={key =>
            void navigate({ to: '/credit/policy', search: before => only({ ...before, policy: key }) })
          }
        />
        <span className="sp" />
        {mayWrite && !isPast ? (
          <button type="button" className={draft ? 'btn' : 'btn p'} onClick={draft ? kept.forget : begin}>
            {t(draft ? 'leave' : 'change')}
          </button>
        ) : null}
      </div>
      <About policy={policy} />
      <div className="policywork">
        <div className="stack gap16">
          <GradesPart {...grading} />
          <ScorecardPart {...grading} />
          <CyclePart {...grading} />
          <RulesPart rules={shown.rules} onChange={edit && (rules => edit({ rules }))} />
        </div>
        <div className="stack gap16">
          {draft || policy.key !== inForce ? (
            <DifferencesPanel before={draftOf(current)} after={shown} />
          ) : null}
          {mayWrite && (draft || policy.key !== inForce) ? (
            <DryRunPanel key={JSON.stringify(shown.rules)} rules={shown.rules} />
          ) : null}
          {draft ? <ProposeForm {...{ draft, kept }} newest={overtakenBy(newest, kept.typed.over)} /> : null}
          <BandsPanel />
        </div>
      </div>
    </>
  )
}

interface PolicySelectProps extends ChosenProps {
  readonly value: string
  readonly disabled: boolean
  onChange(key: string): void
}

function PolicySelect({ policies, inForce, value, disabled, onChange }: PolicySelectProps) {
  const { t } = usePolicyWords()
  const nameOf = ({ key, version, name }: Policy) => {
    const ready = (['balanced/3', 'strict/3', 'growth/2'] as const).find(each => each === key)
    const told = ready ? t('ready', { name: t(ready) }) : t('own', { version: version ?? 0, name })
    return key === inForce ? `${told} · ${t('inForce')}` : told
  }
  return (
    <label className="field">
      <span className="k">{t('version')}</span>
      <select
        className="bare"
        value={value}
        disabled={disabled}
        onChange={event => onChange(event.target.value)}
      >
        {policies.map(policy => (
          <option key={policy.key} value={policy.key}>
            {nameOf(policy)}
          </option>
        ))}
      </select>
    </label>
  )
}

function About({ policy: { from, review, by, reason } }: { readonly policy: Policy }) {
  const { t } = usePolicyWords()
  const said = [
    from === null ? '' : t('from', { day: from }),
    review === null ? '' : t('reviewOn', { day: review }),
    by === null ? '' : t('madeBy', { name: by }),
    reason,
  ].filter(text => text !== '')
  return <p className="m2 about">{[...said, t('note')].join(' · ')}</p>
}
