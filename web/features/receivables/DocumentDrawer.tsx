/** Beside a list, or below it: one document and, below it, one of its entries. */
import { Link } from '@tanstack/react-router'
import { useFocusBack } from '../../ui/focus-back.ts'
import { Icon } from '../../ui/icons.tsx'
import { useCustomer } from '../find-customer/use-customer.ts'
import { useDaySearch } from '../frame/day-search.ts'
import { CopyLink } from './CopyLink.tsx'
import { DocumentLevel } from './DocumentLevel.tsx'
import { EntryLevel } from './EntryLevel.tsx'
import { useDrillWords } from './words.ts'

interface DocumentDrawerProps {
  readonly customer: string
  readonly number: string
  /** Whether it lowers what is owed: money and invoices may share a number. */
  readonly isCredit: boolean
  readonly entry: string | undefined
  readonly day: string
  /** Under the list, on the page of the customer. */
  readonly isBelow: boolean
  onEntry(entry: string | undefined): void
  onClose(): void
}

export function DocumentDrawer(props: DocumentDrawerProps) {
  const { customer, number, isCredit, entry, day, isBelow, onEntry, onClose } = props
  const { t } = useDrillWords()
  const panel = useFocusBack()
  const { data } = useCustomer(customer)
  const daySearch = useDaySearch()
  const view = {
    search: { ...(isCredit ? { bucket: 'unapplied' } : {}), ...(entry ? { entry } : {}) },
    change: (wanted: { readonly entry: string }) => onEntry(wanted.entry),
  }
  return (
    <aside ref={panel} className={isBelow ? 'drawer below' : 'drawer'} aria-label={t('drawer')}>
      <header>
        <h2>{data?.name ?? customer}</h2>
        <span className="m">{customer}</span>
        <span className="sp" />
        <button type="button" className="btn q" aria-label={t('close')} onClick={onClose}>
          <Icon name="close" />
          <kbd>Esc</kbd>
        </button>
      </header>
      <DocumentLevel {...{ view, customer, number, day }} level={1} />
      {entry ? <EntryLevel id={entry} level={2} customer={customer} /> : null}
      <footer>
        {isBelow ? null : (
          <Link to="/customers/$code" params={{ code: customer }} search={daySearch} className="btn">
            {t('openCustomer')}
          </Link>
        )}
        <CopyLink />
      </footer>
    </aside>
  )
}
