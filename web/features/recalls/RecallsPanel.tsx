/** What was taken back from one customer, on its page; and the way to ask for more. */
import { Link } from '@tanstack/react-router'
import { amountText } from '../../ui/amount.tsx'
import { Broken, Waiting } from '../../ui/states.tsx'
import { RecallState } from './RecallState.tsx'
import { AskLink } from './RecallsPage.tsx'
import { useRecalls } from './recall-queries.ts'
import { useRecallWords } from './words.ts'
import '../contracts/contracts.css'

export function RecallsPanel({ code }: { readonly code: string }) {
  const { t } = useRecallWords()
  const { data, error, refetch, isPending } = useRecalls({ customer: code })
  const recalls = data?.pages.flatMap(page => page.recalls) ?? []
  return (
    <section className="panel" aria-label={t('title')}>
      <header>
        <h2>{t('title')}</h2>
        <span className="sp" />
        <AskLink customer={code} />
      </header>
      {error ? <Broken error={error} onRetry={() => void refetch()} /> : null}
      {isPending ? <Waiting rows={1} /> : null}
      {data && recalls.length === 0 ? <p className="pad t m2">{t('ofCustomer')}</p> : null}
      <ul className="lived">
        {recalls.map(recall => (
          <li key={recall.number}>
            <div className="row">
              <Link className="open" to="/recalls/$number" params={{ number: recall.number }} search={{}}>
                {recall.number}
              </Link>
              <span className="m2">
                {recall.currency} {amountText(recall.credited ?? recall.handed ?? recall.amount)}
              </span>
              <span className="sp" />
              <RecallState state={recall.state} />
            </div>
            <div className="sm m2">{recall.reason}</div>
          </li>
        ))}
      </ul>
    </section>
  )
}
