/** The generated ledger as files: the sample's own layout, and what a Chinese program makes of the same. */
import { Writable } from 'node:stream'
import iconv from 'iconv-lite'
import { addDays, daysBetween, type LocalDate } from '../../../kernel/dates.ts'
import { formatMinor } from '../../../kernel/money.ts'
import { type SourceFile, xlsxWriter } from '../../exchange/index.ts'
import { type LedgerInvoice, usd } from './generate-ledger.ts'

export const sampleMapping = {
  customerID: 'customer',
  invoiceNumber: 'number',
  InvoiceDate: 'issued',
  DueDate: 'due',
  InvoiceAmount: 'amount',
  SettledDate: 'settled',
  Disputed: 'disputed',
} as const

const sampleHeader =
  'countryCode,customerID,PaperlessDate,invoiceNumber,InvoiceDate,DueDate,InvoiceAmount,Disputed,SettledDate,PaperlessBill,DaysToSettle,DaysLate'

export const sampleFile = (ledger: readonly LedgerInvoice[], name = 'ledger.csv'): SourceFile => ({
  name,
  bytes: Buffer.from(sampleText(ledger)),
})

export function sampleText(ledger: readonly LedgerInvoice[]): string {
  const lines = ledger.map(invoice => {
    const { issued, due, settled } = invoice
    const paid = settled === null ? ['', ''] : [daysBetween(issued, settled), daysBetween(due, settled)]
    return [
      ...[
        '391',
        invoice.customer,
        american(addDays(issued, -90)),
        invoice.number,
        american(issued),
        american(due),
      ],
      ...[formatMinor(invoice.minor, usd), invoice.disputed ? 'Yes' : 'No', settled ? american(settled) : ''],
      ...['Paper', ...paid],
    ].join(',')
  })
  return `${[sampleHeader, ...lines].join('\n')}\n`
}

/** GB18030, semicolons, days before months, thousands separated, a title line above the header and a total below. */
export function chineseFile(ledger: readonly LedgerInvoice[], name = '应收.csv'): SourceFile {
  const lines = ledger.map(({ number, customer, issued, due, minor, disputed, settled }) =>
    [
      ...[
        number,
        customer,
        european(issued),
        european(due),
        '美元',
        thousands(minor),
        disputed ? '是' : '否',
      ],
      settled ? european(settled) : '',
    ].join(';'),
  )
  const header = '发票号码;客户名称;开票日期;到期日期;币别;价税合计;是否争议;结清日期'
  return { name, bytes: iconv.encode([header, ...lines, ''].join('\r\n'), 'gb18030') }
}

export async function workbookFile(
  ledger: readonly LedgerInvoice[],
  name = 'ledger.xlsx',
): Promise<SourceFile> {
  const chunks: Buffer[] = []
  const memory = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk)
      done()
    },
  })
  const writer = xlsxWriter(
    [
      ...(['单据编号', '客户'] as const).map(header => ({ header, type: 'text' as const })),
      ...(['单据日期', '到期日'] as const).map(header => ({ header, type: 'date' as const })),
      { header: '金额', type: 'money' },
      { header: '争议', type: 'text' },
      { header: '付清日期', type: 'date' },
    ],
    memory,
  )
  await writer.write(
    ledger.map(({ number, customer, issued, due, minor, disputed, settled }) => [
      ...[number, customer, issued, due, formatMinor(minor, usd), disputed ? '是' : '否', settled],
    ]),
  )
  await writer.close()
  return { name, bytes: Buffer.concat(chunks) }
}

const parts = (day: LocalDate) => day.split('-').map(Number)

function american(day: LocalDate): string {
  const [year, month, date] = parts(day)
  return `${month}/${date}/${year}`
}

function european(day: LocalDate): string {
  const [year, month, date] = parts(day)
  return `${date}/${month}/${year}`
}

const thousands = (minor: bigint): string => formatMinor(minor, usd).replace(/\B(?=(\d{3})+\.)/g, ',')
