/** j and k, Enter, x and Esc on a list, wherever the focus is but in a field. */
import { useEffect, useRef } from 'react'
import { isTyping } from './is-typing.ts'
import { useKeyHelp } from './key-help.ts'
import { useListKeyWords } from './list-key-words.ts'

interface ListKeys {
  readonly count: number
  /** −1: none. */
  readonly active: number
  onMove(index: number): void
  onOpen(index: number): void
  readonly onChoose?: (index: number) => void
  readonly onBack?: () => void
}

export function useListKeys(keys: ListKeys): void {
  const latest = useRef(keys)
  const { t } = useListKeyWords()
  useKeyHelp([
    { keys: ['j', 'k'], says: t('move') },
    { keys: ['Enter'], says: t('open') },
    ...(keys.onChoose ? [{ keys: ['x'], says: t('choose') }] : []),
    ...(keys.onBack ? [{ keys: ['Esc'], says: t('back') }] : []),
  ])
  useEffect(() => {
    latest.current = keys
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      if (act(event.key, latest.current, event.target)) event.preventDefault()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
}

function act(key: string, keys: ListKeys, target: EventTarget | null) {
  const { count, active, onMove, onOpen, onChoose, onBack } = keys
  if (key === 'j' && active < count - 1) onMove(active + 1)
  else if (key === 'k' && active > 0) onMove(active - 1)
  else if (key === 'Enter' && active >= 0 && !isPressable(target)) onOpen(active)
  else if (key === 'x' && active >= 0 && onChoose) onChoose(active)
  else if (key === 'Escape' && onBack) onBack()
  else return false
  return true
}

/** Enter presses what has the focus. */
const isPressable = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest('a, button, summary') !== null
