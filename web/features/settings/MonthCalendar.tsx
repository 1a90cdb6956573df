import { defineWords } from '../../language/language.ts'
import { weekdayLetters, weeksOf } from '../../ui/month-grid.ts'

const useWords = defineWords('month-calendar', {
  off: { en: '{{day}}: holiday', 'zh-CN': '{{day}}：放假' },
  worked: { en: '{{day}}: worked weekend', 'zh-CN': '{{day}}：调休上班' },
  weekend: { en: '{{day}}: weekend', 'zh-CN': '{{day}}：双休日' },
  work: { en: '{{day}}: working day', 'zh-CN': '{{day}}：工作日' },
})

interface MonthCalendarProps {
  readonly month: string
  readonly off: readonly string[]
  readonly worked: readonly string[]
}

/** One month; which kind a day is stands in its shape and its name, not in the colour alone. */
export function MonthCalendar({ month, off, worked }: MonthCalendarProps) {
  const { t, language } = useWords()
  const title = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' }).format(
    Date.parse(`${month}-01T00:00:00Z`),
  )
  const kindOf = (day: string, place: number) => {
    if (worked.includes(day)) return 'worked'
    if (off.includes(day)) return 'off'
    return place >= 5 ? 'weekend' : 'work'
  }
  return (
    <table className="month">
      <caption>{title}</caption>
      <thead>
        <tr>
          {weekdayLetters(language).map((letter, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two weekdays share a letter, none moves
            <th key={place} scope="col">
              {letter}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month).map(week => (
          <tr key={week.find(day => day !== null)}>
            {week.map((day, place) => {
              // biome-ignore lint/suspicious/noArrayIndexKey: an empty place has nothing else
              if (day === null) return <td key={place} />
              const kind = kindOf(day, place)
              return (
                <td key={day} className={kind} title={t(kind, { day })}>
                  {Number(day.slice(8))}
                  {kind === 'off' || kind === 'worked' ? (
                    <span className="visually-hidden"> {t(kind, { day })}</span>
                  ) : null}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
