/** A policy as it stands, or as it is being rewritten: beside it where it differs, and who it would hold. */
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { only } from '../../paths.ts'
import { useMay } from '../../session.tsx'
import { Broken, Waiting } from '../../ui/states.tsx'
import { useAsOf } from '../frame/as-of.ts'
import { BandsPanel } from './BandsPanel.tsx'
import { CreditNav } from './CreditNav.tsx'
import { CyclePart } from './CyclePart.tsx'
import { type Policy, usePolicies } from './credit-queries.ts'
import { DifferencesPanel } from './DifferencesPanel.tsx'
import { DryRunPanel } from './DryRunPanel.tsx'
import { GradesPart } from './GradesPart.tsx'
import { ProposeForm } from './ProposeForm.tsx'
import { draftOf, type PolicyDraft } from './policy-draft.ts'
import { usePolicyWords } from './policy-words.ts'
import { RulesPart } from './RulesPart.tsx'
import { ScorecardPart } from './ScorecardPart.tsx'

export function PolicyPage() {
  const { t } = usePolicyWords()
  const { data, error, refetch } = usePolicies()
  return (
    <>
      <CreditNav />
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
  const may = useMay()
  const { isPast } = useAsOf()
  const [draft, setDraft] = useState<PolicyDraft>()
  const current = policies.find(({ key }) => key === inForce)
  const policy = policies.find(({ key }) => key === asked) ?? current
  if (!policy || !current) return null
  const shown = draft ?? draftOf(policy)
  const edit = draft ? (change: Partial<PolicyDraft>) => setDraft({ ...draft, ...change }) : undefined
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
        {may('set-credit-policy') && !isPast ? (
          <button
            type="button"
            className={draft ? 'btn' : 'btn p'}
            onClick={() => setDraft(draft ? undefined : draftOf(policy))}
          >
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
          {may('set-credit-policy') && (draft || policy.key !== inForce) ? (
            <DryRunPanel key={JSON.stringify(shown.rules)} rules={shown.rules} />
          ) : null}
          {draft ? <ProposeForm draft={draft} onDone={() => setDraft(undefined)} /> : null}
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
    const ready = (['balanced/2', 'strict/2', 'growth/1'] as const).find(each => each === key)
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
