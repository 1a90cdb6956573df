export const formNames = [
  'invoice',
  'credit-note',
  'receipt',
  'apply',
  'unapply',
  'reverse',
  'write-off',
  'refund',
  'transfer',
] as const
export type FormName = (typeof formNames)[number]
