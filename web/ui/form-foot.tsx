import type { ReactNode } from 'react'

interface FormFootProps {
  /** What sending it does. */
  readonly action: ReactNode
  readonly isOff: boolean
  readonly isDangerous?: boolean
  /** The way out without sending. */
  readonly back: string
  onBack(): void
  /** Other ways out, beside. */
  readonly children?: ReactNode
}

/** The end of a form: the button that sends it, and the way back. */
export function FormFoot({ action, isOff, isDangerous = false, back, onBack, children }: FormFootProps) {
  return (
    <div className="formfoot">
      <button type="submit" className={isDangerous ? 'btn d' : 'btn p'} disabled={isOff}>
        {action}
      </button>
      {children}
      <span className="sp" />
      <button type="button" className="btn" onClick={onBack}>
        {back}
      </button>
    </div>
  )
}
