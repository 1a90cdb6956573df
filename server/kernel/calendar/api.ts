/** The working days a year has, as the page shows them. */
import { z } from 'zod'
import { defineRoute, type Route } from '../http/route.ts'
import { allCalendars } from './calendars.ts'

const calendarDocument = z
  .object({
    code: z.string(),
    first_year: z.number(),
    last_year: z.number(),
    off: z.array(z.string()),
    worked: z.array(z.string()),
  })
  .meta({
    id: 'WorkingCalendar',
    description:
      'Days off and worked weekend days (调休) of the year asked for; outside its years nothing is known',
  })

export const calendarRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    path: '/calendars',
    summary: { en: 'Working days and holidays of a year', 'zh-CN': '年度工作日历' },
    tag: 'calendars',
    permission: 'read',
    access: 'own',
    query: z.object({ year: z.coerce.number().int().min(1970).max(2100).optional() }),
    answers: { 200: z.object({ year: z.number(), calendars: z.array(calendarDocument) }) },
    async run(_door, { query }, { today }) {
      const year = query.year ?? Number(today.slice(0, 4))
      const ofYear = (days: ReadonlySet<string>) =>
        [...days].filter(day => day.startsWith(`${year}-`)).toSorted()
      return {
        body: {
          year,
          calendars: allCalendars.map(({ code, firstYear, lastYear, holidays, workdays }) => ({
            code,
            first_year: firstYear,
            last_year: lastYear,
            off: ofYear(holidays),
            worked: ofYear(workdays),
          })),
        },
      }
    },
  }),
]
