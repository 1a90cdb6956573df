/** One customer as a salesperson stands at the door: what credit is left, what may leave, what to collect. */
import { Link, useParams } from '@tanstack/react-router'
import { useMay } from '../../session.tsx'
import { readable } from '../../ui/amount.tsx'
import { Broken, Waiting } from '../../ui/states.tsx'
import { useTermsText } from '../credit/terms-text.ts'
import { useSheet } from '../customers/customer-queries.ts'
import type { Sheet } from '../customers/form-fields.ts'
import { useAsOf } from '../frame/as-of.ts'
import { useDaySearch } from '../frame/day-search.ts'
import { CreditPanel } from '../orders/CreditPanel.tsx'
import { useCredit } from '../orders/order-queries.ts'
import { PapersPanel } from '../papers/PapersPanel.tsx'
import { useActionName } from '../today/actions.ts'
import { useChaseOf } from '../today/figures.ts'
import { AvailableCard } from './AvailableCard.tsx'
import { CollectCard } from './CollectCard.tsx'
import { LeaveCard } from './LeaveCard.tsx'
import { useVisitWords } from './words.ts'
import '../customers/customers.css'
import './visit.css'

export function VisitPage() {
  const { code } = useParams({ from: '/visit/$code' })
  const { data, error, refetch, isPending } = useSheet(code)
  return (
    <div className="visit">
      {error ? <Broken title={code} error={error} onRetry={() => void refetch()} /> : null}
      {isPending ? <Waiting rows={12} /> : null}
      {data ? <Customer sheet={data} /> : null}
    </div>
  )
}

function Customer({ sheet }: { readonly sheet: Sheet }) {
  const { code } = sheet
  return (
    <>
      <Head sheet={sheet} />
      <Know code={code} />
      <div className="grid">
        <div className="s7 stack gap16">
          <AvailableCard code={code} />
          <LeaveCard code={code} />
          <CollectCard code={code} />
        </div>
        <div className="s5 stack gap16">
          <CreditPanel code={code} />
          <PapersPanel of={{ customer: code }} />
        </div>
      </div>
      <Acts sheet={sheet} />
    </>
  )
}

function Head({ sheet }: { readonly sheet: Sheet }) {
  const { t } = useVisitWords()
  const day = useDaySearch()
  const termsText = useTermsText()
  const { code, name, terms } = sheet
  const { data: credit } = useCredit(code)
  const told = [
    t('title'),
    ...(credit?.grade ? [t('grade', { grade: credit.grade })] : []),
    ...(terms ? [termsText(terms)] : []),
  ]
  return (
    <header className="visithead">
      <div className="named">
        <h1>{name}</h1>
        <p className="sm m2">{told.join(' · ')}</p>
      </div>
      <Link className="btn" to="/customers/$code" params={{ code }} search={day}>
        {t('whole')}
      </Link>
    </header>
  )
}

/** What to do and why, in one sentence. */
function Know({ code }: { readonly code: string }) {
  const { t } = useVisitWords()
  const actionName = useActionName()
  const due = useChaseOf(code).data?.rows ?? []
  if (due.length === 0) return null
  return (
    <section className="say" aria-label={t('know')}>
      {due.map(({ currency, action, reason }) => (
        <p key={currency}>
          <b>{actionName(action)}</b> · {readable(reason)}
        </p>
      ))}
    </section>
  )
}

/** In reach of the thumb: whom to call, and the money where one may book it. */
function Acts({ sheet: { code, phone, contacts } }: { readonly sheet: Sheet }) {
  const { t } = useVisitWords()
  const may = useMay()
  const { isPast } = useAsOf()
  const people = [
    ...contacts.flatMap(({ name, phone: own }) => (own ? [{ name, phone: own }] : [])),
    ...(phone ? [{ name: phone, phone }] : []),
  ]
  const mayBook = may('book') && !isPast
  if (people.length === 0 && !mayBook) return null
  return (
    <div className="visitacts">
      {mayBook ? (
        <Link className="btn p" to="/enter/$form" params={{ form: 'receipt' }} search={{ customer: code }}>
          {t('receipt')}
        </Link>
      ) : null}
      {people.slice(0, 2).map(person => (
        <a key={person.phone} className="btn" href={`tel:${person.phone}`}>
          {t('call', { name: person.name })}
        </a>
      ))}
    </div>
  )
}
