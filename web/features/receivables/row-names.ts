import type { AgingRow, Grouping } from './aging-rows.ts'
import { useAgingWords } from './words.ts'

const classes = ['current', 'collecting', 'doubtful', 'bad'] as const

/** How a row is called: groups without a name get one, classes and currencies their own words. */
export function useRowName(by: Grouping): (row: Pick<AgingRow, 'key' | 'name'>) => string {
  const { t, language } = useAgingWords()
  const currencies = new Intl.DisplayNames([language], { type: 'currency' })
  return ({ key, name }) => {
    if (by === 'currency') return currencies.of(key) ?? key
    if (by === 'class') {
      const known = classes.find(each => each === key)
      return known ? t(known) : t('noClass')
    }
    if (key === '' && by === 'salesperson') return t('noSalesperson')
    if (key === '' && by === 'region') return t('noRegion')
    return name
  }
}
