import { useId } from 'react'
import { ChoiceField, DayField, LinesField, TextField } from '../../ui/field.tsx'
import { useAsOf } from '../frame/as-of.ts'
import { useClauseWords } from './clause-words.ts'
import { badPriceLine } from './clauses-of.ts'
import type { FieldsProps } from './HeadFields.tsx'

const sizes = ['public', 'large', 'medium', 'small', 'micro'] as const

/** What a refusal may point to. */
export const clauseFields = [
  'subject',
  'seller',
  'buyer',
  'from',
  'to',
  'currency',
  'amount',
  'price_list',
  'credit_surcharge',
  'terms',
  'family_terms',
  'due_on',
  'rebate',
  'jurisdiction',
  'delivery_proof',
  'note',
] as const

export function ClauseFields({ values, type, at }: FieldsProps) {
  const { t } = useClauseWords()
  const { today } = useAsOf()
  type Name = Parameters<typeof t>[0]
  const common = (name: Name) => ({
    label: t(name),
    value: values[name] ?? '',
    onChange: (value: string) => type(name, value),
    fault: at(name),
  })
  const size = (name: Name) => (
    <ChoiceField
      {...common(name)}
      choices={[{ value: '', label: t('unstated') }, ...sizes.map(value => ({ value, label: t(value) }))]}
    />
  )
  const yesNo = (name: Name) => (
    <ChoiceField
      {...common(name)}
      value={values[name] ?? 'no'}
      choices={(['no', 'yes'] as const).map(value => ({ value, label: t(value) }))}
    />
  )
  return (
    <>
      <h2>{t('parties')}</h2>
      <div className="formgrid">
        <ChoiceField
          {...common('kind')}
          value={values.kind ?? 'framework'}
          choices={(['framework', 'one_off'] as const).map(value => ({ value, label: t(value) }))}
        />
        <TextField {...common('subject')} />
        {size('buyer_size')}
        {size('seller_size')}
        <TextField {...common('buyer')} />
        <TextField {...common('seller')} />
        <DayField {...common('from')} today={today} />
        <DayField {...common('to')} today={today} />
        <TextField {...common('renewal_days')} inputMode="numeric" />
      </div>
      <h2>{t('price')}</h2>
      <div className="formgrid">
        <TextField {...common('amount')} inputMode="decimal" />
        <TextField {...common('currency')} />
        <TextField {...common('credit_surcharge')} inputMode="decimal" />
        <TextField {...common('price_list')} />
        <Prices value={values.prices ?? ''} onChange={value => type('prices', value)} />
      </div>
      <h2>{t('payment')}</h2>
      <div className="formgrid">
        <TextField {...common('terms')} hint={t('termsHint')} />
        <DayField {...common('due_on')} today={today} />
        <div className="whole">
          <LinesField {...common('family_terms')} hint={t('familiesHint')} rows={2} />
        </div>
        <TextField {...common('penalty')} inputMode="decimal" />
        <ChoiceField
          {...common('per')}
          value={values.per ?? 'day'}
          choices={(['day', 'month', 'year'] as const).map(value => ({ value, label: t(value) }))}
        />
        {yesNo('paid_when_paid')}
        <TextField {...common('rebate')} />
      </div>
      <h2>{t('safety')}</h2>
      <div className="formgrid">
        {yesNo('retains_title')}
        <TextField {...common('jurisdiction')} />
        <div className="whole">
          <TextField {...common('delivery_proof')} />
        </div>
        <TextField {...common('guarantor')} />
        <DayField {...common('guarantor_until')} today={today} />
        <div className="whole">
          <TextField {...common('note')} />
        </div>
      </div>
    </>
  )
}

function Prices({ value, onChange }: { readonly value: string; readonly onChange: (value: string) => void }) {
  const { t } = useClauseWords()
  const id = useId()
  const line = badPriceLine(value)
  return (
    <div className="formfield whole">
      <label htmlFor={id}>{t('prices')}</label>
      <textarea
        id={id}
        className="input"
        rows={3}
        value={value}
        aria-invalid={line > 0}
        aria-describedby={`${id}-said`}
        onChange={event => onChange(event.target.value)}
      />
      <p id={`${id}-said`} className={line > 0 ? 'fault' : 'sm m'}>
        {line > 0 ? t('pricesFault', { line }) : t('pricesHint')}
      </p>
    </div>
  )
}
