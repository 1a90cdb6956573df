/** The place on the scale of five of what is so many days late; `limits`: the last day of each bucket but the open one. */
export function stepOf(limits: readonly number[], days: number): number {
  if (days <= 0) return 0
  const at = limits.findIndex(limit => days <= limit)
  return 1 + (at < 0 ? limits.length : at)
}

/** `not_due`, `1-30`, …, `90+`, as the server names them. */
export const agesOf = (limits: readonly number[]): readonly string[] => [
  'not_due',
  ...limits.map((limit, at) => `${(limits[at - 1] ?? 0) + 1}-${limit}`),
  `${limits.at(-1) ?? 0}+`,
]
