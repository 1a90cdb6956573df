/** j, k and Enter on a working list. */
import { useEffect, useState } from 'react'
import { useKeyHelp } from './key-help.ts'
import { useListKeyWords } from './list-key-words.ts'

const typing = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  target.closest('input, select, textarea, [contenteditable], dialog') !== null

/** The row the keys are on; none before the first key. */
export function useRowKeys(rows: number, open: (row: number) => void, choose?: (row: number) => void) {
  const [row, setRow] = useState(-1)
  const { t } = useListKeyWords()
  useKeyHelp([
    { keys: ['j', 'k'], says: t('move') },
    { keys: ['Enter'], says: t('open') },
    ...(choose ? [{ keys: ['x'], says: t('choose') }] : []),
  ])
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return
      if (event.key === 'j') setRow(before => Math.min(before + 1, rows - 1))
      else if (event.key === 'k') setRow(before => Math.max(before - 1, 0))
      else if (event.key === 'x' && row >= 0) choose?.(row)
      // Enter on a link or button does what that says.
      else if (event.key === 'Enter' && row >= 0 && event.target === document.body) open(row)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [rows, row, open, choose])
  return { row, setRow }
}
