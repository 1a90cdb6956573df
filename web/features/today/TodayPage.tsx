import { defineWords } from '../../language/language.ts'
import { useSession } from '../../session.tsx'
import { weekday } from '../../ui/days.ts'
import { BeginHint } from '../first-run/BeginHint.tsx'
import { useAsOf } from '../frame/as-of.ts'
import { CompanyToday } from './CompanyToday.tsx'
import { DeskToday } from './DeskToday.tsx'
import { CollectorToday, CreditToday, LegalToday } from './RoleToday.tsx'
import { SalesToday } from './SalesToday.tsx'
import { WaitingBar } from './WaitingBar.tsx'
import './today.css'

const useWords = defineWords('today', {
  title: { en: 'Today', 'zh-CN': '今日' },
})

/** What this person's work begins with. */
export function TodayPage() {
  const { t, language } = useWords()
  const { person } = useSession()
  const { asOf } = useAsOf()
  return (
    <>
      <div className="ph">
        <h1>{t('title')}</h1>
        <span className="m">
          {asOf} {weekday(asOf, language)}
        </span>
      </div>
      <BeginHint />
      <WaitingBar />
      <Landing role={person.role} />
    </>
  )
}

function Landing({ role }: { readonly role: string }) {
  if (role === 'sales') return <SalesToday />
  if (role === 'receivables') return <DeskToday />
  if (role === 'collector') return <CollectorToday />
  if (role === 'credit') return <CreditToday />
  if (role === 'legal') return <LegalToday />
  return <CompanyToday />
}
