/** What takes back what was just entered: as of the same day, so that nothing of it is left in any figure. */
import { api, told } from '../../api/client.ts'
import { useEnterWords } from './words.ts'

export function useUndo() {
  const { t } = useEnterWords()
  const named = (number: string, run: () => Promise<unknown>) => ({
    label: t('undo'),
    done: t('undone', { number }),
    run,
  })
  const reason = t('undoReason')
  return {
    document: (kind: 'invoices' | 'receipts', number: string, on: string) =>
      named(number, () => {
        const asked = { params: { path: { number }, query: {} }, body: { on, reason } }
        return kind === 'invoices'
          ? told(api.POST('/api/v1/invoices/{number}/reverse', asked))
          : told(api.POST('/api/v1/receipts/{number}/reverse', asked))
      }),
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
    entry: (id: string, number: string, on: string) =>
      named(number, () =>
        told(
          api.POST('/api/v1/ledger/{id}/reverse', {
            params: { path: { id }, query: {} },
            body: { on, reason },
          }),
        ),
      ),
    request: (id: string) =>
      named(id, () => told(api.POST('/api/v1/requests/{id}/withdraw', { params: { path: { id } } }))),
  }
}
