import { addDays, type Clock, type LocalDate } from '../dates.ts'

/** The day for which a daily job was last due: today once its time has come in the zone, else yesterday. */
export function dayOfLatest(daily: string, zone: string, clock: Clock): LocalDate {
  const today = clock.today(zone)
  return timeIn(zone, clock.now()) >= daily ? today : addDays(today, -1)
}

function timeIn(zone: string, instant: string): string {
  return new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(instant))
}
