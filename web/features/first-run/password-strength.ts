/** How long a password would stand, roughly and on the safe side; the server only counts its characters. */

export type Strength = 'empty' | 'short' | 'weak' | 'fair' | 'strong'

export const shortest = 10

/** What everybody tries first. */
const tried =
  /pass|word|admin|root|login|welcome|qwert|asdf|zxcv|1q2w|letmein|huikuan|abc|mima|woaini|520|iloveyou/gi
const years = /(19|20)\d{2}/g

/** `others`: names that stand beside it on the page, which nobody has to guess. */
export function strengthOf(password: string, others: readonly string[]): Strength {
  if (password === '') return 'empty'
  if ([...password].length < shortest) return 'short'
  let rest = password.toLowerCase()
  for (const name of others.filter(each => each.trim().length > 1))
    rest = rest.replaceAll(name.trim().toLowerCase(), '')
  const bits = bitsOf(rest.replace(tried, '').replace(years, ''))
  return bits < 35 ? 'weak' : bits < 55 ? 'fair' : 'strong'
}

/** A character that repeats the one before or goes on from it adds nothing. */
function bitsOf(text: string): number {
  const codes = [...text].map(sign => sign.codePointAt(0) ?? 0)
  const steps = codes.map((code, index) => code - (codes[index - 1] ?? -9))
  const fresh = codes.filter((_, index) => {
    const step = steps[index] ?? 9
    return Math.abs(step) > 1 && !(index > 1 && step === steps[index - 1])
  })
  return Math.min(fresh.length, new Set(fresh).size * 2) * Math.log2(poolOf(text))
}

function poolOf(text: string): number {
  const pools: readonly (readonly [RegExp, number])[] = [
    [/[a-z]/, 26],
    [/\d/, 10],
    [/[^a-z\d\u4e00-\u9fff]/, 20],
    [/[\u4e00-\u9fff]/, 500],
  ]
  return Math.max(
    2,
    pools.reduce((all, [sign, size]) => (sign.test(text) ? all + size : all), 0),
  )
}
