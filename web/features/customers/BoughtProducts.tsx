/** Product by product: the last half year beside the one before, so that what is given up or new is seen. */
import { useState } from 'react'
import { defineWords } from '../../language/language.ts'
import { Amount, amountText } from '../../ui/amount.tsx'
import { inUnits, scaled, sum } from '../../ui/decimal.ts'
import { Scroll } from '../../ui/scroll.tsx'
import type { useBought } from './customer-queries.ts'
import { SalesLink } from './SalesLink.tsx'

const useWords = defineWords('customer-products', {
  title: { en: 'By product', 'zh-CN': '商品明细' },
  product: { en: 'Product', 'zh-CN': '商品' },
  recent: { en: 'Half a year', 'zh-CN': '近半年' },
  before: { en: 'the one before', 'zh-CN': '前半年' },
  change: { en: 'Change', 'zh-CN': '增减' },
  begun: { en: 'new', 'zh-CN': '新购' },
  ended: { en: 'no longer', 'zh-CN': '停购' },
  unnamed: { en: 'Without a product', 'zh-CN': '未列商品' },
  rest: { en: 'The other {{count}}', 'zh-CN': '其余 {{count}} 种' },
  all: { en: 'Show all {{count}}', 'zh-CN': '显示全部 {{count}} 种' },
  fewer: { en: 'Show the largest', 'zh-CN': '只看金额大的' },
  total: { en: 'Total', 'zh-CN': '合计' },
})

type Product = NonNullable<ReturnType<typeof useBought>['data']>['products'][number]

const shown = 6

interface Days {
  readonly from: string
  readonly to: string
}

interface BoughtProductsProps {
  readonly products: readonly Product[]
  /** The customer. */
  readonly of: string
  /** What the halves are counted over. */
  readonly days: { readonly recent: Days; readonly before: Days }
}

export function BoughtProducts({ products, of, days }: BoughtProductsProps) {
  const { t } = useWords()
  const [isWhole, setIsWhole] = useState(false)
  const listed = isWhole ? products : products.slice(0, shown)
  const others = products.slice(listed.length)
  return (
    <>
      <Scroll label={t('title')}>
        <table className="t products" aria-label={t('title')}>
          <thead>
            <tr>
              <th scope="col">{t('product')}</th>
              <th scope="col" className="n">
                {t('recent')}
              </th>
              <th scope="col" className="n">
                {t('before')}
              </th>
              <th scope="col" className="n">
                {t('change')}
              </th>
            </tr>
          </thead>
          <tbody>
            {listed.map(product => (
              <tr key={product.sku}>
                <td title={[product.name, product.family, product.sku].filter(Boolean).join(' · ')}>
                  <div className="cut">{product.name ?? product.sku ?? t('unnamed')}</div>
                  {product.family === null ? null : <div className="m sm cut">{product.family}</div>}
                </td>
                <Halves
                  of={[product]}
                  {...(product.sku === null ? {} : { opens: { of, ...days, product: product.sku } })}
                />
                <td className="n m2">
                  <Change {...product} />
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            {others.length > 0 ? (
              <tr className="rest">
                <td>{t('rest', { count: others.length })}</td>
                <Halves of={others} />
                <td />
              </tr>
            ) : null}
            <tr>
              <td>{t('total')}</td>
              <Halves of={products} opens={{ of, ...days }} />
              <td />
            </tr>
          </tfoot>
        </table>
      </Scroll>
      {products.length > shown ? (
        <button type="button" className="btn q" aria-expanded={isWhole} onClick={() => setIsWhole(!isWhole)}>
          {isWhole ? t('fewer') : t('all', { count: products.length })}
        </button>
      ) : null}
    </>
  )
}

interface HalvesProps {
  readonly of: readonly Product[]
  /** One product or all; no list shows the others. */
  readonly opens?: { readonly of: string; readonly product?: string } & BoughtProductsProps['days']
}

/** In the unit of the panel; the whole amount where the pointer rests. */
function Halves({ of, opens }: HalvesProps) {
  const { language } = useWords()
  const told = (amount: string) => (language === 'en' ? inUnits(amount, 3, 0) : inUnits(amount, 4))
  const recent = sum(of.map(product => product.recent))
  const before = sum(of.map(product => product.before))
  return (
    <>
      <td className="n" title={amountText(recent)}>
        {opens ? (
          <SalesLink of={opens.of} product={opens.product} {...opens.recent}>
            <Amount value={told(recent)} />
          </SalesLink>
        ) : (
          <Amount value={told(recent)} />
        )}
      </td>
      <td className="n m2" title={amountText(before)}>
        {opens ? (
          <SalesLink of={opens.of} product={opens.product} {...opens.before}>
            <Amount value={told(before)} />
          </SalesLink>
        ) : (
          <Amount value={told(before)} />
        )}
      </td>
    </>
  )
}

function Change({ recent, before }: Product) {
  const { t } = useWords()
  const [now, then] = [scaled(recent), scaled(before)]
  if (then <= 0n) return now > 0n ? <span className="ok">{t('begun')}</span> : null
  if (now <= 0n) return <span className="stop">{t('ended')}</span>
  const percent = ((now - then) * 100n) / then
  return `${percent > 0n ? '+' : ''}${percent}%`.replace('-', '−')
}
