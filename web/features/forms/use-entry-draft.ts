import { useEffect, useState } from 'react'
import { Refusal } from '../../api/client.ts'
import { useFormWords } from './form-words.ts'
import { isBlank, typedAmount } from './typed.ts'
import { useDraft } from './use-draft.ts'
import { newKey } from './use-entry.ts'

/** What is typed, with the key under which it will be booked: both outlive an error and a reload. */
export function useEntryDraft(name: string) {
  const draft = useDraft(`enter ${name}`)
  const [fresh, setFresh] = useState(newKey)
  const { typed, type } = draft
  const key = typed['the key']
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when there is none
  useEffect(() => {
    if (key === undefined) type('the key', fresh)
  }, [key])
  const forget = () => {
    setFresh(newKey())
    draft.forget()
  }
  return { ...draft, forget, key: key ?? fresh }
}

/** Two people who enter at once do not propose the same, and one who sends again after a reload does. */
export const proposedNumber = (prefix: string, day: string, key: string) =>
  `${prefix}${day.replaceAll('-', '')}-${key.slice(0, 6).toUpperCase()}`

/** Refusals that are about the day, whoever found them. */
const ofTheDay = ['period-closed', 'reversal-too-early']
const dayFields = ['date', 'issued', 'on']

/**
 * The server's refusal, laid where it belongs: by the first part of its pointer, or by all of it. An `amount` typed that is
 * none is told before it is sent.
 */
export function useFaults(error: unknown, known: readonly string[], amount = '') {
  const { t } = useFormWords()
  const { at, said } = refused(error, known, t('unreachable'))
  const notAmount = isBlank(amount) || typedAmount(amount) !== undefined ? undefined : t('notAmount')
  return { at: (field: string) => (field === 'amount' ? notAmount : undefined) ?? at(field), said }
}

interface Faults {
  at(field: string): string | undefined
  readonly said: string | undefined
}

function refused(error: unknown, known: readonly string[], unreachable: string): Faults {
  if (!error) return { at: () => undefined, said: undefined }
  if (!(error instanceof Refusal)) return { at: () => undefined, said: unreachable }
  const day = known.find(each => dayFields.includes(each))
  const named =
    error.errors.length === 0 && day !== undefined && ofTheDay.includes(error.type)
      ? [{ place: day, detail: error.detail }]
      : error.errors.map(({ pointer, detail }) => ({ place: pointer.replace(/^\//, ''), detail }))
  const at = (field: string) =>
    named.find(({ place }) => place === field || place.endsWith(`/${field}`))?.detail
  const isShown = (place: string, field: string) =>
    place === field || place.endsWith(`/${field}`) || place.startsWith(`${field}/`)
  const elsewhere = named.filter(({ place }) => !known.some(field => isShown(place, field)))
  return { at, said: named.length === 0 ? error.detail : elsewhere[0]?.detail }
}
