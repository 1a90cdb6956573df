/** Builders for tests that read files: a kind like an invoice, and files of any content. */
import { crc32, deflateRawSync } from 'node:zlib'
import { type OpenOptions, openTable } from './open-table.ts'
import { CellReader } from './read-cells.ts'
import { type SurveyOptions, surveyTable } from './survey-table.ts'
import type { KindSpec, OpenedTable, RawRow, Reject, SourceFile } from './types.ts'

export const billKind: KindSpec = {
  kind: 'bills',
  columns: [
    {
      name: 'number',
      type: 'text',
      required: true,
      synonyms: ['发票号', '单据编号', 'invoiceNumber'],
      maxLength: 60,
    },
    {
      name: 'customer',
      type: 'text',
      required: true,
      synonyms: ['客户编码', '客户', '客户名称'],
      ranked: true,
    },
    { name: 'issued', type: 'date', required: true, synonyms: ['开票日期', 'Invoice Date'] },
    { name: 'due', type: 'date', synonyms: ['到期日', '到期日期'] },
    { name: 'amount', type: 'money', required: true, synonyms: ['金额', '价税合计'] },
    { name: 'quantity', type: 'decimal', synonyms: ['数量'] },
    { name: 'line', type: 'integer', synonyms: ['行号'] },
    { name: 'disputed', type: 'boolean', synonyms: ['争议'] },
    { name: 'currency', type: 'currency', synonyms: ['币种'] },
    { name: 'note', type: 'text', synonyms: ['备注'] },
    { name: 'store', type: 'text', isPlain: true },
  ],
}

export const moneyInKind: KindSpec = {
  kind: 'money-in',
  columns: [
    { name: 'number', type: 'text', required: true, synonyms: ['收款单号'] },
    { name: 'customer', type: 'text', required: true, synonyms: ['客户'] },
    { name: 'date', type: 'date', required: true, synonyms: ['收款日期'] },
    { name: 'amount', type: 'money', required: true, synonyms: ['金额'] },
  ],
}

export const aFile = (content: string | Uint8Array, name = 'test.csv'): SourceFile => ({
  name,
  bytes: typeof content === 'string' ? Buffer.from(content) : content,
})

export const openBills = (
  content: string | Uint8Array,
  options: Partial<OpenOptions> = {},
): Promise<OpenedTable> => openTable(aFile(content), { kinds: [billKind, moneyInKind], ...options })

export async function allRows(table: OpenedTable): Promise<RawRow[]> {
  const rows: RawRow[] = []
  for await (const batch of table.rows()) rows.push(...batch)
  return rows
}

/** Opens, surveys and reads a file, handing each row to `read`. */
export async function readBills<Value>(
  content: string | Uint8Array,
  read: (cells: CellReader, row: RawRow) => Value,
  options: Partial<OpenOptions> & SurveyOptions = {},
): Promise<{ table: OpenedTable; values: Value[]; rejects: Reject[] }> {
  const table = await openBills(content, options)
  const cells = new CellReader(table, await surveyTable(table, options))
  const values = (await allRows(table)).flatMap(row => (cells.broken(row) ? [] : [read(cells, row)]))
  return { table, values, rejects: cells.takeRejects() }
}

/** A zip file made by hand, so that its sizes can lie. */
export function aZip(
  parts: Readonly<Record<string, string | Buffer>>,
  claimed: Readonly<Record<string, number>> = {},
): Buffer {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, content] of Object.entries(parts)) {
    const bytes = Buffer.from(content)
    const packed = deflateRawSync(bytes)
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(8, 4)
    fields.writeUInt32LE(crc32(bytes), 10)
    fields.writeUInt32LE(packed.length, 14)
    fields.writeUInt32LE(claimed[name] ?? bytes.length, 18)
    fields.writeUInt16LE(Buffer.byteLength(name), 22)
    locals.push(Buffer.from('PK\x03\x04', 'latin1'), fields, Buffer.from(name), packed)
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(offset, 10)
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, rest, Buffer.from(name))
    offset += 30 + Buffer.byteLength(name) + packed.length
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 0, 'latin1')
  end.writeUInt16LE(Object.keys(parts).length, 8)
  end.writeUInt16LE(Object.keys(parts).length, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, ...directory, end])
}

/** The smallest workbook around the given rows (`<row>…</row>`), with whatever other parts a test needs. */
export function aWorkbook(
  rows: string,
  parts: Readonly<Record<string, string>> = {},
): Record<string, string> {
  const head = '<?xml version="1.0" encoding="UTF-8"?>'
  return {
    'xl/workbook.xml': `${head}<workbook xmlns:r="urn:r"><sheets><sheet name="Bills" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${head}<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `${head}<worksheet><sheetData>${rows}</sheetData></worksheet>`,
    ...parts,
  }
}
