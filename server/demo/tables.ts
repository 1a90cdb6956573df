/** Rows under the columns of the import files. */
import { currencyOf, formatMinor } from '../kernel/money.ts'
import { creditCodeCheck } from '../modules/customers/index.ts'
import type { DemoCustomer, DemoProduct } from './types.ts'

export interface Table {
  readonly kind: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly (string | null)[])[]
}

export const amount = (minor: bigint, currency: string): string => formatMinor(minor, currencyOf(currency))

/** A 统一社会信用代码 that passes its check and can be nobody's: there is no region 000000. */
function taxId(place: number): string {
  const first17 = `91000000DEM${String(place + 1).padStart(6, '0')}`
  return `${first17}${creditCodeCheck(first17)}`
}

export function customerRows(customers: readonly DemoCustomer[]): Table {
  return {
    kind: 'customers',
    columns: [
      ...[
        'code',
        'name',
        'region',
        'tier',
        'salesperson',
        'parent_code',
        'currency',
        'credit_limit',
        'terms',
        'tax_id',
      ],
      ...['email', 'phone', 'language'],
    ],
    rows: customers.map((each, place) => [
      ...[each.code, each.name, each.region, each.tier, each.salesperson, each.parentCode, each.currency],
      creditLimit(each),
      each.terms,
      each.currency === 'USD' ? null : taxId(place),
      // Neither the domain nor the number can be anyone's.
      `finance@${each.code.toLowerCase()}.example`,
      `000-5550${String(place + 1).padStart(4, '0')}`,
      each.currency === 'USD' ? 'en' : 'zh-CN',
    ]),
  }
}

/** Some two and a half months of sales, in ten thousands; none where the parent pays. */
export function creditLimit({ monthlyMinor, payerCode, code, currency }: DemoCustomer): string | null {
  if (payerCode !== code) return null
  const step = 1_000_000n
  return amount(((monthlyMinor * 5n) / 2n / step + 1n) * step, currency)
}

export function productRows(products: readonly DemoProduct[]): Table {
  return {
    kind: 'products',
    columns: ['sku', 'name', 'family', 'list_price', 'floor_price', 'pack_size', 'fast_mover'],
    rows: products.map(each => [
      each.sku,
      each.name,
      each.family,
      amount(each.listMinor, 'CNY'),
      amount((each.listMinor * 82n) / 100n, 'CNY'),
      String(each.packSize),
      each.fastMover ? 'yes' : 'no',
    ]),
  }
}
