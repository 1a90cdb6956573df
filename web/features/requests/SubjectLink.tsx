import { Link } from '@tanstack/react-router'
import type { Request } from './request-queries.ts'
import { useSubject } from './request-words.ts'

/** What the request is about, opened where it has a page; a credit note asked for is no document yet. */
export function SubjectLink({ request }: { readonly request: Request }) {
  const name = useSubject()(request)
  const { subject, customer, action } = request
  const kind = subject.slice(0, subject.indexOf(':'))
  if (kind === 'order')
    return (
      <Link className="open" to="/orders/$number" params={{ number: name }} search={{}}>
        {name}
      </Link>
    )
  if (kind === 'application')
    return (
      <Link className="open" to="/credit/applications/$id" params={{ id: name }} search={{}}>
        {name}
      </Link>
    )
  if (kind === 'customer')
    return (
      <Link className="open" to="/credit/customer/$code" params={{ code: name }} search={{}}>
        {name}
      </Link>
    )
  if (kind === 'period')
    return (
      <Link className="open" to="/months" search={{ month: name }}>
        {name}
      </Link>
    )
  if (kind === 'credit-policy' || kind === 'credit-budget')
    return (
      <Link className="open" to={kind === 'credit-policy' ? '/credit/policy' : '/credit/budget'} search={{}}>
        {name}
      </Link>
    )
  if (customer === null || (action === 'credit-note' && request.state !== 'approved')) return name
  return (
    <Link
      className="open"
      to="/documents"
      search={{ of: customer, document: name, ...(kind === 'invoice' ? {} : { credit: 'yes' }) }}
    >
      {name}
    </Link>
  )
}
