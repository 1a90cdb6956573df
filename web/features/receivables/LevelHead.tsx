import type { ReactNode } from 'react'

interface LevelHeadProps {
  readonly level: number
  readonly name: ReactNode
  readonly children?: ReactNode
}

/** The numbered head of one level. */
export function LevelHead({ level, name, children }: LevelHeadProps) {
  return (
    <h3>
      <span className="lvl" aria-hidden="true">
        {level}
      </span>
      <span>{name}</span>
      <span className="m">{children}</span>
    </h3>
  )
}
