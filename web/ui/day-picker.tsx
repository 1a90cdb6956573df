/** A month to choose a day from, by pointer or arrow keys. */
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { defineWords } from '../language/language.ts'
import { addDays } from './days.ts'
import { Icon } from './icons.tsx'
import { moveMonth, weekdayLetters, weeksOf } from './month-grid.ts'

const useWords = defineWords('day-picker', {
  choose: { en: 'Choose a day', 'zh-CN': '选择日期' },
  before: { en: 'The month before', 'zh-CN': '上个月' },
  after: { en: 'The month after', 'zh-CN': '下个月' },
})

interface DayPickerProps {
  /** The day it opens on. */
  readonly day: string
  readonly min?: string | undefined
  readonly max?: string | undefined
  readonly at: { readonly left: number; readonly top: number }
  onChoose(day: string): void
  onClose(): void
}

const steps: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  ArrowUp: -7,
  ArrowDown: 7,
}

export function DayPicker({ day, min, max, at, onChoose, onClose }: DayPickerProps) {
  const { t, language } = useWords()
  const [reached, setReached] = useState(day)
  const box = useRef<HTMLDivElement>(null)
  const month = reached.slice(0, 7)
  const fits = (wanted: string) =>
    (min === undefined || wanted >= min) && (max === undefined || wanted <= max)
  useEffect(() => {
    box.current?.querySelector<HTMLElement>(`[data-day="${reached}"]`)?.focus()
  }, [reached])
  useEffect(() => {
    const onPress = (event: PointerEvent) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) onClose()
    }
    addEventListener('pointerdown', onPress)
    return () => removeEventListener('pointerdown', onPress)
  }, [onClose])
  const turn = (by: number) => {
    const to = moveMonth(month, by)
    setReached(`${to}-01`)
  }
  const onKey = (event: KeyboardEvent) => {
    const step = steps[event.key]
    if (event.key === 'Escape') onClose()
    else if (event.key === 'PageUp') turn(-1)
    else if (event.key === 'PageDown') turn(1)
    else if (step !== undefined) setReached(addDays(reached, step))
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div
      ref={box}
      className="daypick panel"
      role="dialog"
      aria-label={t('choose')}
      style={{ left: at.left, top: at.top }}
      onKeyDown={onKey}
    >
      <div className="row">
        <button type="button" className="btn q" aria-label={t('before')} onClick={() => turn(-1)}>
          <Icon name="before" />
        </button>
        <b className="sp" aria-live="polite">
          {month}
        </b>
        <button type="button" className="btn q" aria-label={t('after')} onClick={() => turn(1)}>
          <Icon name="after" />
        </button>
      </div>
      <div className="daygrid">
        {weekdayLetters(language).map((letter, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two weekdays share a letter, none moves
          <span key={place} className="m" aria-hidden="true">
            {letter}
          </span>
        ))}
        {weeksOf(month)
          .flat()
          .map((cell, place) =>
            cell === null ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: an empty place has nothing else
              <span key={place} />
            ) : (
              <button
                key={cell}
                type="button"
                className={cell === day ? 'plain on' : 'plain'}
                data-day={cell}
                aria-label={cell}
                aria-pressed={cell === day}
                tabIndex={cell === reached ? 0 : -1}
                disabled={!fits(cell)}
                onClick={() => onChoose(cell)}
              >
                {Number(cell.slice(8))}
              </button>
            ),
          )}
      </div>
    </div>
  )
}
