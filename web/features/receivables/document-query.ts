import { useQuery } from '@tanstack/react-query'
import { api, Refusal, told } from '../../api/client.ts'
import type { components } from '../../api/schema.d.ts'
import { type Story, unsigned } from './document-story.ts'

type Found = { readonly story: Story; readonly sheet?: components['schemas']['InvoiceSheet'] } | undefined

const invoice = async (number: string): Promise<Found> => {
  const sheet = await told(api.GET('/api/v1/invoices/{number}', { params: { path: { number } } }))
  return {
    sheet,
    story: {
      kind: sheet.kind,
      date: sheet.issued,
      booked: unsigned(sheet.open ?? sheet.amount),
      isOpening: sheet.open !== null,
      about: sheet.shipment ?? sheet.order ?? '',
      ...{ entry: sheet.entry, settlements: sheet.settlements },
    },
  }
}

const receipt = async (number: string): Promise<Found> => {
  const sheet = await told(api.GET('/api/v1/receipts/{number}', { params: { path: { number } } }))
  const { date, amount, method, entry, settlements } = sheet
  return {
    story: {
      kind: 'receipt',
      date,
      booked: amount,
      isOpening: false,
      about: method ?? '',
      entry,
      settlements,
    },
  }
}

/** Open items do not tell which kind they are: what is to the customer's credit is mostly money. */
export const useDocument = (number: string, isCredit: boolean) =>
  useQuery({
    queryKey: ['document', number, isCredit],
    queryFn: async () => {
      const [first, second] = isCredit ? [receipt, invoice] : [invoice, receipt]
      try {
        return await first(number)
      } catch (error) {
        if (error instanceof Refusal && error.status === 404) return second(number)
        throw error
      }
    },
  })
