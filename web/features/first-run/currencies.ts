/** Currencies by the names people know them by. */
import type { Language } from '../../language/language.ts'

const currencies = [
  ...['CNY', 'USD', 'EUR', 'HKD', 'TWD', 'JPY', 'KRW', 'GBP', 'SGD', 'MYR', 'THB', 'VND', 'IDR', 'INR'],
  ...['AUD', 'NZD', 'CAD', 'CHF', 'SEK', 'AED', 'BRL', 'MXN', 'ZAR', 'TRY', 'RUB'],
] as const

export function currencyChoices(language: Language) {
  const names = new Intl.DisplayNames(language, { type: 'currency' })
  return currencies.map(code => ({ value: code, label: `${code} · ${names.of(code) ?? code}` }))
}
