/** How far a job is; without a whole to measure by it only says how much was done. */
interface JobBarProps {
  readonly says: string
  readonly done: number
  readonly total: number | null
}

export function JobBar({ says, done, total }: JobBarProps) {
  const count = total === null ? (done > 0 ? done.toLocaleString('en') : '') : `${percent(done, total)}%`
  return (
    <div className="jobbar">
      <span className="row">
        <span role="status">{says}</span>
        <span className="sp" />
        <span className="num m2">{count}</span>
      </span>
      <progress aria-label={says} {...(total === null ? {} : { value: done, max: Math.max(total, 1) })} />
    </div>
  )
}

const percent = (done: number, total: number) =>
  total === 0 ? 0 : Math.min(100, Math.floor((done * 100) / total))
