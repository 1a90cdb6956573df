/** Which questions of the page are to be asked anew when something happened. */

import { ofTotals } from '../lists/use-list-totals.ts'

/** Whatever stands on documents: one changes them all. */
const figures = [
  ...['stock', 'credit', 'credit-budgets', 'credit-list', 'customers', 'holds', 'order', 'orders'],
  'aging',
  'balances',
  'chase',
  'document',
  'documents',
  'entry',
  'imports',
  'invoice',
  'kpi',
  'ledger',
  'open-items',
  'owed',
  'promises',
  'receipts',
  'request',
  'requests',
  'today',
  'waiting',
]
const customers = ['customer', 'customers', 'search']
/** What is ordered and shipped takes credit. */
const orders = [
  'stock',
  'credit',
  'credit-budgets',
  'credit-list',
  'holds',
  'order',
  'orders',
  'shipments',
  'requests',
  'waiting',
]

/** By what stands before the colon of a subject, the first words of the keys of the queries it concerns. */
const concerned: Readonly<Record<string, readonly string[]>> = {
  customer: [
    ...customers,
    ...['application', 'applications'],
    ...[
      'aging',
      'chase',
      'owed',
      'today',
      'credit',
      'credit-list',
      'credit-limits',
      'holds',
      'requests',
      'papers',
      'stock',
      'promises',
      'waiting',
    ],
  ],
  customers: [...customers, 'aging', 'chase', 'owed', 'today', 'credit', 'credit-list', 'holds', 'waiting'],
  invoice: figures,
  credit_note: figures,
  receipt: figures,
  entry: figures,
  import: [...figures, ...customers, 'products', 'import-drafts'],
  'import-draft': ['import-drafts'],
  period: ['periods', 'requests', 'waiting'],
  order: orders,
  shipment: orders,
  application: ['application', 'applications', 'requests', 'papers', 'waiting'],
  recall: [...figures, 'recall', 'recalls', 'unpaid-goods', 'papers'],
  'credit-policy': ['credit', 'credit-policies', 'holds', 'requests', 'waiting'],
  'credit-budget': ['credit', 'credit-budgets', 'holds', 'requests', 'waiting'],
  rationing: ['rationings', 'orders'],
  rate: ['rates', 'aging', 'chase', 'today', 'kpi', 'credit', 'holds'],
  product: ['products'],
  account: ['account-map'],
  contract: ['application', 'contract', 'contracts', 'papers', 'requests', 'waiting'],
  contracts: ['contract', 'contracts', 'waiting'],
  paper: ['paper', 'papers'],
  person: ['people', 'api-keys', 'sessions', 'session'],
  company: ['company', 'session', 'calendars'],
  'aging-buckets': ['aging-buckets', 'aging', 'owed'],
  'approval-bands': ['approval-bands', 'requests', 'request', 'waiting'],
  'import-mapping': ['import-mappings'],
  mail: ['mail'],
  demo: ['demo'],
  books: ['verify', 'credit', 'holds'],
}

/** Whatever happened stands in the audit as well. */
export const concernedBy = (subject: string): readonly string[] => [
  'audit',
  ...(concerned[subject.split(':', 1)[0] ?? ''] ?? []),
]

const overAll: ReadonlySet<unknown> = new Set(['aging', 'balances', 'credit-budgets', 'kpi', 'today'])

/** Whether a query, by its key, adds up all there is. */
export const isOverAll = (key: readonly unknown[]): boolean => overAll.has(key[0]) || key.includes(ofTotals)
