import { byAmount, minus } from '../../ui/decimal.ts'
import type { Aged, AgedSums } from './figures.ts'

/** The company's own currency, else that of which there is most. */
export function sumsOf(aged: Aged, own: string): AgedSums | undefined {
  const [most] = aged.totals.toSorted((left, right) => byAmount(left.total, right.total))
  return aged.totals.find(({ currency }) => currency === own) ?? most
}

export const overdueOf = ({ total, amounts }: Pick<AgedSums, 'total' | 'amounts'>) =>
  minus(total, amounts.not_due ?? '0')
