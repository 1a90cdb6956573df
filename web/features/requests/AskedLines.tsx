import { amountText } from '../../ui/amount.tsx'
import { Scroll } from '../../ui/scroll.tsx'
import { type AskedLine, lineFields } from './asked.ts'
import { useRequestWords } from './words.ts'

/** Goods of a credit note or of a recall; a column stands where a line says something in it. */
export function AskedLines({ lines }: { readonly lines: readonly AskedLine[] }) {
  const { t } = useRequestWords()
  const columns = lineFields.filter(field => lines.some(line => line[field] !== undefined))
  const lookOf = (field: (typeof lineFields)[number]) =>
    field === 'invoice' || field === 'sku' ? undefined : 'n'
  return (
    <Scroll label={t('lines')}>
      <table className="t" aria-label={t('lines')}>
        <thead>
          <tr>
            {columns.map(field => (
              <th key={field} scope="col" className={lookOf(field)}>
                {t(field)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines asked for never change
            <tr key={index}>
              {columns.map(field => (
                <td key={field} className={lookOf(field)}>
                  {field === 'amount' || field === 'unit_price' ? amountText(line[field] ?? '') : line[field]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}
