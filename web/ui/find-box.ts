/** A box that finds: arrows walk what was found, Enter takes it, Esc puts it away; the focus stays in the box. */
import { type KeyboardEvent, type MouseEvent, useId, useState } from 'react'

interface FindBox {
  /** What is typed: other words begin at the first again. */
  readonly text: string
  readonly count: number
  onTake(index: number): void
  onPutAway(): void
}

/** What the box, the list and its options need, to be spread on them. */
export function useFindBox({ text, count, onTake, onPutAway }: FindBox) {
  const id = useId()
  const [walked, setWalked] = useState({ text, at: 0 })
  const at = Math.min(walked.text === text ? walked.at : 0, count - 1)
  const move = (by: number) => setWalked({ text, at: (at + by + count) % count })
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter and arrows belong to the input method while it spells a word.
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') onPutAway()
    if (count === 0) return
    if (event.key === 'ArrowDown') move(1)
    else if (event.key === 'ArrowUp') move(-1)
    else if (event.key === 'Enter') onTake(at)
    else return
    event.preventDefault()
  }
  return {
    box: {
      role: 'combobox',
      autoComplete: 'off',
      'aria-autocomplete': 'list',
      'aria-expanded': count > 0,
      ...(count > 0 ? { 'aria-controls': id, 'aria-activedescendant': `${id}-${at}` } : {}),
      onKeyDown,
    },
    list: (label: string) =>
      ({ id, role: 'listbox', 'aria-label': label, className: 'found panel' }) as const,
    option: (index: number) => ({
      id: `${id}-${index}`,
      role: 'option',
      tabIndex: -1,
      'aria-selected': index === at,
      // Before the box loses the focus and with it the list.
      onMouseDown: (event: MouseEvent) => {
        event.preventDefault()
        onTake(index)
      },
    }),
  } as const
}
