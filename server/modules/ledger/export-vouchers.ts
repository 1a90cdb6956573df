/** 凭证: the journal in the form that Kingdee and Yonyou import. */
import type { Reader } from '../../kernel/database/transaction.ts'
import { type LocalDate, monthOf, startOfMonth } from '../../kernel/dates.ts'
import { type Currency, formatMinor } from '../../kernel/money.ts'
import type { ExportKind, ExportRow, ExportWish } from '../exchange/index.ts'
import { baseMinors, RateTable } from './base-amounts.ts'
import { type GlAccount, glAccountOf, keptByCustomer } from './gl-accounts.ts'
import { refuse } from './gl-errors.ts'
import { allRates, type GlEntry, type GlLine, glEntries, mappedAccounts, unratedLine } from './store-gl.ts'
import { companyCurrency } from './store-rates.ts'

export const voucherExport: ExportKind = {
  kind: 'vouchers',
  summary: { en: 'accounting vouchers (Kingdee, Yonyou)', 'zh-CN': '记账凭证（金蝶、用友）' },
  takes: ['from', 'to', 'summary'],
  columns: [
    { header: '日期', type: 'date' },
    { header: '凭证字', type: 'text' },
    { header: '凭证号', type: 'integer' },
    { header: '附件数', type: 'integer' },
    { header: '摘要', type: 'text' },
    { header: '科目代码', type: 'text' },
    { header: '科目名称', type: 'text' },
    { header: '客户', type: 'text' },
    { header: '客户名称', type: 'text' },
    { header: '币别', type: 'currency' },
    { header: '汇率', type: 'decimal' },
    { header: '原币金额', type: 'money' },
    { header: '借方金额', type: 'money' },
    { header: '贷方金额', type: 'money' },
  ],
  rows: voucherRows,
}

interface VoucherLine {
  readonly account: string
  readonly customer: string | null
  readonly customerName: string | null
  readonly currency: Currency
  /** Debit positive. */
  readonly minor: bigint
  readonly base: bigint
}

interface Voucher {
  readonly date: LocalDate
  readonly about: string
  readonly papers: number
  readonly lines: readonly VoucherLine[]
}

/** What an accountant writes as 摘要. */
const kindNames: Readonly<Record<string, string>> = {
  invoice: '销售开票',
  credit_note: '红字发票',
  receipt: '收款',
  settlement: '核销',
  write_off: '坏账核销',
  refund: '退款',
  transfer: '转户',
  reversal: '冲销',
}
const withPaper = new Set(['invoice', 'credit_note', 'receipt'])

/** Refuses `rate-missing` before the first row: a voucher without its amount in the company's currency is none. */
async function* voucherRows(reader: Reader, { from, to, summary }: ExportWish): AsyncGenerator<ExportRow> {
  const own = await companyCurrency(reader)
  const unrated = await unratedLine(reader, own, from, to)
  if (unrated) throw refuse('rate-missing', { ...unrated, own })
  const rates = new RateTable(own, await allRates(reader))
  const mapped = await mappedAccounts(reader)
  // Numbers count from the first of the month, so that a part of it has the numbers of the whole.
  const first = from === null ? null : startOfMonth(from)
  let month = ''
  let number = 0
  const single = vouchers(glEntries(reader, first, to), rates)
  for await (const voucher of summary ? summedUp(single) : single) {
    number = monthOf(voucher.date) === month ? number + 1 : 1
    month = monthOf(voucher.date)
    if (from === null || voucher.date >= from) yield* rowsOf(voucher, number, rates, mapped)
  }
}

interface EntryVoucher extends Voucher {
  readonly kind: string
}

async function* vouchers(entries: AsyncIterable<GlEntry>, rates: RateTable): AsyncGenerator<EntryVoucher> {
  for await (const { date, kind, ref, lines } of entries) {
    const amounts = lines.map(line => ({ ...line, minor: BigInt(line.minor) }))
    const bases = baseMinors(amounts, date, rates)
    yield {
      date,
      kind,
      about: `${nameOf(kind)} ${ref}`,
      papers: withPaper.has(kind) ? 1 : 0,
      lines: amounts.map((line, index) => ({ ...line, ...heldBy(line), base: bases[index] ?? 0n })),
    }
  }
}

/** The customer, where the account is kept by customer. */
function heldBy({ account, customer, customerName }: Omit<GlLine, 'minor'>) {
  return keptByCustomer.has(account) ? { customer, customerName } : { customer: null, customerName: null }
}

/** One voucher a day and kind, of amounts already in the company's currency: no rounding anew, so the totals stay. */
async function* summedUp(single: AsyncIterable<EntryVoucher>): AsyncGenerator<Voucher> {
  let day: LocalDate | undefined
  const kinds = new Map<string, DaySum>()
  for await (const voucher of single) {
    if (voucher.date !== day) yield* [...kinds.values()].map(closed)
    if (voucher.date !== day) kinds.clear()
    day = voucher.date
    const sum = kinds.get(voucher.kind) ?? {
      date: voucher.date,
      kind: voucher.kind,
      count: 0,
      papers: 0,
      lines: new Map(),
    }
    kinds.set(voucher.kind, sum)
    addTo(sum, voucher)
  }
  yield* [...kinds.values()].map(closed)
}

interface DaySum {
  readonly date: LocalDate
  readonly kind: string
  readonly lines: Map<string, VoucherLine>
  count: number
  papers: number
}

function addTo(sum: DaySum, voucher: Voucher): void {
  sum.count += 1
  sum.papers += voucher.papers
  for (const line of voucher.lines) {
    const key = `${line.currency} ${line.minor > 0n ? '1' : '2'} ${line.account} ${line.customer ?? ''}`
    const known = sum.lines.get(key)
    const [minor, base] = [line.minor + (known?.minor ?? 0n), line.base + (known?.base ?? 0n)]
    sum.lines.set(key, { ...line, minor, base })
  }
}

/** Debits first, in the order of accounts and customers. */
function closed({ date, kind, count, papers, lines }: DaySum): Voucher {
  const inOrder = [...lines].sort(([left], [right]) => (left < right ? -1 : 1))
  return { date, about: `${nameOf(kind)} 共${count}笔`, papers, lines: inOrder.map(([, line]) => line) }
}

const nameOf = (kind: string) => kindNames[kind] ?? kind

function rowsOf(
  { date, about, papers, lines }: Voucher,
  number: number,
  rates: RateTable,
  mapped: ReadonlyMap<string, GlAccount>,
): ExportRow[] {
  return lines.map(({ account, customer, customerName, currency, minor, base }) => {
    const gl = glAccountOf(account, mapped)
    return {
      日期: date,
      凭证字: '记',
      凭证号: String(number),
      附件数: String(papers),
      摘要: about,
      科目代码: gl.code,
      科目名称: gl.name,
      客户: customer,
      客户名称: customerName,
      币别: currency,
      汇率: rates.on(currency, date),
      原币金额: formatMinor(minor < 0n ? -minor : minor, currency),
      借方金额: minor > 0n ? formatMinor(base, rates.own) : null,
      贷方金额: minor < 0n ? formatMinor(-base, rates.own) : null,
    }
  })
}
