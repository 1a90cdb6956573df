import { AgeingPanel } from './AgeingPanel.tsx'
import { ChasePanel } from './ChasePanel.tsx'
import { EndingPanel } from './EndingPanel.tsx'
import { IndicatorsPanel } from './IndicatorsPanel.tsx'
import { MonthsPanel } from './MonthsPanel.tsx'
import { TopDebtorsPanel } from './TopDebtorsPanel.tsx'
import { WeekPanel } from './WeekPanel.tsx'

/** The picture of the company. */
export function CompanyToday() {
  return (
    <div className="grid">
      <AgeingPanel />
      <MonthsPanel />
      <IndicatorsPanel />
      <TopDebtorsPanel />
      <div className="s4 stack gap16">
        <WeekPanel />
        <ChasePanel limit={5} />
        <EndingPanel />
      </div>
    </div>
  )
}
