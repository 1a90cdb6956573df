import { Link } from '@tanstack/react-router'
import { useSubjectWords } from './audit-words.ts'

const known = [
  'customer',
  'customers',
  'invoice',
  'credit_note',
  'receipt',
  'entry',
  'import',
  'period',
  'month',
  'person',
  'product',
  'rate',
  'account',
  'company',
  'books',
  'mail',
  'demo',
  'order',
  'shipment',
  'application',
  'credit-policy',
  'credit-budget',
  'rationing',
  'import-mapping',
  'approval-bands',
  'request',
  'contract',
  'contracts',
  'recall',
  'paper',
  'inspection',
  'aging-buckets',
  'import-draft',
] as const

/** What it was done to; a record that has a page opens. */
export function AuditSubject({ subject }: { readonly subject: string }) {
  const { t } = useSubjectWords()
  const at = subject.indexOf(':')
  const [kind, name] = at < 0 ? [subject, ''] : [subject.slice(0, at), subject.slice(at + 1)]
  const word = known.find(each => each === kind)
  return (
    <>
      {word ? t(word) : kind} {name === '' ? null : <Record kind={kind} name={name} />}
    </>
  )
}

function Record({ kind, name }: { readonly kind: string; readonly name: string }) {
  if (kind === 'customer') {
    return (
      <Link className="open" to="/customers/$code" params={{ code: name }}>
        {name}
      </Link>
    )
  }
  if (kind === 'invoice' || kind === 'credit_note' || kind === 'receipt') {
    return (
      <Link className="open" to="/documents" search={{ number: name }}>
        {name}
      </Link>
    )
  }
  if (kind === 'application') {
    return (
      <Link className="open" to="/credit/applications/$id" params={{ id: name }}>
        {name}
      </Link>
    )
  }
  if (kind === 'contract') {
    return (
      <Link className="open" to="/contracts/$number" params={{ number: name }}>
        {name}
      </Link>
    )
  }
  if (kind === 'recall') {
    return (
      <Link className="open" to="/recalls/$number" params={{ number: name }}>
        {name}
      </Link>
    )
  }
  if (kind === 'order') {
    return (
      <Link className="open" to="/orders/$number" params={{ number: name }}>
        {name}
      </Link>
    )
  }
  if (kind === 'period' || kind === 'month') {
    return (
      <Link className="open" to="/months" search={{ month: name }}>
        {name}
      </Link>
    )
  }
  if (kind === 'import') {
    return (
      <Link className="open" to="/imports/$id" params={{ id: name }}>
        {name}
      </Link>
    )
  }
  if (kind === 'person') {
    return (
      <Link className="open" to="/settings/$part" params={{ part: 'people' }} search={{ person: name }}>
        {name}
      </Link>
    )
  }
  if (kind === 'rate') {
    return (
      <Link className="open" to="/settings/$part" params={{ part: 'rates' }}>
        {name}
      </Link>
    )
  }
  if (kind === 'request') {
    return (
      <Link className="open" to="/requests" search={{ state: 'all', request: name }}>
        {name}
      </Link>
    )
  }
  // Its name is a word of the program's, said before it already.
  return kind === 'approval-bands' || kind === 'contracts' ? null : name
}
