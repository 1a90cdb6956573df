/** Which route each form speaks to. */
import { api, told } from '../../api/client.ts'
import { type Mode, modeParams } from '../forms/use-entry.ts'

export type ActionName = 'unapply' | 'reverse' | 'write-off' | 'refund' | 'transfer'

export interface ActionBody {
  reason: string
  on?: string
  amount?: string
  customer?: string
}

/** What the address names. */
interface Named {
  readonly number?: string
  readonly kind?: string
  readonly from?: string
  readonly to?: string
}

type Send = (body: ActionBody, mode: Mode) => Promise<unknown>

export const senders: Readonly<Record<ActionName, (named: Named) => Send>> = {
  unapply:
    ({ from = '', to = '' }) =>
    (body, mode) =>
      told(
        api.POST('/api/v1/settlements/unapply', { params: modeParams(mode), body: { ...body, from, to } }),
      ),
  reverse:
    ({ number = '', kind }) =>
    (body, mode) => {
      const asked = { params: { ...modeParams(mode), path: { number } }, body }
      return kind === 'receipt'
        ? told(api.POST('/api/v1/receipts/{number}/reverse', asked))
        : told(api.POST('/api/v1/invoices/{number}/reverse', asked))
    },
  'write-off':
    ({ number = '' }) =>
    (body, mode) =>
      told(
        api.POST('/api/v1/invoices/{number}/write-off', {
          params: { ...modeParams(mode), path: { number } },
          body,
        }),
      ),
  refund:
    ({ number = '', kind }) =>
    (body, mode) => {
      const asked = { params: { ...modeParams(mode), path: { number } }, body }
      return kind === 'credit_note'
        ? told(api.POST('/api/v1/invoices/{number}/refund', asked))
        : told(api.POST('/api/v1/receipts/{number}/refund', asked))
    },
  transfer:
    ({ number = '', kind }) =>
    ({ customer = '', ...body }, mode) =>
      told(
        api.POST('/api/v1/items/transfer', {
          params: modeParams(mode),
          body: { ...body, customer, number: kind ? `${kind}:${number}` : number },
        }),
      ),
}
