/** Times as they are reported: medians, taken by turns so that a busy moment hits everybody. */
import { performance } from 'node:perf_hooks'

export async function timed<Result>(
  work: () => Promise<Result>,
): Promise<{ seconds: number; result: Result }> {
  const begun = performance.now()
  const result = await work()
  return { seconds: (performance.now() - begun) / 1000, result }
}

/** Seconds of each work, the median of so many turns; the first turn warms up and does not count. */
export async function medians<Name extends string>(
  turns: number,
  works: Readonly<Record<Name, () => Promise<unknown>>>,
): Promise<Record<Name, number>> {
  const names = Object.keys(works) as Name[]
  const taken = new Map(names.map(name => [name, [] as number[]]))
  for (let turn = 0; turn <= turns; turn += 1) {
    for (const name of names) {
      const { seconds } = await timed(works[name])
      if (turn > 0) taken.get(name)?.push(seconds)
    }
  }
  return Object.fromEntries(names.map(name => [name, median(taken.get(name) ?? [])])) as Record<Name, number>
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
