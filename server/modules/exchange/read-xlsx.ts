/**
 * Reads worksheets as a stream. Not with the reader of exceljs: that turns every number into a double, so that an
 * invoice number of twenty digits comes out as another, believes the sizes the file claims, and parses every sheet.
 */
import { refuse } from './errors.ts'
import { batchSize, headerSearchRows } from './limits.ts'
import { type SheetContext, SheetParser } from './parse-sheet.ts'
import { parseXml } from './parse-xml.ts'
import type { RawRow, SourceFile } from './types.ts'
import { Parts } from './unzip.ts'
import { readSharedStrings, readSheets, readStyles, type Sheet } from './workbook-parts.ts'

export class Workbook {
  private constructor(
    private readonly source: SourceFile,
    readonly sheets: readonly Sheet[],
    private readonly context: SheetContext,
  ) {}

  static async open(source: SourceFile): Promise<Workbook> {
    const file = source.name
    const parts = await Parts.open(source)
    try {
      const { sheets, date1904 } = await readSheets(file, parts)
      const styles = await readStyles(file, parts)
      const strings = await readSharedStrings(file, parts)
      return new Workbook(source, sheets, { file, strings, styles, date1904 })
    } finally {
      parts.close()
    }
  }

  async *rows(sheet: Sheet, size = batchSize): AsyncGenerator<RawRow[]> {
    const parts = await Parts.open(this.source)
    try {
      const stream = await parts.stream(sheet.path)
      if (!stream) throw refuse('broken-workbook', { file: this.source.name })
      const parser = new SheetParser(this.context)
      for await (const _ of parseXml(this.source.name, stream, parser))
        if (parser.gathered >= size) yield parser.takeRows()
      if (parser.gathered > 0) yield parser.takeRows()
    } finally {
      parts.close()
    }
  }

  async head(sheet: Sheet): Promise<RawRow[]> {
    const rows: RawRow[] = []
    for await (const batch of this.rows(sheet, headerSearchRows)) {
      rows.push(...batch.slice(0, headerSearchRows - rows.length))
      if (rows.length >= headerSearchRows) break
    }
    return rows
  }
}
