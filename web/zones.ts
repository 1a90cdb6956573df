/** Zones as people name them: by a city; any other zone keeps the name it came with. */
import { defineWords } from './language/language.ts'

const cities = {
  'Asia/Shanghai': { en: 'Beijing, Shanghai', 'zh-CN': '北京、上海' },
  'Asia/Hong_Kong': { en: 'Hong Kong', 'zh-CN': '香港' },
  'Asia/Taipei': { en: 'Taipei', 'zh-CN': '台北' },
  'Asia/Singapore': { en: 'Singapore', 'zh-CN': '新加坡' },
  'Asia/Tokyo': { en: 'Tokyo', 'zh-CN': '东京' },
  'Asia/Seoul': { en: 'Seoul', 'zh-CN': '首尔' },
  'Asia/Ho_Chi_Minh': { en: 'Ho Chi Minh City', 'zh-CN': '胡志明市' },
  'Asia/Bangkok': { en: 'Bangkok', 'zh-CN': '曼谷' },
  'Asia/Jakarta': { en: 'Jakarta', 'zh-CN': '雅加达' },
  'Asia/Kolkata': { en: 'Mumbai, Kolkata', 'zh-CN': '孟买、加尔各答' },
  'Asia/Almaty': { en: 'Almaty', 'zh-CN': '阿拉木图' },
  'Asia/Dubai': { en: 'Dubai', 'zh-CN': '迪拜' },
  'Europe/Moscow': { en: 'Moscow', 'zh-CN': '莫斯科' },
  'Europe/Istanbul': { en: 'Istanbul', 'zh-CN': '伊斯坦布尔' },
  'Europe/Berlin': { en: 'Berlin, Paris', 'zh-CN': '柏林、巴黎' },
  'Europe/London': { en: 'London', 'zh-CN': '伦敦' },
  'Africa/Johannesburg': { en: 'Johannesburg', 'zh-CN': '约翰内斯堡' },
  'America/New_York': { en: 'New York', 'zh-CN': '纽约' },
  'America/Chicago': { en: 'Chicago', 'zh-CN': '芝加哥' },
  'America/Denver': { en: 'Denver', 'zh-CN': '丹佛' },
  'America/Los_Angeles': { en: 'Los Angeles', 'zh-CN': '洛杉矶' },
  'America/Mexico_City': { en: 'Mexico City', 'zh-CN': '墨西哥城' },
  'America/Sao_Paulo': { en: 'São Paulo', 'zh-CN': '圣保罗' },
  'Australia/Sydney': { en: 'Sydney', 'zh-CN': '悉尼' },
  'Pacific/Auckland': { en: 'Auckland', 'zh-CN': '奥克兰' },
} as const

type City = keyof typeof cities
const useWords = defineWords('zones', cities)
const isCity = (zone: string): zone is City => Object.hasOwn(cities, zone)

/** That of the browser, which is nearly always the company's; a machine set to no zone of people says nothing. */
export function ownZone(): string {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  return /^(?:Etc\/|UTC$|GMT)/.test(timeZone) || !timeZone ? 'Asia/Shanghai' : timeZone
}

/** With how far it is from UTC today: `北京、上海（+8）`. */
export function useZones(own: string) {
  const { t } = useWords()
  const zones = Object.keys(cities)
  return (zones.includes(own) ? zones : [own, ...zones]).map(zone => ({
    value: zone,
    label: `${isCity(zone) ? t(zone) : zone} (${offsetOf(zone)})`,
  }))
}

function offsetOf(zone: string): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'shortOffset' }).formatToParts()
  const told = parts.find(({ type }) => type === 'timeZoneName')?.value ?? ''
  return told.replace('GMT', '') || '+0'
}
