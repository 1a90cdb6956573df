/** A form that books something: previewed as it is typed, sent once. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { Refusal } from '../../api/client.ts'
import type { components } from '../../api/schema.d.ts'

export type Preview = components['schemas']['Preview']

/** To be told what would be booked, or to book it: with the same key a second time nothing more happens. */
export type Mode = { readonly preview: true } | { readonly preview: false; readonly key: string }

/** The part of a request that says which. */
export const modeParams = (mode: Mode) =>
  mode.preview
    ? { query: { preview: 'true' as const } }
    : { query: {}, header: { 'Idempotency-Key': mode.key } }

export const isPreview = (answer: unknown): answer is Preview =>
  typeof answer === 'object' && answer !== null && 'entry_count' in answer

/** What somebody else has to approve first is answered with the request's id. */
export const requestOf = (answer: unknown): string | undefined =>
  typeof answer === 'object' && answer !== null && 'request' in answer && typeof answer.request === 'string'
    ? answer.request
    : undefined

interface Entering<Body> {
  readonly form: string
  readonly key: string
  /** Undefined while something is missing. */
  readonly body: Body | undefined
  send(body: Body, mode: Mode): Promise<unknown>
  onBooked(answer: unknown, body: Body): void
}

export function useEntry<Body>({ form, key, body, send, onBooked }: Entering<Body>) {
  const queries = useQueryClient()
  const text = JSON.stringify(body)
  const settled = useSettled(text)
  const preview = useQuery({
    queryKey: ['preview', form, settled],
    enabled: settled !== undefined && settled === text,
    retry: false,
    staleTime: 0,
    gcTime: 0,
    placeholderData: before => before,
    queryFn: async () => {
      if (body === undefined) throw new Error('nothing to preview')
      const answer = await send(body, { preview: true })
      if (!isPreview(answer)) throw new Error('no preview')
      return answer
    },
  })
  const sending = useRef(false)
  const booking = useMutation({
    mutationFn: async () => {
      if (body === undefined) throw new Error('nothing to book')
      return { answer: await send(body, { preview: false, key }), booked: body }
    },
    onSuccess: async ({ answer, booked }) => {
      onBooked(answer, booked)
      await queries.invalidateQueries()
    },
    onError: () => {
      sending.current = false
    },
  })
  // The second click of two comes before the button is dimmed.
  const book = () => {
    if (sending.current) return
    sending.current = true
    booking.mutate()
  }
  const error = booking.error ?? (settled === undefined ? null : preview.error)
  return {
    preview: settled === undefined || preview.error ? undefined : preview.data,
    isTelling: preview.isFetching || settled !== text,
    error,
    isBooking: booking.isPending,
    book,
    canBook: body !== undefined && !booking.isPending && !(preview.error instanceof Refusal),
  }
}

const pause = 350

/** The text once nothing was typed for a moment; nothing at once. */
function useSettled(text: string | undefined): string | undefined {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const later = setTimeout(() => setSettled(text), pause)
    return () => clearTimeout(later)
  }, [text])
  return text === undefined ? undefined : settled
}

/** Unlike randomUUID also where the page is not served over TLS. */
export const newKey = () =>
  [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16).padStart(2, '0')).join('')
