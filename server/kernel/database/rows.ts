/** How PostgreSQL's values arrive: int8 as bigint, dates and instants as text, numeric as text. Nothing becomes a float. */
import pg from 'pg'

const int8 = 20
const date = 1082
const timestamptz = 1184
const int8Array = 1016

const parsers = new Map<number, (text: string) => unknown>([
  [int8, BigInt],
  [date, text => text],
  [timestamptz, toInstant],
  [int8Array, text => (text === '{}' ? [] : text.slice(1, -1).split(',').map(BigInt))],
])

export const typeParsers: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    parsers.get(oid) ?? pg.types.getTypeParser(oid, format)) as pg.CustomTypesConfig['getTypeParser'],
}

/** `2026-01-31 10:00:00.123+00` → `2026-01-31T10:00:00.123Z`; sessions run in UTC. */
function toInstant(text: string): string {
  return `${text.replace(' ', 'T').replace(/\+00(:00)?$/, '')}Z`
}
