import { useLanguage } from '../../language/language.ts'
import { useSession } from '../../session.tsx'

/** An instant in the company's zone. */
export function useMoment() {
  const language = useLanguage()
  const { company } = useSession()
  const format = new Intl.DateTimeFormat(language, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: company.zone,
  })
  return (instant: string) => format.format(new Date(instant))
}

export function sizeText(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  const kilo = bytes / 1024
  return kilo < 1024 ? `${Math.round(kilo)} KB` : `${Math.round(kilo / 102.4) / 10} MB`
}
