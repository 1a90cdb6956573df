import { useEffect, useRef, useState } from 'react'

/** What is typed leads; whoever asked hears of it, trimmed, once nothing was typed for so many milliseconds. */
export function useTyped(value: string, pause: number, onChange: (text: string | undefined) => void) {
  const [text, setText] = useState(value)
  const latest = useRef(onChange)
  useEffect(() => {
    latest.current = onChange
  })
  useEffect(() => setText(value), [value])
  useEffect(() => {
    const wanted = text.trim()
    if (wanted === value) return
    const later = setTimeout(() => latest.current(wanted || undefined), pause)
    return () => clearTimeout(later)
  }, [text, value, pause])
  return [text, setText] as const
}
