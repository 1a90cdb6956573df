/** A button and what it opens beneath it; Esc or a press elsewhere puts it away. */
import { type ReactNode, useEffect, useRef, useState } from 'react'

interface PopoverProps {
  readonly label: ReactNode
  /** Of what opens. */
  readonly title: string
  readonly className?: string
  readonly children: (close: () => void) => ReactNode
}

export function Popover({ label, title, className = 'btn', children }: PopoverProps) {
  const [isOpen, setIsOpen] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (!isOpen) return
    const onPress = (event: PointerEvent) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) setIsOpen(false)
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.stopPropagation()
      setIsOpen(false)
      button.current?.focus()
    }
    addEventListener('pointerdown', onPress)
    addEventListener('keydown', onKey, true)
    return () => {
      removeEventListener('pointerdown', onPress)
      removeEventListener('keydown', onKey, true)
    }
  }, [isOpen])
  return (
    <div ref={box} className="menu">
      <button
        ref={button}
        type="button"
        className={className}
        aria-expanded={isOpen}
        onClick={() => setIsOpen(!isOpen)}
      >
        {label}
      </button>
      {isOpen ? (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset takes no part in this grid
        <div className="popover panel" role="group" aria-label={title}>
          {children(() => setIsOpen(false))}
        </div>
      ) : null}
    </div>
  )
}
