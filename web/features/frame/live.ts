/** What others change appears on this page without a reload. */
import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'

/** Whatever stands on documents: one changes them all. */
const figures = [
  ...['credit', 'holds', 'order', 'orders'],
  'aging',
  'balances',
  'document',
  'documents',
  'entry',
  'imports',
  'invoice',
  'invoices',
  'kpi',
  'ledger',
  'open-items',
  'receipt',
  'receipts',
  'request',
  'requests',
  'today',
]
const customers = ['customer', 'customers', 'search']
/** What is ordered and shipped takes credit. */
const orders = ['credit', 'holds', 'order', 'orders', 'shipments', 'requests']

/** By what stands before the colon of a subject, the first words of the keys of the queries it concerns. */
const concerned: Readonly<Record<string, readonly string[]>> = {
  customer: [...customers, 'aging', 'today', 'credit', 'credit-list', 'credit-limits', 'holds'],
  customers: [...customers, 'aging', 'today', 'credit', 'holds'],
  invoice: figures,
  credit_note: figures,
  receipt: figures,
  entry: figures,
  import: [...figures, ...customers, 'products'],
  period: ['periods', 'requests'],
  order: orders,
  shipment: orders,
  'credit-policy': ['credit', 'credit-policies', 'holds', 'requests'],
  rate: ['rates', 'aging', 'today', 'kpi', 'credit', 'holds'],
  product: ['products'],
  account: ['account-map'],
}

/** An import tells of thousands at once; the page asks anew once for all of them. */
const gathering = 400

export function useLive(): void {
  const queries = useQueryClient()
  useEffect(() => {
    const waiting = new Set<string>()
    let timer: ReturnType<typeof setTimeout> | undefined
    const stream = new EventSource('/api/v1/events')
    stream.addEventListener('message', ({ data }: MessageEvent<string>) => {
      for (const key of concerned[kindOf(data)] ?? []) waiting.add(key)
      timer ??= setTimeout(() => {
        timer = undefined
        askAnew(queries, waiting)
        waiting.clear()
      }, gathering)
    })
    // So much was missed that it is not told one by one.
    stream.addEventListener('start-over', () => void queries.invalidateQueries())
    return () => {
      clearTimeout(timer)
      stream.close()
    }
  }, [queries])
}

function askAnew(queries: QueryClient, first: ReadonlySet<string>): void {
  const words = new Set(first)
  void queries.invalidateQueries({ predicate: ({ queryKey }) => words.has(String(queryKey[0])) })
}

/** `customer` of the event `{"subject": "customer:C001"}`; empty when it is not one of ours. */
function kindOf(event: string): string {
  try {
    const told: unknown = JSON.parse(event)
    const subject = typeof told === 'object' && told !== null && 'subject' in told ? told.subject : undefined
    return typeof subject === 'string' ? (subject.split(':', 1)[0] ?? '') : ''
  } catch {
    return ''
  }
}
