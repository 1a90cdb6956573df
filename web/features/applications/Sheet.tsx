/** A form in a sheet: what was refused above it, its own buttons beneath. */
import type { ReactNode } from 'react'
import { Drawer } from '../../ui/drawer.tsx'
import { useApplicationWords } from './words.ts'

interface SheetProps {
  readonly title: string
  readonly action: string
  readonly isDangerous?: boolean
  readonly isPending: boolean
  readonly fault: string
  readonly children: ReactNode
  onSend(): void
  onClose(): void
}

export function Sheet({
  title,
  action,
  isDangerous = false,
  isPending,
  fault,
  children,
  onSend,
  onClose,
}: SheetProps) {
  const { t } = useApplicationWords()
  return (
    <Drawer title={title} onClose={onClose}>
      <form
        className="pad t stack gap16"
        noValidate
        aria-busy={isPending}
        onSubmit={event => {
          event.preventDefault()
          if (!isPending) onSend()
        }}
      >
        {fault ? (
          <p className="say bad" role="alert">
            {fault}
          </p>
        ) : null}
        {children}
        <div className="formfoot">
          <button type="submit" className={isDangerous ? 'btn d' : 'btn p'} disabled={isPending}>
            {action}
          </button>
          <span className="sp" />
          <button type="button" className="btn" onClick={onClose}>
            {t('back')}
          </button>
        </div>
      </form>
    </Drawer>
  )
}
