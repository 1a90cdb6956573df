import { Link, useParams, useSearch } from '@tanstack/react-router'
import { defineWords } from '../../language/language.ts'
import { readable } from '../../ui/amount.tsx'
import { Icon } from '../../ui/icons.tsx'
import { Broken, Waiting } from '../../ui/states.tsx'
import { ApplicationsPanel } from '../applications/ApplicationsPanel.tsx'
import { ContractsPanel } from '../contracts/ContractsPanel.tsx'
import { useDaySearch } from '../frame/day-search.ts'
import { CreditPanel } from '../orders/CreditPanel.tsx'
import { PapersPanel } from '../papers/PapersPanel.tsx'
import { PromisesPanel } from '../promises/PromisesPanel.tsx'
import { RecallsPanel } from '../recalls/RecallsPanel.tsx'
import { useActionName } from '../today/actions.ts'
import { useChaseOf } from '../today/figures.ts'
import { AgePanel } from './AgePanel.tsx'
import { BoughtPanel } from './BoughtPanel.tsx'
import { CustomerTabs } from './CustomerTabs.tsx'
import { useSheet } from './customer-queries.ts'
import { EditCustomer } from './EditCustomer.tsx'
import type { Sheet } from './form-fields.ts'
import { GroupPanel } from './GroupPanel.tsx'
import { IdentityPanel } from './IdentityPanel.tsx'
import { Neighbours } from './Neighbours.tsx'
import { OwnersPanel, PeoplePanel } from './PeoplePanel.tsx'
import './customers.css'

const useWords = defineWords('customer-page', {
  customers: { en: 'Customers', 'zh-CN': '客户' },
})

/** All about one customer, from one address. */
export function CustomerPage() {
  const { t } = useWords()
  const { code } = useParams({ from: '/customers/$code' })
  const day = useDaySearch()
  const { data, error, refetch, isPending } = useSheet(code)
  return (
    <>
      <nav className="ph crumbs">
        <Link className="crumb" to="/customers" search={day}>
          {t('customers')}
        </Link>
        <span className="m" aria-hidden="true">
          /
        </span>
        <span className="m2">{code}</span>
        <span className="sp" />
        <Neighbours code={code} />
      </nav>
      {error ? <Broken title={code} error={error} onRetry={() => void refetch()} /> : null}
      {isPending ? <Waiting rows={12} /> : null}
      {data ? <Everything sheet={data} /> : null}
    </>
  )
}

function Everything({ sheet }: { readonly sheet: Sheet }) {
  const { edit } = useSearch({ from: '/customers/$code' })
  return (
    <>
      <IdentityPanel sheet={sheet} />
      <Say code={sheet.code} />
      <div className="grid">
        <div className="s8 stack gap16">
          <AgePanel code={sheet.code} />
          <CreditPanel code={sheet.code} />
          <GroupPanel code={sheet.code} />
          <CustomerTabs code={sheet.code} />
        </div>
        <div className="s4 stack gap16">
          <PromisesPanel code={sheet.code} currency={sheet.currency ?? null} />
          <PeoplePanel sheet={sheet} />
          <BoughtPanel sheet={sheet} />
          <ApplicationsPanel code={sheet.code} />
          <ContractsPanel code={sheet.code} />
          <RecallsPanel code={sheet.code} />
          <PapersPanel of={{ customer: sheet.code }} />
          <OwnersPanel sheet={sheet} />
        </div>
      </div>
      {edit ? <EditCustomer sheet={sheet} /> : null}
    </>
  )
}

/** What to do and why, before the figures. */
function Say({ code }: { readonly code: string }) {
  const actionName = useActionName()
  const day = useDaySearch()
  const due = useChaseOf(code).data?.rows ?? []
  return due.map(({ currency, action, reason }) => (
    <p key={currency} className="say">
      <Icon name="warning" />
      <span>
        <b>{actionName(action)}</b> ·{' '}
        <Link className="open" to="/open-items" search={{ ...day, customer: code, currency, age: 'overdue' }}>
          {readable(reason)}
        </Link>
      </span>
    </p>
  ))
}
