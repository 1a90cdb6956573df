import { CameIn } from './CameIn.tsx'
import { ChasePanel } from './ChasePanel.tsx'
import { DueSoon } from './DueSoon.tsx'
import { EndingPanel } from './EndingPanel.tsx'
import { MyMoney } from './MyMoney.tsx'
import { OverdueCustomers } from './OverdueCustomers.tsx'
import { PromisedPanel } from './PromisedPanel.tsx'

/** A salesperson's own customers, on the road: their money, what falls due, what is late, what came in, what to do. */
export function SalesToday() {
  return (
    <div className="grid sales">
      <div className="s7 stack gap16">
        <MyMoney />
        <DueSoon />
        <OverdueCustomers />
      </div>
      <div className="s5 stack gap16">
        <PromisedPanel />
        <CameIn />
        <ChasePanel limit={8} mine />
        <EndingPanel />
      </div>
    </div>
  )
}
