/** What is typed into a form, kept through an error or a reload until it is sent or put away. */
import { useContext, useEffect, useState } from 'react'
import { SessionContext } from '../../session.tsx'

type Fields = Readonly<Record<string, string>>

const areFields = (known: object): known is Fields =>
  Object.values(known).every(value => typeof value === 'string')

const read = (place: string): Fields => keptIn(sessionStorage.getItem(place) ?? undefined, areFields) ?? {}

/** What is kept in one field though it is more than text; undefined when it is none of the kind (any more). */
export function keptIn<Whole extends object>(
  text: string | undefined,
  isWhole: (known: object) => known is Whole,
): Whole | undefined {
  try {
    const known: unknown = JSON.parse(text ?? 'null')
    return typeof known === 'object' && known !== null && isWhole(known) ? known : undefined
  } catch {
    return undefined
  }
}

export function useDraft(name: string) {
  const place = usePlace(name)
  const [typed, setTyped] = useState<Fields>(() => read(place))
  useEffect(() => {
    if (Object.keys(typed).length > 0) sessionStorage.setItem(place, JSON.stringify(typed))
  }, [place, typed])
  return {
    typed,
    type: (field: string, value: string) => setTyped(before => ({ ...before, [field]: value })),
    /** One field as it was before it was typed in. */
    leave: (field: string) =>
      setTyped(before => Object.fromEntries(Object.entries(before).filter(([name]) => name !== field))),
    forget() {
      sessionStorage.removeItem(place)
      setTyped({})
    },
  }
}

/** Each person's own: whoever signs in after another in the same tab finds nothing of what that one typed. */
function usePlace(name: string): string {
  const session = useContext(SessionContext)
  const whose = session ? `${session.company.code} ${session.person.name} ` : ''
  return `huikuan.draft.${whose}${name}`
}
