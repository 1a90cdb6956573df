import { Link } from '@tanstack/react-router'
import { useMay } from '../../session.tsx'
import { useAsOf } from '../frame/as-of.ts'
import { useListWords } from './list-words.ts'

interface NewDocumentProps {
  /** For whom; else it is chosen in the form. */
  readonly customer?: string
  /** Whether there is money on account to apply. */
  readonly canApply?: boolean
}

/** The ways to what is entered by hand. */
export function NewDocument({ customer, canApply = false }: NewDocumentProps) {
  const { t } = useListWords()
  const may = useMay()
  const { isPast } = useAsOf()
  if (isPast || !may('book')) return null
  const search = customer === undefined ? {} : { customer }
  return (
    <nav className="row acts" aria-label={t('enter')}>
      <Link className="btn" to="/enter/$form" params={{ form: 'receipt' }} search={search}>
        {t('newReceipt')}
      </Link>
      {canApply ? (
        <Link className="btn" to="/enter/$form" params={{ form: 'apply' }} search={search}>
          {t('apply')}
        </Link>
      ) : null}
      <Link className="btn" to="/enter/$form" params={{ form: 'invoice' }} search={search}>
        {t('newInvoice')}
      </Link>
      <Link className="btn" to="/enter/$form" params={{ form: 'credit-note' }} search={search}>
        {t('newCreditNote')}
      </Link>
    </nav>
  )
}
