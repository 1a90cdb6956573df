/** What was taken back from one customer, on its page; and the way to ask for more. */
import { Link } from '@tanstack/react-router'
import { amountText } from '../../ui/amount.tsx'
import { ListPanel } from '../lists/ListPanel.tsx'
import { RecallState } from './RecallState.tsx'
import { AskLink } from './RecallsPage.tsx'
import { useRecalls } from './recall-queries.ts'
import { useRecallWords } from './words.ts'

export function RecallsPanel({ code }: { readonly code: string }) {
  const { t } = useRecallWords()
  const list = useRecalls({ customer: code })
  const recalls = list.data?.pages.flatMap(page => page.recalls) ?? []
  return (
    <ListPanel
      title={t('title')}
      add={<AskLink customer={code} />}
      empty={t('ofCustomer')}
      {...{ list, count: recalls.length, waiting: 1 }}
    >
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
    </ListPanel>
  )
}
