/** A form in a sheet: what was refused above it, its own buttons beneath. */
import type { ReactNode } from 'react'
import { Drawer } from '../../ui/drawer.tsx'
import { FormFoot } from '../../ui/form-foot.tsx'
import type { Faults } from '../forms/faults.ts'
import { RefusedForm } from '../forms/RefusedForm.tsx'
import { useApplicationWords } from './words.ts'

interface SheetProps {
  readonly title: string
  readonly action: string
  readonly isDangerous?: boolean
  readonly isPending: boolean
  readonly faults: Faults
  readonly children: ReactNode
  onSend(): void
  onClose(): void
  /** Closes it for good: what was typed is dropped. */
  onPutAway(): void
}

export function Sheet({
  title,
  action,
  isDangerous = false,
  isPending,
  faults,
  children,
  onSend,
  onClose,
  onPutAway,
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
        <RefusedForm faults={faults} />
        {children}
        <FormFoot
          action={action}
          isOff={isPending}
          isDangerous={isDangerous}
          back={t('back')}
          onBack={onPutAway}
        />
      </form>
    </Drawer>
  )
}
