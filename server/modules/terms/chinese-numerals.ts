const digits = '〇一二三四五六七八九'
const digit = `([${digits.slice(1)}])`
const spoken = new RegExp(`^(?:${digit}百)?(?:零?${digit}?(十)${digit}?|零${digit})?$`)

/** Replaces Chinese numerals below a thousand by digits: `月结三十天` is `月结30天`. What is no clear number stays. */
export function readNumerals(text: string): string {
  return text.replace(/[〇零一二两三四五六七八九十百]+/g, written => {
    const numeral = written.replaceAll('两', '二')
    const match = spoken.exec(numeral)
    if (match) {
      const [, hundreds, tens, ten, ones, onesAfterZero] = match
      const inTens = ten ? (tens ? value(tens) : 1) : 0
      return String(100 * value(hundreds) + 10 * inTens + value(ones ?? onesAfterZero))
    }
    // 一百二 is 120 to some and 102 to others.
    return /[十百]/.test(numeral) ? written : Array.from(numeral.replaceAll('零', '〇'), value).join('')
  })
}

function value(numeral: string | undefined): number {
  return numeral === undefined ? 0 : digits.indexOf(numeral)
}
