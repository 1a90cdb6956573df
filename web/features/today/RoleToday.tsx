/** What the work of those beside the desk begins with. */
import { AgeingPanel } from './AgeingPanel.tsx'
import { ChasePanel } from './ChasePanel.tsx'
import { ContractWork, PapersWork } from './ContractWork.tsx'
import { EndingPanel } from './EndingPanel.tsx'
import { HeldPanel } from './HeldPanel.tsx'
import { IndicatorsPanel } from './IndicatorsPanel.tsx'
import { PromisedPanel } from './PromisedPanel.tsx'
import { RequestsPanel } from './RequestsPanel.tsx'
import { TopDebtorsPanel } from './TopDebtorsPanel.tsx'
import { UnappliedPanel } from './UnappliedPanel.tsx'

/** Orders stopped, limits that end, who owes most. */
export function CreditToday() {
  return (
    <div className="grid">
      <div className="s7 stack gap16">
        <HeldPanel />
      </div>
      <div className="s5 stack gap16">
        <RequestsPanel />
        <EndingPanel />
        <ChasePanel limit={5} />
      </div>
      <AgeingPanel />
      <TopDebtorsPanel />
      <IndicatorsPanel />
    </div>
  )
}

/** Whom to speak to, what they said, and what came in that is not matched yet. */
export function CollectorToday() {
  return (
    <div className="grid">
      <div className="s7 stack gap16">
        <ChasePanel limit={15} />
      </div>
      <div className="s5 stack gap16">
        <PromisedPanel />
        <UnappliedPanel />
        <RequestsPanel />
      </div>
      <AgeingPanel />
    </div>
  )
}

/** Contracts and papers; then the debts that have to be pursued. */
export function LegalToday() {
  return (
    <div className="grid">
      <div className="s7 stack gap16">
        <ContractWork />
        <PapersWork />
      </div>
      <div className="s5 stack gap16">
        <EndingPanel />
        <ChasePanel limit={8} />
      </div>
      <AgeingPanel />
    </div>
  )
}
