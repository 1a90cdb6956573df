import { Icon } from '../../ui/icons.tsx'
import { type LineField, lineField, lineFields } from './invoice-body.ts'
import { useEnterWords } from './words.ts'

interface InvoiceLinesProps {
  readonly typed: Readonly<Record<string, string>>
  readonly count: number
  type(field: string, text: string): void
  faultOf(pointer: string): string | undefined
}

const words = { sku: 'sku', quantity: 'quantity', price: 'price', amount: 'lineAmount', tax: 'tax' } as const
const pointers = {
  sku: 'sku',
  quantity: 'quantity',
  price: 'unit_price',
  amount: 'amount',
  tax: 'tax',
} as const

/** What was sold; amounts left out are quantity times price. */
export function InvoiceLines({ typed, count, type, faultOf }: InvoiceLinesProps) {
  const { t } = useEnterWords()
  const drop = (gone: number) => {
    for (let line = gone; line < count; line += 1)
      for (const field of lineFields) type(lineField(line, field), typed[lineField(line + 1, field)] ?? '')
    type('lines', String(count - 1))
  }
  const numbers = Array.from({ length: count }, (_, line) => line)
  return (
    <section className="applies" aria-label={t('lines')}>
      <div className="row">
        <h2>{t('lines')}</h2>
        <span className="sp" />
        <button type="button" className="btn" onClick={() => type('lines', String(count + 1))}>
          {t('addLine')}
        </button>
      </div>
      {count === 0 ? null : (
        <div className="scroll">
          <table className="t">
            <thead>
              <tr>
                {lineFields.map(field => (
                  <th key={field} scope="col" className={field === 'sku' ? undefined : 'n'}>
                    {t(words[field])}
                  </th>
                ))}
                <th />
              </tr>
            </thead>
            <tbody>
              {numbers.map(line => (
                <tr key={line}>
                  {lineFields.map(field => (
                    <Cell
                      key={field}
                      field={field}
                      label={t('lineOf', { field: t(words[field]), line: line + 1 })}
                      value={typed[lineField(line, field)] ?? ''}
                      fault={faultOf(`lines/${line}/${pointers[field]}`)}
                      onChange={text => type(lineField(line, field), text)}
                    />
                  ))}
                  <td>
                    <button
                      type="button"
                      className="btn q"
                      aria-label={t('dropLine', { line: line + 1 })}
                      onClick={() => drop(line)}
                    >
                      <Icon name="close" />
                    </button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}

interface CellProps {
  readonly field: LineField
  readonly label: string
  readonly value: string
  readonly fault: string | undefined
  onChange(text: string): void
}

function Cell({ field, label, value, fault, onChange }: CellProps) {
  return (
    <td className={field === 'sku' ? undefined : 'n'}>
      <input
        className={field === 'sku' ? 'input' : 'input n'}
        inputMode={field === 'sku' ? 'text' : 'decimal'}
        aria-label={label}
        aria-invalid={fault !== undefined}
        value={value}
        onChange={event => onChange(event.target.value)}
      />
      {fault ? <p className="fault">{fault}</p> : null}
    </td>
  )
}
