/** How much is measured: the sizes the figures are stated for, and a fiftieth of them for trying. */
export const sizes = {
  full: { customers: 20_000, open: 1_000_000, settled: 1_000_000, named: 200_000 },
  small: { customers: 400, open: 20_000, settled: 20_000, named: 4_000 },
} as const

export type SizeName = keyof typeof sizes
export type Size = (typeof sizes)[SizeName]

/** Invoices a customer of a settled slice; five paid together by one receipt, one of them in two parts. */
export const invoicesASlice = 5

/** Of the open invoices one in fifty is the first customer's, so that pages have a depth. */
export const shareOfFirst = 50
