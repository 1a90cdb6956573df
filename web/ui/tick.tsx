/** A box that is ticked at once, though what it sets is kept elsewhere: in the address, on the server. */
import { type ReactNode, useEffect, useState } from 'react'

interface TickProps {
  readonly value: boolean
  /** The words beside it; a label around it and this names it. */
  readonly children: ReactNode
  readonly className?: string
  onChange(value: boolean): void
}

/** The value follows when it is kept, and the tick goes back with it when it could not be. */
export function Tick({ value, children, className, onChange }: TickProps) {
  const [shown, setShown] = useState(value)
  useEffect(() => setShown(value), [value])
  return (
    <label className={className}>
      <input
        type="checkbox"
        checked={shown}
        onChange={event => {
          setShown(event.target.checked)
          onChange(event.target.checked)
        }}
      />
      {children}
    </label>
  )
}
