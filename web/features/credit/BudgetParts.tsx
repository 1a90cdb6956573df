import { useId } from 'react'
import { TextField } from '../../ui/field.tsx'
import type { BudgetDraft, DraftPart } from './budget-draft.ts'
import type { Budgets } from './budget-queries.ts'
import { useBudgetWords } from './budget-words.ts'

interface BudgetPartsProps {
  readonly draft: BudgetDraft
  readonly places: Pick<Budgets, 'regions' | 'tiers'>
  fault(field: string): string | undefined
  onChange(changed: Partial<BudgetDraft>): void
}

/** The total, its floor, and who gets how much of it. */
export function BudgetParts({ draft, places, fault, onChange }: BudgetPartsProps) {
  const { t } = useBudgetWords()
  const list = useId()
  const { parts } = draft
  const edit = (id: number, changed: Partial<DraftPart>) =>
    onChange({ parts: parts.map(part => (part.id === id ? { ...part, ...changed } : part)) })
  const next = Math.max(-1, ...parts.map(({ id }) => id)) + 1
  return (
    <section className="panel" aria-label={t('split')}>
      <header>
        <h2>{t('split')}</h2>
        <span className="m cut">{t('splitNote')}</span>
      </header>
      <div className="pad formgrid">
        <TextField
          label={t('total')}
          inputMode="decimal"
          required
          value={draft.total}
          onChange={total => onChange({ total })}
          fault={fault('total')}
        />
        <TextField
          label={t('floor')}
          inputMode="decimal"
          hint={t('floorHint')}
          value={draft.floor}
          onChange={floor => onChange({ floor })}
          fault={fault('floor')}
        />
      </div>
      <datalist id={`${list}-region`}>
        {places.regions.map(each => (
          <option key={each} value={each} />
        ))}
      </datalist>
      <datalist id={`${list}-tier`}>
        {places.tiers.map(each => (
          <option key={each} value={each} />
        ))}
      </datalist>
      <ul className="budgetparts">
        {parts.map((part, at) => (
          <li key={part.id}>
            {(['region', 'tier', 'amount'] as const).map(field => (
              <input
                key={field}
                className={field === 'amount' ? 'input num' : 'input'}
                aria-label={`${t('part', { at: at + 1 })} ${t(field === 'amount' ? 'budget' : field)}`}
                placeholder={t(field === 'amount' ? 'budget' : field)}
                list={field === 'amount' ? undefined : `${list}-${field}`}
                inputMode={field === 'amount' ? 'decimal' : 'text'}
                value={part[field]}
                onChange={event => edit(part.id, { [field]: event.target.value })}
              />
            ))}
            <button
              type="button"
              className="btn q"
              aria-label={`${t('remove')} ${t('part', { at: at + 1 })}`}
              onClick={() => onChange({ parts: parts.filter(({ id }) => id !== part.id) })}
            >
              {t('remove')}
            </button>
          </li>
        ))}
      </ul>
      {fault('parts') ? <p className="pad t fault">{fault('parts')}</p> : null}
      <p className="pad t">
        <button
          type="button"
          className="btn"
          onClick={() => onChange({ parts: [...parts, { id: next, region: '', tier: '', amount: '' }] })}
        >
          {t('addPart')}
        </button>
      </p>
    </section>
  )
}
