/** What was sold with an invoice, line by line, as it was booked. */
import { Link } from '@tanstack/react-router'
import type { components } from '../../api/schema.d.ts'
import { defineWords } from '../../language/language.ts'
import { amountText } from '../../ui/amount.tsx'
import { Scroll } from '../../ui/scroll.tsx'

const useWords = defineWords('document-lines', {
  title: { en: 'Lines', 'zh-CN': '明细行' },
  order: { en: 'Order {{number}}', 'zh-CN': '订单 {{number}}' },
  product: { en: 'Product', 'zh-CN': '商品' },
  quantity: { en: 'Quantity', 'zh-CN': '数量' },
  price: { en: 'Price', 'zh-CN': '单价' },
  net: { en: 'Net', 'zh-CN': '不含税' },
  tax: { en: 'Tax', 'zh-CN': '税额' },
  amount: { en: 'Amount', 'zh-CN': '金额' },
})

type Sheet = components['schemas']['InvoiceSheet']
const figures = ['quantity', 'unit_price', 'net', 'tax', 'amount'] as const
const heads = ['quantity', 'price', 'net', 'tax', 'amount'] as const

/** Nothing for what was booked without lines and for no order. */
export function DocumentLines({ sheet: { lines, order } }: { readonly sheet: Sheet }) {
  const { t } = useWords()
  if (lines.length === 0 && order === null) return null
  return (
    <section>
      <h3>
        {t('title')}
        {order === null ? null : (
          <Link className="open sm" to="/orders/$number" params={{ number: order }}>
            {t('order', { number: order })}
          </Link>
        )}
      </h3>
      {lines.length > 0 ? (
        <Scroll label={t('title')}>
          <table className="t">
            <thead>
              <tr>
                <th scope="col">{t('product')}</th>
                {heads.map(head => (
                  <th key={head} scope="col" className="n">
                    {t(head)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {lines.map((line, at) => (
                <tr key={line.line ?? at}>
                  <td>{line.sku}</td>
                  {figures.map(figure => (
                    <td key={figure} className="n">
                      {line[figure] === null ? null : amountText(line[figure])}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      ) : null}
    </section>
  )
}
