/** Clauses are typed, and what the check says stands beside them; a contract that is there gets another version. */
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useDeferredValue, useState } from 'react'
import { useSession } from '../../session.tsx'
import { Broken, Waiting } from '../../ui/states.tsx'
import { proposedNumber, useEntryDraft, useFaults } from '../forms/use-entry-draft.ts'
import { useAsOf } from '../frame/as-of.ts'
import { notify } from '../frame/notices.ts'
import { SectionNav } from '../frame/SectionNav.tsx'
import { ClauseFields, clauseFields } from './ClauseFields.tsx'
import { useClauseWords } from './clause-words.ts'
import { badPriceLine, clausesOf, type Typed, typedOf } from './clauses-of.ts'
import {
  type ContractSheet,
  useClauseCheck,
  useContract,
  useDefaults,
  useSaveContract,
} from './contract-queries.ts'
import { Findings } from './Findings.tsx'
import { HeadFields } from './HeadFields.tsx'
import { MergedVersion } from './MergedVersion.tsx'
import { useContractWords } from './words.ts'
import '../customers/customers.css'
import '../documents/documents.css'
import './contracts.css'

export function DraftPage() {
  const { number = '' } = useSearch({ from: '/contracts/draft' })
  const { data: before, error, refetch } = useContract(number)
  const defaults = useDefaults()
  const fault = error ?? defaults.error
  const isReady = defaults.data !== undefined && (number === '' || before !== undefined)
  return (
    <>
      <SectionNav of="orders" />
      {fault ? (
        <Broken error={fault} onRetry={() => void Promise.all([refetch(), defaults.refetch()])} />
      ) : null}
      {isReady ? <Draft key={number} before={before} defaults={defaults.data} /> : <Waiting rows={14} />}
    </>
  )
}

interface DraftProps {
  readonly before: ContractSheet | undefined
  readonly defaults: { readonly credit_surcharge: string; readonly renewal_days: number }
}

function Draft({ before, defaults }: DraftProps) {
  const { t } = useClauseWords()
  const { t: say } = useContractWords()
  const { company } = useSession()
  const { today } = useAsOf()
  const { customer: asked = '' } = useSearch({ from: '/contracts/draft' })
  const navigate = useNavigate()
  const draft = useEntryDraft(`contract ${before?.number ?? asked}`)
  const { typed, forget, key } = draft
  const latest = String(before?.version ?? '')
  const over = typed.over ?? latest
  const { data: base } = useContract(over === latest ? '' : (before?.number ?? ''), over)
  const type = (name: string, value: string) => {
    // What is typed is typed over the version that is shown then.
    if (typed.over === undefined) draft.type('over', latest)
    draft.type(name, value)
  }
  const fresh: Typed = {
    currency: company.currency,
    credit_surcharge: defaults.credit_surcharge,
    renewal_days: String(defaults.renewal_days),
    from: today,
    customer: asked,
    number: proposedNumber('HT', today, key),
  }
  const values: Typed = { ...(before ? typedOf(before.clauses) : fresh), ...typed }
  const save = useSaveContract()
  const faults = useFaults(save.error, ['number', 'customer', 'reason', ...clauseFields])
  const [missing, setMissing] = useState('')
  const number = before?.number ?? (values.number ?? '').trim()
  const send = () => {
    const customer = before?.customer ?? values.customer ?? ''
    const reason = (values.reason ?? '').trim()
    if (number === '' || customer === '') return setMissing(t('needed'))
    if (before && reason === '') return setMissing(t('reasonNeeded'))
    if (badPriceLine(values.prices ?? '') > 0) return
    setMissing('')
    const revises = before ? { version: before.version, reason } : undefined
    save.mutate(
      { number, customer, clauses: clausesOf(values), revises },
      {
        onSuccess: () => {
          forget()
          notify({ says: t('done', { number }) })
          void navigate({ to: '/contracts/$number', params: { number }, search: {} })
        },
      },
    )
  }
  const said = missing || faults.said
  return (
    <>
      <div className="ph">
        <h1>{before ? t('reviseTitle', { number: before.number }) : t('newTitle')}</h1>
        {before ? <span className="m2">{before.name}</span> : null}
      </div>
      <div className="grid enter">
        <form
          className="panel s7 enterform draftform"
          noValidate
          onSubmit={event => {
            event.preventDefault()
            if (!save.isPending && over === latest) send()
          }}
        >
          {said ? (
            <p className="say bad" role="alert">
              {said}
            </p>
          ) : null}
          {before && base && over !== latest ? (
            <MergedVersion
              {...{ before: base, after: before, typed }}
              onTakeTheirs={draft.leave}
              onSeen={() => draft.type('over', latest)}
            />
          ) : null}
          <HeadFields isNew={before === undefined} values={values} type={type} at={faults.at} />
          <ClauseFields values={values} type={type} at={faults.at} />
          <div className="formfoot">
            <button type="submit" className="btn p" disabled={save.isPending || over !== latest}>
              {before ? t('doRevise', { version: before.version + 1 }) : t('doDraft')}
            </button>
            <span className="sp" />
            <button
              type="button"
              className="btn"
              onClick={() => {
                forget()
                void navigate(
                  before
                    ? { to: '/contracts/$number', params: { number }, search: {} }
                    : { to: '/contracts', search: {} },
                )
              }}
            >
              {say('back')}
            </button>
          </div>
        </form>
        <div className="s5">
          <Checked values={values} />
        </div>
      </div>
    </>
  )
}

function Checked({ values }: { readonly values: Typed }) {
  const { t } = useContractWords()
  const clauses = clausesOf(useDeferredValue(values))
  const { data, error } = useClauseCheck(clauses)
  return (
    <section className="panel lined" aria-label={t('check')}>
      <header>
        <h2>{t('check')}</h2>
      </header>
      <p className="pad t sm m">{t('checkHint')}</p>
      {error ? <Broken error={error} /> : null}
      {data && !error ? <Findings check={data.check} /> : null}
      {!data && !error ? <Waiting rows={4} /> : null}
    </section>
  )
}
