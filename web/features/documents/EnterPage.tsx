/** One form, from its address: what to book, for whom, about which document. */
import { useParams } from '@tanstack/react-router'
import { useMay } from '../../session.tsx'
import { Empty } from '../../ui/states.tsx'
import { formNames, permissionOf } from '../forms/form-names.ts'
import { useLeave } from '../forms/use-leave.ts'
import { useAsOf } from '../frame/as-of.ts'
import { OrderForm } from '../orders/OrderForm.tsx'
import { ShipForm } from '../orders/ShipForm.tsx'
import { ActionForm } from './ActionForm.tsx'
import { ApplyForm } from './ApplyForm.tsx'
import { InvoiceForm } from './InvoiceForm.tsx'
import { ReceiptForm } from './ReceiptForm.tsx'
import { useEnterWords } from './words.ts'
import '../customers/customers.css'
import '../receivables/receivables.css'
import './documents.css'

export function EnterPage() {
  const { t } = useEnterWords()
  const { form: asked } = useParams({ from: '/enter/$form' })
  const may = useMay()
  const { isPast } = useAsOf()
  const form = formNames.find(each => each === asked)
  if (asked === 'order' || asked === 'shipment') {
    if (isPast) return <Closed says={t('pastDay')} />
    if (!may(asked === 'order' ? 'order' : 'ship')) return <Closed says={t('notAllowed')} />
    return asked === 'order' ? <OrderForm /> : <ShipForm />
  }
  if (!form) return <Closed says={t('unknownForm')} />
  if (isPast) return <Closed says={t('pastDay')} />
  if (!may(permissionOf(form))) return <Closed says={t('notAllowed')} />
  if (form === 'receipt') return <ReceiptForm />
  if (form === 'invoice' || form === 'credit-note') return <InvoiceForm key={form} form={form} />
  if (form === 'apply') return <ApplyForm />
  return <ActionForm key={form} form={form} />
}

/** Why nothing can be entered here, and the way back. */
function Closed({ says }: { readonly says: string }) {
  const { t } = useEnterWords()
  const leave = useLeave()
  return (
    <>
      <div className="ph">
        <h1>{t('entry')}</h1>
      </div>
      <div className="panel">
        <Empty says={says}>
          <button type="button" className="btn" onClick={leave}>
            {t('leave')}
          </button>
        </Empty>
      </div>
    </>
  )
}
