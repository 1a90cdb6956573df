/** Of a new contract its customer and number; of another version why it is made. */
import { TextField } from '../../ui/field.tsx'
import { CustomerPicker } from '../find-customer/CustomerPicker.tsx'
import { useClauseWords } from './clause-words.ts'
import type { Typed } from './clauses-of.ts'

export interface FieldsProps {
  readonly values: Typed
  type(name: string, value: string): void
  at(name: string): string | undefined
}

export function HeadFields({ isNew, values, type, at }: FieldsProps & { readonly isNew: boolean }) {
  const { t } = useClauseWords()
  const field = (name: string) => ({
    label: t(name === 'number' ? 'number' : 'reason'),
    value: values[name] ?? '',
    onChange: (value: string) => type(name, value),
    fault: at(name),
  })
  return (
    <div className="formgrid">
      {isNew ? (
        <>
          <CustomerPicker
            label={t('customer')}
            value={values.customer ?? ''}
            fault={at('customer')}
            onChange={code => type('customer', code)}
          />
          <TextField {...field('number')} required />
        </>
      ) : (
        <div className="whole">
          <TextField {...field('reason')} required />
        </div>
      )}
    </div>
  )
}
