import { useMay } from '../../session.tsx'
import { AgeingPanel } from './AgeingPanel.tsx'
import { BooksPanel } from './BooksPanel.tsx'
import { ChasePanel } from './ChasePanel.tsx'
import { EndingPanel } from './EndingPanel.tsx'
import { IndicatorsPanel } from './IndicatorsPanel.tsx'
import { MonthsPanel } from './MonthsPanel.tsx'
import { TopDebtorsPanel } from './TopDebtorsPanel.tsx'
import { WeekPanel } from './WeekPanel.tsx'

/** The picture of the company. */
export function CompanyToday() {
  const may = useMay()
  const looksOver = may('audit') && !may('approve')
  return (
    <div className="grid">
      <AgeingPanel />
      <MonthsPanel />
      <IndicatorsPanel />
      <TopDebtorsPanel />
      <div className="s4 stack gap16">
        {looksOver ? <BooksPanel /> : null}
        <WeekPanel />
        <ChasePanel limit={5} />
        <EndingPanel />
      </div>
    </div>
  )
}
