/** What takes back what was just done: as of the same day, so that nothing of it is left in any figure. */
import { api, told } from '../../api/client.ts'
import type { components } from '../../api/schema.d.ts'
import { useFormWords } from './form-words.ts'

type Event = Exclude<components['schemas']['InvoiceSheet']['told'][number]['event'], 'order' | 'invoice'>

export function useUndo() {
  const { t } = useFormWords()
  const named = (number: string, run: () => Promise<unknown>) => ({
    label: t('undo'),
    done: t('undone', { number }),
    run,
  })
  const reason = t('undoReason')
  const document = (kind: 'invoices' | 'receipts', number: string, on: string) => {
    const asked = { params: { path: { number }, query: {} }, body: { on, reason } }
    return kind === 'invoices'
      ? told(api.POST('/api/v1/invoices/{number}/reverse', asked))
      : told(api.POST('/api/v1/receipts/{number}/reverse', asked))
  }
  return {
    document: (kind: 'invoices' | 'receipts', number: string, on: string) =>
      named(number, () => document(kind, number, on)),
    /** All that one request applied. */
    application: (from: string, application: string) =>
      named(from.replace(/^\w+:/, ''), () =>
        told(
          api.POST('/api/v1/settlements/unapply', {
            params: { query: {} },
            body: { from, application, reason },
          }),
        ),
      ),
    /** Applied again as it was. */
    unapplied: (from: string, date: string, part: { to: string; amount: string; discount?: string }) =>
      named(from.replace(/^\w+:/, ''), () =>
        told(
          api.POST('/api/v1/settlements/apply', {
            params: { query: {} },
            body: { from, date, parts: [part] },
          }),
        ),
      ),
    entry: (id: string, number: string, on: string) =>
      named(number, () =>
        told(
          api.POST('/api/v1/ledger/{id}/reverse', {
            params: { path: { id }, query: {} },
            body: { on, reason },
          }),
        ),
      ),
    order: (number: string) =>
      named(number, () =>
        told(api.POST('/api/v1/orders/{number}/cancel', { params: { path: { number } }, body: { reason } })),
      ),
    /** The goods, and before them the money that was taken at the door. */
    shipment: (number: string, on: string, receipt: string | undefined) =>
      named(number, async () => {
        if (receipt !== undefined) await document('receipts', receipt, on)
        await told(
          api.POST('/api/v1/shipments/{number}/reverse', { params: { path: { number } }, body: { reason } }),
        )
      }),
    /** Signed as it was before. */
    signature: (number: string, before: { readonly on: string; readonly by: string } | null) =>
      named(number, () =>
        told(
          api.POST('/api/v1/shipments/{number}/sign', {
            params: { path: { number } },
            body: { on: before?.on ?? null, by: before?.by ?? '' },
          }),
        ),
      ),
    /** The day of an event as it was before; null: not told yet. */
    event: (number: string, event: Event, before: string | null) =>
      named(number, () =>
        told(
          api.POST('/api/v1/invoices/{number}/events', {
            params: { path: { number }, query: {} },
            body: { event, on: before },
          }),
        ),
      ),
    stockReport: (number: string) =>
      named(number, () =>
        told(
          api.POST('/api/v1/stock-reports/{number}/reverse', {
            params: { path: { number } },
            body: { reason },
          }),
        ),
      ),
    papers: (ids: readonly string[]) =>
      named(String(ids.length), async () => {
        for (const id of ids)
          await told(api.POST('/api/v1/papers/{id}/withdraw', { params: { path: { id } }, body: { reason } }))
      }),
    rationing: (id: string, day: string) =>
      named(day, () =>
        told(api.POST('/api/v1/rationings/{id}/end', { params: { path: { id } }, body: { reason } })),
      ),
    promise: (id: string, customer: string) =>
      named(customer, () =>
        told(api.POST('/api/v1/promises/{id}/withdraw', { params: { path: { id } }, body: { reason } })),
      ),
    request: (id: string) =>
      named(id, () => told(api.POST('/api/v1/requests/{id}/withdraw', { params: { path: { id } } }))),
  }
}
