/** What is typed into a form, kept through an error or a reload until it is sent or put away. */
import { useEffect, useState } from 'react'

type Fields = Readonly<Record<string, string>>

const kept = (name: string) => `huikuan.draft.${name}`

function read(name: string): Fields {
  try {
    const known: unknown = JSON.parse(sessionStorage.getItem(kept(name)) ?? '{}')
    return typeof known === 'object' && known !== null ? (known as Fields) : {}
  } catch {
    return {}
  }
}

export function useDraft(name: string) {
  const [typed, setTyped] = useState<Fields>(() => read(name))
  useEffect(() => {
    if (Object.keys(typed).length > 0) sessionStorage.setItem(kept(name), JSON.stringify(typed))
  }, [name, typed])
  return {
    typed,
    type: (field: string, value: string) => setTyped(before => ({ ...before, [field]: value })),
    /** One field as it was before it was typed in. */
    leave: (field: string) =>
      setTyped(before => Object.fromEntries(Object.entries(before).filter(([name]) => name !== field))),
    forget() {
      sessionStorage.removeItem(kept(name))
      setTyped({})
    },
  }
}
