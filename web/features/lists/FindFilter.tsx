import { Icon } from '../../ui/icons.tsx'
import { useTyped } from './use-typed.ts'

interface FindFilterProps {
  /** What is looked through. */
  readonly name: string
  readonly value: string | undefined
  onChange(text: string | undefined): void
}

/** A list narrowed by what is typed, once one pauses. */
export function FindFilter({ name, value = '', onChange }: FindFilterProps) {
  const [text, setText] = useTyped(value, 250, onChange)
  return (
    <div className={value === '' ? 'field find' : 'field find set'}>
      <Icon name="search" />
      <input
        className="bare"
        type="search"
        value={text}
        placeholder={name}
        aria-label={name}
        onChange={event => setText(event.target.value)}
      />
    </div>
  )
}
