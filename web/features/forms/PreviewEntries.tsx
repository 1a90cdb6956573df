/** What will be booked, before it is: entries, whether they balance, what the customer then owes, who has to approve. */
import { useRoleName } from '../../role-names.ts'
import { amountText } from '../../ui/amount.tsx'
import { Icon } from '../../ui/icons.tsx'
import { DueItems, itemsOfAnswer } from '../receivables/DueItems.tsx'
import { useDueWords } from '../receivables/due-words.ts'
import { EntryLines } from '../receivables/EntryLines.tsx'
import { useFormWords } from './form-words.ts'
import type { Preview } from './use-entry.ts'
import './preview.css'

export function PreviewEntries({ preview }: { readonly preview: Preview }) {
  const { t } = useFormWords()
  const { entries, entry_count: count, customers, approval } = preview
  const roleName = useRoleName()
  const dueWords = useDueWords()
  const due = itemsOfAnswer(preview.answer)
  return (
    <>
      {approval ? (
        <p className="say">
          <Icon name="approvals" />
          <span>{t('approval', { roles: approval.roles.map(roleName).join(t('or')) })}</span>
        </p>
      ) : null}
      {count === 0 ? <p className="pad t m2">{t('nothingBooked')}</p> : null}
      {entries.slice(0, 10).map((entry, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: entries to come have no ids
        <div key={index} className="entry">
          <h3>{t('entryOf', { date: entry.date, ref: entry.ref })}</h3>
          <EntryLines lines={entry.lines} customer="" />
        </div>
      ))}
      {count > 10 ? <p className="pad t m2">{t('moreEntries', { count: count - 10 })}</p> : null}
      {due.length > 0 ? (
        <div className="entry">
          <h3>{dueWords.t('title')}</h3>
          <DueItems items={due} label={dueWords.t('title')} />
        </div>
      ) : null}
      {customers.slice(0, 10).map(({ customer, name, currency, before, after }) => (
        <dl key={`${customer} ${currency}`} className="becomes">
          <dt>{t('balance', { name })}</dt>
          <dd>
            <span className="m2">
              {currency} {amountText(before)}
            </span>{' '}
            <span aria-hidden="true">→</span> <b>{amountText(after)}</b>
          </dd>
        </dl>
      ))}
    </>
  )
}
