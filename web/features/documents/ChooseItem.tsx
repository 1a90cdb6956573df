import { useId } from 'react'
import { amountText } from '../../ui/amount.tsx'

export interface Choice {
  readonly number: string
  readonly due: string | null
  readonly currency: string
  readonly open: string
}

interface ChooseItemProps {
  readonly legend: string
  /** Said where there is nothing to choose from. */
  readonly empty: string
  readonly choices: readonly Choice[]
  readonly chosen: string | undefined
  onChoose(number: string): void
}

const shown = 100

/** One of a few documents something is open of. */
export function ChooseItem({ legend, empty, choices, chosen, onChoose }: ChooseItemProps) {
  const name = useId()
  return (
    <fieldset className="choose">
      <legend>{legend}</legend>
      {choices.length === 0 ? <p className="m2">{empty}</p> : null}
      {choices.slice(0, shown).map(({ number, due, currency, open }) => (
        <label key={number}>
          <input type="radio" name={name} checked={number === chosen} onChange={() => onChoose(number)} />
          <span>{number}</span>
          <span className="m2">{due}</span>
          <span className="n">
            <span className="m sm">{currency}</span> {amountText(open)}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
