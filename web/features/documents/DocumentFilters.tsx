import { DayInput } from '../../ui/day-input.tsx'
import { Icon } from '../../ui/icons.tsx'
import { CustomerFilter } from '../find-customer/CustomerFilter.tsx'
import { useAsOf } from '../frame/as-of.ts'
import { Choice, Filters } from '../lists/Filters.tsx'
import { useTyped } from '../lists/use-typed.ts'
import { type DocumentsSearch, kinds, states, useListWords } from './list-words.ts'

interface DocumentFiltersProps {
  readonly search: DocumentsSearch
  onChange(wanted: { readonly [Name in keyof DocumentsSearch]?: string | undefined }): void
}

export function DocumentFilters({ search, onChange }: DocumentFiltersProps) {
  const { t } = useListWords()
  const { today } = useAsOf()
  const { customer, number, kind, state, product, from, to } = search
  const isNarrowed = [customer, number, kind, state, product, from, to].some(each => each !== undefined)
  return (
    <Filters
      isNarrowed={isNarrowed}
      onClear={() =>
        onChange({
          ...{ customer: undefined, number: undefined, kind: undefined, product: undefined },
          ...{ state: undefined, from: undefined, to: undefined },
        })
      }
    >
      <CustomerFilter value={customer} onChange={code => onChange({ customer: code })} />
      <NumberFilter value={number ?? ''} onChange={text => onChange({ number: text })} />
      <Choice
        name={t('kind')}
        value={kind}
        choices={kinds.map(each => [each, t(each)])}
        onChange={chosen => onChange({ kind: chosen })}
      />
      <Choice
        name={t('state')}
        value={state}
        choices={states.map(each => [each, t(each)])}
        onChange={chosen => onChange({ state: chosen })}
      />
      {product === undefined ? null : (
        <span className="field set">
          <span className="k">{t('product')}</span>
          {product}
          <button
            type="button"
            className="btn q"
            aria-label={t('anyProduct', { product })}
            onClick={() => onChange({ product: undefined })}
          >
            <Icon name="close" />
          </button>
        </span>
      )}
      {(['from', 'to'] as const).map(side => (
        <span key={side} className={`field${search[side] ? ' set' : ''}`}>
          <span className="k">{t(side)}</span>
          <DayInput
            className="bare"
            today={today}
            value={search[side] ?? ''}
            aria-label={t(side)}
            onChange={day => onChange({ [side]: day || undefined })}
          />
        </span>
      ))}
    </Filters>
  )
}

interface NumberFilterProps {
  readonly value: string
  onChange(text: string | undefined): void
}

function NumberFilter({ value, onChange }: NumberFilterProps) {
  const { t } = useListWords()
  const [text, setText] = useTyped(value, 300, onChange)
  return (
    <label className={`field${value ? ' set' : ''}`}>
      <span className="k">{t('number')}</span>
      <input
        className="bare"
        value={text}
        placeholder={t('numberHint')}
        onChange={event => setText(event.target.value)}
      />
    </label>
  )
}
