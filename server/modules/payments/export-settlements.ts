/** The settlements file: every application, and those with documents that stand for what files have no kind for. */
import type { Reader } from '../../kernel/database/transaction.ts'
import type { LocalDate } from '../../kernel/dates.ts'
import { type Currency, formatMinor } from '../../kernel/money.ts'
import { columnsOf, type ExportKind, type ExportRow } from '../exchange/index.ts'
import { pairShares } from './carry.ts'
import { settlementSpec } from './columns.ts'
import { type Restated, restate } from './restate.ts'
import { type ExportedApplication, exportedApplications } from './store-export.ts'
import { sharedNumbers } from './store-restate.ts'

export const settlementExport: ExportKind = {
  kind: 'settlements',
  summary: { en: 'what settled which invoice', 'zh-CN': '核销明细' },
  columns: columnsOf(settlementSpec.columns),
  rows: settlementRows,
}

interface Settled {
  readonly from: string
  readonly to: string
  readonly date: LocalDate
  readonly currency: Currency
  readonly amountMinor: bigint
  readonly discountMinor: bigint
}

async function* settlementRows(reader: Reader): AsyncGenerator<ExportRow> {
  const restated = await restate(reader)
  const shared = await sharedNumbers(reader)
  let request: Settled[] = []
  let applicationId: bigint | undefined
  for await (const application of exportedApplications(reader)) {
    if (application.applicationId !== applicationId) {
      yield* added(request).map(rowOf)
      request = []
      applicationId = application.applicationId
    }
    if (!restated.replaced.has(application.id)) request.push(...settledBy(application, restated, shared))
  }
  yield* added(request).map(rowOf)
  for (const { fromReceipt, from, ...settlement } of restated.settlements) {
    yield rowOf({ ...settlement, from: named(from, fromReceipt, shared), discountMinor: 0n })
  }
}

function settledBy(
  application: ExportedApplication,
  restated: Restated,
  shared: ReadonlySet<string>,
): Settled[] {
  const { id, debitId, creditId, from, to, stated, currency, amountMinor, discountMinor } = application
  const sources = restated.shares(id, creditId) ?? [
    { number: restated.numbers.get(creditId) ?? from, minor: amountMinor },
  ]
  const targets = restated.shares(id, debitId) ?? [
    { number: restated.numbers.get(debitId) ?? to, minor: amountMinor + discountMinor },
  ]
  const isReceipt = (number: string) => application.creditKind === 'receipt' && number === from
  return pairShares(sources, targets, amountMinor).map(pair => ({
    ...pair,
    from: named(pair.from, isReceipt(pair.from), shared),
    date: stated,
    currency,
  }))
}

/** Where a receipt and a credit note share a number, and where a number looks as if it said so itself, the kind is named. */
function named(number: string, isReceipt: boolean, shared: ReadonlySet<string>): string {
  const plain = !shared.has(number) && !/^(receipt|credit_note):/.test(number)
  return plain ? number : `${isReceipt ? 'receipt' : 'credit_note'}:${number}`
}

/** Parts of one request on one invoice are one row, as they were asked for. */
function added(request: readonly Settled[]): Settled[] {
  const rows = new Map<string, Settled>()
  for (const each of request) {
    const key = JSON.stringify([each.from, each.to, each.date])
    const known = rows.get(key)
    rows.set(key, {
      ...each,
      amountMinor: each.amountMinor + (known?.amountMinor ?? 0n),
      discountMinor: each.discountMinor + (known?.discountMinor ?? 0n),
    })
  }
  return [...rows.values()]
}

const rowOf = ({ from, to, date, currency, amountMinor, discountMinor }: Settled): ExportRow => ({
  from,
  to,
  date,
  currency,
  amount: formatMinor(amountMinor, currency),
  discount: discountMinor === 0n ? null : formatMinor(discountMinor, currency),
})
