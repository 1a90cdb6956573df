/** What the address bar holds: the whole view, so that a link shows a colleague the same thing. */

type Given = Readonly<Record<string, unknown>>

const text = (given: Given, name: string) => {
  const value = given[name]
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined
}
/** Without what is not there. */
export const only = <Fields extends Record<string, string | undefined>>(fields: Fields) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Name in keyof Fields]?: string
  }

const day = (given: Given) => {
  const value = text(given, 'as_of')
  return value !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined
}

export const pathSearch = {
  /** The one day every figure is as of; today when it is not there. */
  everywhere: (given: Given) => only({ as_of: day(given) }),
  customers: (given: Given) =>
    only({
      as_of: day(given),
      q: text(given, 'q'),
      region: text(given, 'region'),
      tier: text(given, 'tier'),
      salesperson: text(given, 'salesperson'),
      state: text(given, 'state'),
      new: text(given, 'new'),
    }),
  customer: (given: Given) =>
    only({
      as_of: day(given),
      tab: text(given, 'tab'),
      document: text(given, 'document'),
      credit: text(given, 'credit'),
      entry: text(given, 'entry'),
      edit: text(given, 'edit'),
    }),
  aging: (given: Given) =>
    only({
      as_of: day(given),
      by: text(given, 'by'),
      sort: text(given, 'sort'),
      q: text(given, 'q'),
      salesperson: text(given, 'salesperson'),
      region: text(given, 'region'),
      class: text(given, 'class'),
      /** A bucket, or `unapplied`: only those with something in it. */
      age: text(given, 'age'),
      customer: text(given, 'customer'),
      currency: text(given, 'currency'),
      bucket: text(given, 'bucket'),
      document: text(given, 'document'),
      entry: text(given, 'entry'),
    }),
  importDraft: (given: Given) =>
    only({ as_of: day(given), file: text(given, 'file'), show: text(given, 'show') }),
  openItems: (given: Given) =>
    only({
      as_of: day(given),
      customer: text(given, 'customer'),
      salesperson: text(given, 'salesperson'),
      age: text(given, 'age'),
      currency: text(given, 'currency'),
      kind: text(given, 'kind'),
      due_from: text(given, 'due_from'),
      due_to: text(given, 'due_to'),
      /** `end`: from the last one back. */
      from: text(given, 'from'),
      of: text(given, 'of'),
      document: text(given, 'document'),
      credit: text(given, 'credit'),
      entry: text(given, 'entry'),
    }),
  documents: (given: Given) =>
    only({
      as_of: day(given),
      customer: text(given, 'customer'),
      number: text(given, 'number'),
      kind: text(given, 'kind'),
      product: text(given, 'product'),
      state: text(given, 'state'),
      from: text(given, 'from'),
      to: text(given, 'to'),
      of: text(given, 'of'),
      document: text(given, 'document'),
      credit: text(given, 'credit'),
      entry: text(given, 'entry'),
    }),
  enter: (given: Given) =>
    only({
      as_of: day(given),
      customer: text(given, 'customer'),
      number: text(given, 'number'),
      kind: text(given, 'kind'),
      from: text(given, 'from'),
      to: text(given, 'to'),
    }),
  months: (given: Given) => only({ as_of: day(given), month: text(given, 'month') }),
  orders: (given: Given) =>
    only({ as_of: day(given), customer: text(given, 'customer'), state: text(given, 'state') }),
  credit: (given: Given) =>
    only({ as_of: day(given), show: text(given, 'show'), grade: text(given, 'grade') }),
  applications: (given: Given) =>
    only({
      as_of: day(given),
      state: text(given, 'state'),
      customer: text(given, 'customer'),
      /** Of whom a new one is begun. */
      new: text(given, 'new'),
    }),
  ratings: (given: Given) => only({ as_of: day(given), state: text(given, 'state') }),
  creditPolicy: (given: Given) => only({ as_of: day(given), policy: text(given, 'policy') }),
  creditBudget: (given: Given) =>
    only({ as_of: day(given), part: text(given, 'part'), customer: text(given, 'customer') }),
  holds: (given: Given) => only({ as_of: day(given), order: text(given, 'order') }),
  rationing: (given: Given) => only({ as_of: day(given), state: text(given, 'state') }),
  recalls: (given: Given) =>
    only({ as_of: day(given), customer: text(given, 'customer'), state: text(given, 'state') }),
  askRecall: (given: Given) => only({ as_of: day(given), customer: text(given, 'customer') }),
  contracts: (given: Given) =>
    only({
      as_of: day(given),
      customer: text(given, 'customer'),
      state: text(given, 'state'),
      renew: text(given, 'renew'),
    }),
  contract: (given: Given) => only({ as_of: day(given), version: text(given, 'version') }),
  draft: (given: Given) =>
    only({ as_of: day(given), customer: text(given, 'customer'), number: text(given, 'number') }),
  requests: (given: Given) =>
    only({ as_of: day(given), state: text(given, 'state'), request: text(given, 'request') }),
  settings: (given: Given) =>
    only({
      as_of: day(given),
      new: text(given, 'new'),
      person: text(given, 'person'),
      kind: text(given, 'kind'),
      subject: text(given, 'subject'),
      from: text(given, 'from'),
      to: text(given, 'to'),
      q: text(given, 'q'),
      role: text(given, 'role'),
      state: text(given, 'state'),
      currency: text(given, 'currency'),
    }),
}
