/** Front door: how well money comes in. */
export { type KpiInput, type KpiRow, kpi, kpiToJson } from './kpi.ts'
