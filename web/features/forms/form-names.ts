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

/** What a person may only ask for, more may ask for. */
export const permissionOf = (form: FormName) =>
  form === 'write-off' || form === 'refund' ? 'request' : 'book'
