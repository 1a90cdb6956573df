/** The shape of a row of measures, its last one marked; the figures stand beside it. */
export function Spark({ values }: { readonly values: readonly (number | null)[] }) {
  const known = values.flatMap((value, at) => (value === null ? [] : [{ at, value }]))
  const [least, most] = [
    Math.min(...known.map(({ value }) => value)),
    Math.max(...known.map(({ value }) => value)),
  ]
  const last = known.at(-1)
  if (known.length < 2 || !last) return <span />
  const x = (at: number) => 2 + (124 * at) / (values.length - 1)
  const y = (value: number) => (most === least ? 22 : 39 - (34 * (value - least)) / (most - least))
  return (
    <svg className="spark" width="132" height="44" viewBox="0 0 132 44" aria-hidden="true">
      <polyline
        points={known.map(({ at, value }) => `${x(at).toFixed(1)},${y(value).toFixed(1)}`).join(' ')}
      />
      <circle cx={x(last.at)} cy={y(last.value)} r="2.8" />
    </svg>
  )
}
