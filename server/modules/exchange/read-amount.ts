/** What an amount cell says: a plain decimal text, never a float, and the currency it is marked with. */

/** Which character stands before the decimals. */
export type DecimalMark = 'point' | 'comma'

export type AmountReading =
  | { readonly is: 'amount'; readonly decimal: string; readonly mark?: string }
  | { readonly is: 'scientific' }
  | { readonly is: 'too-large' }
  | { readonly is: 'nothing' }

const nothing: AmountReading = { is: 'nothing' }
const longestAmount = 60
const plain = /^-?\d{1,20}(?:\.\d{1,20})?$/
/** The commonest spelling of all but plain digits, read without taking it apart. */
const grouped = /^-?[1-9]\d{0,2}(?:,\d{3}){1,6}\.\d{1,2}$/
const markWords =
  'us\\$|hk\\$|nt\\$|a\\$|c\\$|s\\$|[$¥€£₩₹元圆]|人民币元?|rmb|美元|美金|欧元|日元|港币|港元|英镑|(?!e[+-]?\\d)[a-z]{3}'
const leadingMark = new RegExp(`^(${markWords})\\s*`, 'i')
const trailingMark = new RegExp(`\\s*(${markWords})$`, 'i')

export function readAmount(text: string, decimalMark: DecimalMark = 'point'): AmountReading {
  if (decimalMark === 'point' && plain.test(text)) return { is: 'amount', decimal: text }
  if (decimalMark === 'point' && grouped.test(text))
    return { is: 'amount', decimal: text.replaceAll(',', '') }
  if (text.length > longestAmount) return /^[-+\d.,\s]+$/.test(text) ? { is: 'too-large' } : nothing
  const { body, negative, mark } = undress(text)
  if (body === undefined) return nothing
  if (/^\d+(?:[.,]\d*)?e[+-]?\d+$/i.test(body)) return { is: 'scientific' }
  const decimal = ungroup(body, decimalMark)
  if (decimal === undefined) return nothing
  if ((decimal.split('.')[0] ?? '').length > 20) return { is: 'too-large' }
  return {
    is: 'amount',
    decimal: negative ? `-${decimal}` : decimal,
    ...(mark === undefined ? {} : { mark }),
  }
}

/** The decimal mark that this one value proves, when it proves one: `1,234` and `1.234` prove nothing. */
export function provesMark(text: string): DecimalMark | undefined {
  const match = /^-?\d{1,20}(?:\.(\d{1,20}))?$/.exec(text)
  if (match && match[1] === undefined) return undefined
  if (match && match[1]?.length !== 3) return 'point'
  if (grouped.test(text)) return 'point'
  if (text.length > longestAmount) return undefined
  const { body } = undress(text)
  if (body === undefined || !/[.,]/.test(body)) return undefined
  const point = ungroup(body, 'point')
  const comma = ungroup(body, 'comma')
  if ((point === undefined) === (comma === undefined)) return undefined
  return point === undefined ? 'comma' : 'point'
}

interface Undressed {
  readonly body: string | undefined
  readonly negative: boolean
  readonly mark?: string
}

/** Takes off sign, brackets and currency, each at most once. */
function undress(text: string): Undressed {
  let rest = text.normalize('NFKC').replace(/[−–—]/g, '-').trim()
  let negative = false
  let signs = 0
  let mark: string | undefined
  const bracketed = /^\((.*)\)$/.exec(rest)
  if (bracketed) {
    rest = bracketed[1]?.trim() ?? ''
    negative = true
    signs++
  }
  for (let pass = 0; pass < 2; pass++) {
    const sign = /^([+-])\s*(.*)$/.exec(rest) ?? /^()(.*?)\s*(-)$/.exec(rest)
    if (sign) {
      signs++
      negative ||= sign[1] === '-' || sign[3] === '-'
      rest = sign[2] ?? ''
    }
    const found = mark === undefined ? (leadingMark.exec(rest) ?? trailingMark.exec(rest)) : null
    if (found) {
      mark = found[1] ?? ''
      rest = rest.replace(found[0], '').trim()
    }
  }
  const body = signs > 1 || !/^\d/.test(rest.replace(/^[.,](?=\d)/, '')) ? undefined : rest
  return mark === undefined ? { body, negative } : { body, negative, mark }
}

const shapes: Readonly<Record<DecimalMark, RegExp>> = {
  point: shapeOf(',', '\\.'),
  comma: shapeOf('\\.', ','),
}

/** Groups of three, or the Indian groups of two before the last three; a space or apostrophe groups in both styles. */
function shapeOf(group: string, decimals: string): RegExp {
  const groups = [group, "['’]", ' '].map(
    mark => `[1-9]\\d{0,2}(?:${mark}\\d{3})+|[1-9]\\d?(?:${mark}\\d{2})+${mark}\\d{3}`,
  )
  return new RegExp(`^(\\d+|${groups.join('|')}|)(?:${decimals}(\\d*))?$`)
}

function ungroup(body: string, decimalMark: DecimalMark): string | undefined {
  const match = shapes[decimalMark].exec(body)
  if (!match) return undefined
  const whole = (match[1] ?? '').replace(/\D/g, '') || '0'
  const fraction = match[2] ?? ''
  return fraction === '' ? whole : `${whole}.${fraction}`
}
