import { useMoment } from '../../session.tsx'
import { useAsOf } from '../frame/as-of.ts'
import { ListExport } from '../lists/ListExport.tsx'
import { askRequests, type Request, type State } from './request-queries.ts'
import { useSubject } from './request-words.ts'
import { useRequestWords } from './words.ts'

/** Every request in the state, with how it was decided, as a file. */
export function RequestsExport({ state }: { readonly state: State | undefined }) {
  const { t } = useRequestWords()
  const subject = useSubject()
  const moment = useMoment()
  const { today } = useAsOf()
  return (
    <ListExport
      name={`${t('title')}-${today}`}
      head={[
        ...[t('action'), t('subject'), t('code'), t('customer'), t('currency'), t('amount'), t('why')],
        ...[t('who'), t('askedAt'), t('state'), t('decided'), t('decisionReason')],
      ]}
      lineOf={(row: Request) => [
        ...[t(row.action), subject(row), row.customer ?? '', row.customer_name ?? '', row.currency ?? ''],
        ...[row.amount === null ? '' : { amount: row.amount }, row.reason, row.requested_by],
        ...[moment(row.requested_at), t(row.state), row.decided_by ?? '', row.decision_reason ?? ''],
      ]}
      ask={async after => {
        const { requests, next } = await askRequests(state, after, 500)
        return { rows: requests, next }
      }}
    />
  )
}
