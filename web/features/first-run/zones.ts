/** Time zones and currencies by the names people know them by. */
import type { Language } from '../../language/language.ts'

const zones = [
  ...['Asia/Shanghai', 'Asia/Hong_Kong', 'Asia/Taipei', 'Asia/Singapore', 'Asia/Tokyo', 'Asia/Seoul'],
  ...['Asia/Bangkok', 'Asia/Ho_Chi_Minh', 'Asia/Jakarta', 'Asia/Kolkata', 'Asia/Dubai', 'Asia/Almaty'],
  ...['Europe/Moscow', 'Europe/Istanbul', 'Europe/Berlin', 'Europe/London', 'Africa/Johannesburg'],
  ...['America/Sao_Paulo', 'America/New_York', 'America/Chicago', 'America/Denver', 'America/Los_Angeles'],
  ...['America/Mexico_City', 'Australia/Sydney', 'Pacific/Auckland'],
] as const

const currencies = [
  ...['CNY', 'USD', 'EUR', 'HKD', 'TWD', 'JPY', 'KRW', 'GBP', 'SGD', 'MYR', 'THB', 'VND', 'IDR', 'INR'],
  ...['AUD', 'NZD', 'CAD', 'CHF', 'SEK', 'AED', 'BRL', 'MXN', 'ZAR', 'TRY', 'RUB'],
] as const

/** That of the browser, which is nearly always the company's; a machine set to no zone of people says nothing. */
export function ownZone(): string {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  return /^(?:Etc\/|UTC$|GMT)/.test(timeZone) || !timeZone ? 'Asia/Shanghai' : timeZone
}

export function zoneChoices(language: Language) {
  const all = [...new Set<string>([ownZone(), ...zones])]
  return all.map(zone => ({ value: zone, label: zoneName(zone, language) }))
}

function zoneName(zone: string, language: Language): string {
  const part = (timeZoneName: 'longGeneric' | 'shortOffset') =>
    new Intl.DateTimeFormat(language, { timeZone: zone, timeZoneName })
      .formatToParts(new Date())
      .find(({ type }) => type === 'timeZoneName')?.value ?? zone
  return `${part('longGeneric')} (${part('shortOffset').replace('GMT', 'UTC')})`
}

export function currencyChoices(language: Language) {
  const names = new Intl.DisplayNames(language, { type: 'currency' })
  return currencies.map(code => ({ value: code, label: `${code} · ${names.of(code) ?? code}` }))
}
