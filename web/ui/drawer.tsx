/** A sheet at the right edge for one task; Esc puts it away. */
import { type ReactNode, useLayoutEffect, useRef } from 'react'
import { defineWords } from '../language/language.ts'
import { Icon } from './icons.tsx'

const useWords = defineWords('drawer', { close: { en: 'Close', 'zh-CN': '关闭' } })

interface DrawerProps {
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
}

export function Drawer({ title, onClose, children }: DrawerProps) {
  const { t } = useWords()
  const dialog = useRef<HTMLDialogElement>(null)
  // By a layout effect it is closed while it still stands in the page: only then the focus goes back where it was.
  useLayoutEffect(() => {
    const shown = dialog.current
    shown?.showModal()
    // The sheet is for typing, not for its own close button.
    shown?.querySelector<HTMLElement>('input, select, textarea')?.focus()
    return () => shown?.close()
  }, [])
  return (
    <dialog
      ref={dialog}
      className="sheet"
      aria-label={title}
      onCancel={event => {
        event.preventDefault()
        onClose()
      }}
    >
      <header className="row">
        <h2>{title}</h2>
        <span className="sp" />
        <button type="button" className="btn q" aria-label={t('close')} onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      {children}
    </dialog>
  )
}
