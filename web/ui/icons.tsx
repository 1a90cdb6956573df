/** Line icons on a 16-pixel grid. */
const paths = {
  today: 'M2.5 3.5h11v10h-11zM2.5 6.5h11M5.5 2v2.5M10.5 2v2.5',
  customers: 'M8 8a2.7 2.7 0 1 0 0-5.4A2.7 2.7 0 0 0 8 8zM2.8 13.6c.5-2.6 2.6-3.8 5.2-3.8s4.7 1.2 5.2 3.8',
  credit: 'M8 2l5 2v4c0 3-2 5-5 6-3-1-5-3-5-6V4zM5.800 8l1.700 1.700 2.900-3',
  orders: 'M2 5l6-2.500L14 5v6l-6 2.500L2 11zM2 5l6 2.500L14 5M8 7.500v6',
  receivables: 'M2.5 13.5h11M4 11V8M6.7 11V4M9.4 11V6.5M12 11V9',
  imports: 'M8 2.5v7.5M4.8 7 8 10.2 11.2 7M2.5 13.5h11',
  approvals: 'M4 2.5h5.500l3 3v8H4zM9.500 2.500v3h3M6 8.500h4.500M6 11h4.500',
  settings:
    'M2.5 4.5h6M12 4.5h1.5M10.2 6.2a1.7 1.7 0 1 0 0-3.4 1.7 1.7 0 0 0 0 3.4zM2.5 11.5H4M7.5 11.5h6M5.8 13.2a1.7 1.7 0 1 0 0-3.4 1.7 1.7 0 0 0 0 3.4z',
  search: 'M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9zM10.4 10.4l3.2 3.2',
  before: 'M10 3.5 5.5 8l4.5 4.5',
  after: 'M6 3.5 10.500 8 6 12.5',
  calendar: 'M2.5 3.5h11v10h-11zM2.5 6.5h11',
  more: 'M2.6 8h.8M7.6 8h.8M12.6 8h.8',
  columns: 'M2.5 3.500h11v9h-11zM6.200 3.500v9M9.800 3.500v9',
  views: 'M4 2.500h8v11l-4-3-4 3z',
  handOver: 'M2.500 5.500h9.500M9.500 3l2.500 2.500L9.500 8M13.500 10.500H4M6.500 8 4 10.500 6.500 13',
  close: 'M4 4l8 8M12 4l-8 8',
  lock: 'M4 7.500h8v6H4zM5.800 7.500V5.200a2.200 2.200 0 0 1 4.400 0v2.300',
  tick: 'M3 8.500l3.500 3.500L13 4.500',
  warning: 'M8 2.8l5.8 10.4H2.2zM8 6.8v3M8 11.5v.1',
  download: 'M8 2.5v8M4.8 7.3 8 10.5l3.2-3.2M3 13.5h10',
} as const

export type IconName = keyof typeof paths

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className="i" viewBox="0 0 16 16" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  )
}

export function Logo() {
  return (
    <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true" style={{ color: 'var(--accent)' }}>
      <path
        d="M20.5 20.5V5.5a2 2 0 0 0-2-2h-13a2 2 0 0 0-2 2v13a2 2 0 0 0 2 2H14a2 2 0 0 0 2-2V16"
        fill="none"
        stroke="currentColor"
        strokeWidth="2.5"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <rect x="8" y="8" width="8.5" height="8" rx="1" fill="currentColor" />
    </svg>
  )
}

/** The rising mark beside an age, so that it reads without colour. */
export function AgeMark({ step }: { readonly step: number }) {
  return (
    <svg className={`pips k${step}`} viewBox="0 0 15 10" aria-hidden="true">
      {[0, 1, 2, 3].map(bar => {
        const height = bar < step ? 4 + 2 * bar : 2
        return (
          <rect
            key={bar}
            className="f"
            x={4 * bar}
            y={10 - height}
            width="3"
            height={height}
            {...(bar < step ? {} : { opacity: 0.35 })}
          />
        )
      })}
    </svg>
  )
}
