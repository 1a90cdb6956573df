import { useMay } from '../../session.tsx'
import { AgeingPanel } from './AgeingPanel.tsx'
import { ChasePanel } from './ChasePanel.tsx'
import { ImportsPanel } from './ImportsPanel.tsx'
import { RequestsPanel } from './RequestsPanel.tsx'
import { UnappliedPanel } from './UnappliedPanel.tsx'

/** For those who book: what waits for them. */
export function DeskToday() {
  const may = useMay()
  return (
    <div className="grid">
      <AgeingPanel />
      <div className="s7 stack gap16">
        <UnappliedPanel />
        {may('see-requests') ? <RequestsPanel /> : null}
        {may('see-imports') ? <ImportsPanel /> : null}
      </div>
      <div className="s5 stack gap16">
        <ChasePanel limit={12} />
      </div>
    </div>
  )
}
