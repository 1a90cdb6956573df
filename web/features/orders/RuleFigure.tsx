/** A figure of a decision, opened: what a rule allows by where that is set, what it found by what that is made of. */
import { Link, type LinkProps } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useMay } from '../../session.tsx'
import type { TraceEntry } from './decision-text.ts'

interface Of {
  readonly entry: TraceEntry
  readonly customer: string
  readonly policy: string
}
type Place = Pick<LinkProps, 'to' | 'params' | 'search'>

const sheet = (code: string): Place => ({ to: '/customers/$code', params: { code }, search: {} })
const limits = (code: string): Place => ({ to: '/credit/customer/$code', params: { code }, search: {} })
const budget: Place = { to: '/credit/budget', search: {} }

/** Thresholds stand in the policy, amounts of money in the limit granted. */
function allowed({ entry: { rule, group }, customer, policy }: Of): Place {
  if (rule === 'budget-used') return budget
  if (rule === 'group-limit-used') return limits(group ?? customer)
  if (rule.startsWith('limit-') || rule === 'review-expired') return limits(customer)
  if (rule.startsWith('account-') || rule.startsWith('earlier-')) return sheet(customer)
  if (rule === 'prepayment-missing' || rule === 'terms-changed') return sheet(customer)
  return { to: '/credit/policy', search: { policy } }
}

function found({ entry: { rule, group, documents }, customer }: Of): Place {
  // Behind a promise stand the days promised: they are on the customer's page.
  const document = rule === 'broken-promise' ? undefined : documents[0]
  if (document !== undefined) return { to: '/open-items', search: { customer, of: customer, document } }
  switch (rule) {
    case 'budget-used':
      return budget
    case 'group-limit-used':
      return sheet(group ?? customer)
    case 'days-overdue':
    case 'overdue-amount':
      return { to: '/open-items', search: { customer, age: 'overdue' } }
    case 'earlier-batch-unpaid':
    case 'earlier-batch-before':
      return { to: '/open-items', search: { customer } }
    case 'prepayment-missing':
      return { to: '/documents', search: { customer, kind: 'receipt' } }
    case 'first-order':
    case 'unusual-order':
      return { to: '/orders', search: { customer } }
    case 'limit-missing':
    case 'limit-expired':
    case 'review-expired':
      return limits(customer)
    default:
      return sheet(customer)
  }
}

interface RuleFigureProps extends Of {
  readonly side: 'limit' | 'actual'
  readonly children: ReactNode
}

export function RuleFigure({ side, children, ...of }: RuleFigureProps) {
  const seesAll = useMay()('see-all')
  const { rule, group } = of.entry
  // Of the whole company, or of others in the group: not for who sees only the own customers.
  const isOthers = rule === 'budget-used' || (group !== null && group !== of.customer)
  if (of.entry[side] === null || (isOthers && !seesAll)) return children
  return (
    <Link
      className="open"
      {...(side === 'limit' ? allowed(of) : found(of))}
      {...(side === 'actual' ? { title: of.entry.documents.join(', ') } : {})}
    >
      {children}
    </Link>
  )
}
