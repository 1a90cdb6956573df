/** One customer assessed: input by input, what it proposes, what it rests on, and what was kept before. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { api, told } from '../../api/client.ts'
import { useMay } from '../../session.tsx'
import { Broken, Waiting } from '../../ui/states.tsx'
import { useSheet } from '../customers/customer-queries.ts'
import { useAsOf } from '../frame/as-of.ts'
import { notify } from '../frame/notices.ts'
import { SectionNav } from '../frame/SectionNav.tsx'
import { useAssessment } from './assess-queries.ts'
import { useAssessWords } from './assess-words.ts'
import { useLimits } from './credit-queries.ts'
import { EvidencePanel } from './EvidencePanel.tsx'
import { InputsPanel } from './InputsPanel.tsx'
import { KeptPanel } from './KeptPanel.tsx'
import { LimitForm } from './LimitForm.tsx'
import { LimitHistory } from './LimitHistory.tsx'
import { ProposalPanel } from './ProposalPanel.tsx'
import './credit.css'

export function AssessPage() {
  const { t } = useAssessWords()
  const { code } = useParams({ from: '/credit/customer/$code' })
  const may = useMay()
  const { isPast } = useAsOf()
  const { data: sheet } = useSheet(code)
  const { data, error, refetch } = useAssessment(code)
  const [isAsking, setIsAsking] = useState(false)
  const name = sheet?.name ?? code
  const keeping = useKeep(code, name)
  return (
    <>
      <SectionNav of="credit" />
      <div className="ph">
        <h1>{t('title', { name })}</h1>
        <Link className="link" to="/customers/$code" params={{ code }} search={{}}>
          {code}
        </Link>
        <span className="m2 wide-only">{t('asNow')}</span>
        <span className="sp" />
        {may('apply-for-credit') && !isPast ? (
          <Link className="btn" to="/credit/applications" search={{ new: code }}>
            {t('apply')}
          </Link>
        ) : null}
        {may('assess') && !isPast ? (
          <button
            type="button"
            className="btn p"
            disabled={!data || keeping.isPending}
            onClick={() => keeping.mutate()}
          >
            {t('keep')}
          </button>
        ) : null}
      </div>
      {error ? <Broken error={error} onRetry={() => void refetch()} /> : null}
      {keeping.error ? <Broken error={keeping.error} /> : null}
      {data || error ? null : <Waiting rows={14} />}
      {data ? (
        <div className="policywork">
          <div className="stack gap16">
            <InputsPanel answer={data.now} />
            <EvidencePanel customer={code} currency={data.now.currency} />
          </div>
          <div className="stack gap16">
            <ProposalPanel
              customer={code}
              answer={data.now}
              onAsk={may('request') && !isPast ? () => setIsAsking(true) : undefined}
            />
            <Granted code={code} />
            <KeptPanel kept={data.kept} />
          </div>
        </div>
      ) : null}
      {isAsking && data ? (
        <LimitForm
          {...{ customer: code, name, currency: data.now.currency }}
          amount={data.now.limit ?? ''}
          onClose={() => setIsAsking(false)}
        />
      ) : null}
    </>
  )
}

function useKeep(customer: string, name: string) {
  const { t } = useAssessWords()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () =>
      told(api.POST('/api/v1/credit/{customer}/assessment', { params: { path: { customer } } })),
    onSuccess: async () => {
      notify({ says: t('kept', { name }) })
      await queries.invalidateQueries()
    },
  })
}

/** The entries a limit is made of; nothing where none was ever granted. */
function Granted({ code }: { readonly code: string }) {
  const { data } = useLimits(code)
  if (!data || data.limits.length === 0) return null
  return (
    <section className="panel">
      <LimitHistory customer={code} />
    </section>
  )
}
