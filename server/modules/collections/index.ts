/** Front door: whom to work on. */
export { type TodayInput, type TodayRow, today, todayToJson } from './today.ts'
export { todayText } from './today-command.ts'
