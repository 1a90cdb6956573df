import { ageingCases } from './ageing-cases.ts'
import type { OracleCase } from './oracle-case.ts'
import { settlingCases } from './settling-cases.ts'

export const cases: readonly OracleCase[] = [...ageingCases, ...settlingCases]

/** Cases that are held against rules of a module, beside them. */
export const beside: Readonly<Record<string, string>> = {
  'ER-CU-04': 'terms/rules.test.ts',
  'ER-CU-05': 'terms/rules.test.ts',
  'TR-IN-02': 'terms/rules.test.ts',
  'TR-TE-01': 'terms/rules.test.ts',
  'TR-TE-04': 'terms/rules.test.ts',
  'OD-TE-06': 'terms/rules.test.ts',
  'TR-CL-01': 'credit/rules.test.ts',
  'TR-CL-04': 'credit/rules.test.ts',
  'TR-CL-06': 'credit/rules.test.ts',
  'IS-11': 'credit/rules.test.ts',
  'OCA-SR-03': 'orders/rules.test.ts',
  'OD-KPI-01': 'performance/rules.test.ts',
  'OD-KPI-02': 'performance/rules.test.ts',
  'OD-KPI-03': 'performance/rules.test.ts',
}
