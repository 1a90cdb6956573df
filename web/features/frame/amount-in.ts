/** `1,234.50` and `１２３４.５` as plain decimals; undefined: no amount. */
export function amountIn(text: string): string | undefined {
  const plain = text.normalize('NFKC').replace(/[,\s¥$€]/g, '')
  return /^\d{1,13}(\.\d{1,3})?$/.test(plain) ? plain : undefined
}
