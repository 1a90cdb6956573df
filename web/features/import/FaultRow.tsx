/** Why a row cannot be taken, and what would free it. */
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { Icon } from '../../ui/icons.tsx'
import { useDraft } from '../forms/use-draft.ts'
import type { CellFault } from './faults.ts'
import type { Understanding } from './import-queries.ts'
import { nearestDay } from './map-columns.ts'
import { useReasonWords } from './reason-words.ts'
import { useImportWords } from './words.ts'

export interface Fixes {
  onLeaveOut(row: number): void
  onTake(row: number, index: number, value: string): void
  onAllowNew(): void
}

interface FaultRowProps {
  readonly fault: CellFault
  readonly fixes: Fixes
  readonly columns: number
  /** Ours, of the cell at fault. */
  readonly column: string | null
  readonly told: Understanding
}

export function FaultRow({ fault, fixes, columns, column, told }: FaultRowProps) {
  const { t } = useImportWords()
  const reasonWords = useReasonWords(told.kind)
  const [editing, setEditing] = useState(false)
  const { row, index, value } = fault
  return (
    <tr className="why">
      <td className="ln">
        <Icon name="close" />
      </td>
      <td colSpan={columns}>
        <span className="whyline">
          <b>{t('rowWhy', { row, column: fault.column })}</b>
          <span>{reasonWords(fault.reason)}</span>
          <Remedy {...{ fault, fixes, column, told }} />
          {index < 0 ? null : (
            <button type="button" className="plain link" onClick={() => setEditing(!editing)}>
              {t('edit')}
            </button>
          )}
          <span className="m">{t('or')}</span>
          <button type="button" className="plain link" onClick={() => fixes.onLeaveOut(row)}>
            {t('leaveOut')}
          </button>
        </span>
        {editing ? (
          <CellForm
            label={t('editOf', { column: fault.column, row })}
            value={value}
            onTake={text => fixes.onTake(row, index, text)}
          />
        ) : null}
      </td>
    </tr>
  )
}

/** The one thing that is most likely meant. */
function Remedy({ fault, fixes, column, told }: Omit<FaultRowProps, 'columns'>) {
  const { t } = useImportWords()
  const { key, row, index, value } = fault
  if (key === 'customer-unknown')
    return (
      <>
        <button type="button" className="plain link b" onClick={fixes.onAllowNew}>
          {t('allowNew')}
        </button>
        <Link to="/customers" search={{ new: '1' }} className="link">
          {t('newCustomer')}
        </Link>
      </>
    )
  if ((key === 'customer-not-open' || key === 'customer-stopped') && column === 'customer')
    return (
      <Link to="/customers/$code" params={{ code: value }} className="link b">
        {t('openCustomer')}
      </Link>
    )
  const day = nearestDay(value, told.dates.order)
  if (day === undefined || index < 0) return null
  return (
    <button type="button" className="plain link b" onClick={() => fixes.onTake(row, index, day)}>
      {t('changeTo', { value: day })}
    </button>
  )
}

interface CellFormProps {
  readonly label: string
  readonly value: string
  onTake(value: string): void
}

function CellForm({ label, value, onTake }: CellFormProps) {
  const { t } = useImportWords()
  const { id = '' } = useParams({ strict: false })
  const draft = useDraft(`${label} of ${id}`)
  const text = draft.typed.text ?? value
  return (
    <form
      className="row cellform"
      onSubmit={event => {
        event.preventDefault()
        onTake(text)
        draft.forget()
      }}
    >
      <input
        className="input"
        aria-label={label}
        // biome-ignore lint/a11y/noAutofocus: the cell that was asked for
        autoFocus
        value={text}
        onChange={event => draft.type('text', event.target.value)}
      />
      <button type="submit" className="btn">
        {t('take')}
      </button>
    </form>
  )
}
