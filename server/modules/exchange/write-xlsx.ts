import type { Writable } from 'node:stream'
import { finished } from 'node:stream/promises'
import exceljs from '@protobi/exceljs'
import { storedText } from './cell-text.ts'
import { refuse } from './errors.ts'
import { maxSheetRows } from './limits.ts'
import type { ColumnType } from './types.ts'
import type { TableWriter, WriteColumn } from './write-csv.ts'

/** Amounts become numbers, dates become dates; text stays text, so nothing in it can run. */
export function xlsxWriter(
  columns: readonly WriteColumn[],
  stream: Writable,
  sheetName = 'Sheet1',
): TableWriter {
  const done = finished(stream)
  done.catch(() => undefined)
  const workbook = new exceljs.stream.xlsx.WorkbookWriter({
    stream,
    useStyles: true,
    useSharedStrings: false,
  })
  const sheet = workbook.addWorksheet(sheetName, { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.columns = columns.map(({ type }) => ({
    width: 16,
    ...(formats[type] ? { style: { numFmt: formats[type] } } : {}),
  }))
  sheet.addRow(columns.map(({ header }) => escaped(storedText(header)))).commit()
  let rows = 1
  return {
    write: async batch => {
      rows += batch.length
      if (rows > maxSheetRows) throw refuse('too-long-for-xlsx', { limit: maxSheetRows - 1 })
      for (const row of batch)
        sheet.addRow(columns.map(({ type }, index) => cellValue(row[index] ?? null, type))).commit()
      // The sheet is packed in the same thread; others must have their turn.
      await new Promise(resolve => setImmediate(resolve))
    },
    close: async () => {
      sheet.commit()
      await workbook.commit()
      await done
    },
  }
}

const formats: Partial<Record<ColumnType, string>> = { date: 'yyyy-mm-dd', money: '#,##0.00##' }

function cellValue(text: string | null, type: ColumnType): string | number | Date | null {
  if (text === null || text === '') return null
  if (type === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(text)) return new Date(`${text}T00:00:00Z`)
  const figure = type === 'money' || type === 'decimal' || type === 'integer'
  // A spreadsheet keeps 15 digits; what is longer stays whole only as text.
  return figure && /^-?\d+(?:\.\d+)?$/.test(text) && text.replace(/\D/g, '').length <= 15
    ? Number(text)
    : escaped(storedText(text))
}

/** What XML cannot hold is written `_x000D_`, and what already looks so is escaped itself. */
function escaped(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(unwritable, found => `_x${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be escaped
const unwritable = /[\u0000-\u0008\u000b-\u001f\u007f\ufffe\uffff]/g
