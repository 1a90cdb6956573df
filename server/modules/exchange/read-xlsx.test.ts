import { describe, expect, it } from 'vitest'
import { openTable } from './open-table.ts'
import { aFile, allRows, aWorkbook, aZip, billKind, openBills } from './testing.ts'

const text = (value: string) => `<c t="inlineStr"><is><t>${value}</t></is></c>`
const header = `<row r="1">${['number', 'customer', 'issued', 'amount'].map(text).join('')}</row>`

/** The first cell of the first row below the header. */
async function firstCell(cell: string, parts: Record<string, string> = {}): Promise<string | undefined> {
  const rows = `${header}<row r="2">${cell}${text('A')}</row>`
  const [row] = await allRows(await openBills(aZip(aWorkbook(rows, parts))))
  return row?.fault ? row.fault.reason.key : row?.cells[0]
}

const styles = (...formats: (number | string)[]) => ({
  'xl/styles.xml': `<styleSheet><numFmts>${formats
    .map((format, index) =>
      typeof format === 'string' ? `<numFmt numFmtId="${200 + index}" formatCode="${format}"/>` : '',
    )
    .join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${formats
    .map((format, index) => `<xf numFmtId="${typeof format === 'string' ? 200 + index : format}"/>`)
    .join('')}</cellXfs></styleSheet>`,
})

describe('a cell of a workbook', () => {
  it.each([
    ['<c><v>1234.5</v></c>', '1234.5'],
    ['<c><v>1234.4999999999999</v></c>', '1234.5'],
    ['<c><v>0.30000000000000004</v></c>', '0.3'],
    ['<c><v>-1.1000000000000001</v></c>', '-1.1'],
    ['<c><v>12345678901234567890</v></c>', '12345678901234567890'],
    ['<c><v>1.2345678901234567E+19</v></c>', '12345678901234600000'],
    ['<c><v>1.5E-3</v></c>', '0.0015'],
    ['<c><v>1E2</v></c>', '100'],
    ['<c><v>9999999999999.99</v></c>', '9999999999999.99'],
    ['<c t="str"><f>A1&amp;""</f><v>000123</v></c>', '000123'],
    ['<c><f>1+1</f><v>2</v></c>', '2'],
    ['<c><f>1+1</f></c>', 'formula-without-result'],
    ['<c t="e"><v>#REF!</v></c>', 'cell-error'],
    ['<c t="b"><v>1</v></c>', 'TRUE'],
    ['<c t="d"><v>2026-01-05</v></c>', '2026-01-05'],
    [
      '<c t="inlineStr"><is><r><t>FP</t></r><r><rPr><b/></rPr><t xml:space="preserve"> 1</t></r><rPh sb="0" eb="1"><t>x</t></rPh></is></c>',
      'FP 1',
    ],
    [text('a_x000D_b_x005F_x0041_'), 'a\rb_x0041_'],
    [text('a_x0000_b'), 'nul-byte'],
    [text('<![CDATA[<b>]]>'), '<b>'],
    [text('x'.repeat(10_001)), 'cell-too-long'],
  ])('%s reads %s', async (cell, expected) => {
    expect(await firstCell(cell)).toBe(expected)
  })

  it.each([
    [14, '46027', '2026-01-05'],
    [31, '46027', '2026-01-05'],
    [22, '46027.75', '2026-01-05 18:00:00'],
    ['yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;', '46027', '2026-01-05'],
    ['[$-804]yyyy\\-mm\\-dd;@', '46027', '2026-01-05'],
    ['h:mm', '0.5', '12:00:00'],
    ['0.00', '46027', '46027'],
    ['[Red]#,##0.00', '46027', '46027'],
    ['&quot;days&quot; 0', '46027', '46027'],
    ['00000000', '123', '00000123'],
    [0, '46027', '46027'],
  ])('of the format %s holding %s reads %s', async (format, value, expected) => {
    expect(await firstCell(`<c s="1"><v>${value}</v></c>`, styles(format))).toBe(expected)
  })

  it('counts its days from 1904 where the workbook says so', async () => {
    const workbook =
      aWorkbook('')['xl/workbook.xml']?.replace('<sheets>', '<workbookPr date1904="1"/><sheets>') ?? ''
    const parts = { ...styles(14), 'xl/workbook.xml': workbook }
    expect(await firstCell('<c s="1"><v>44565</v></c>', parts)).toBe('2026-01-05')
  })

  it('may keep its text in the shared table', async () => {
    const strings = '<sst><si><t>x</t></si><si><r><t>FP</t></r><r><t>007</t></r></si></sst>'
    expect(await firstCell('<c t="s"><v>1</v></c>', { 'xl/sharedStrings.xml': strings })).toBe('FP007')
  })
})

describe('a worksheet', () => {
  it('gives rows the numbers they have in the sheet, and cells their columns', async () => {
    const rows = `<row r="3">${text('某公司')}</row>${header.replace('r="1"', 'r="5"')}<row r="9"><c r="A9" t="inlineStr"><is><t>FP1</t></is></c><c r="D9"><v>7</v></c></row>`
    const table = await openBills(aZip(aWorkbook(rows)))
    expect(table.headerRow).toBe(5)
    expect(await allRows(table)).toEqual([{ row: 9, cells: ['FP1', '', '', '7'] }])
  })

  it('is the first visible one whose header is known', async () => {
    const sheet = (rows: string) =>
      `<x:worksheet xmlns:x="urn:x"><x:sheetData>${rows.replace(/<(\/?)/g, '<$1x:')}</x:sheetData></x:worksheet>`
    const bytes = aZip({
      'xl/workbook.xml':
        '<workbook xmlns:r="urn:r"><sheets><sheet name="封面" r:id="a"/><sheet name="藏" state="hidden" r:id="b"/><sheet name="明细" r:id="c"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Id="a" Target="worksheets/sheet1.xml"/><Relationship Id="b" Target="worksheets/sheet2.xml"/><Relationship Id="c" Target="/xl/worksheets/sheet3.xml"/></Relationships>',
      'xl/worksheets/sheet1.xml': sheet(`<row>${text('说明')}</row>`),
      'xl/worksheets/sheet2.xml': sheet(header),
      'xl/worksheets/sheet3.xml': sheet(`${header}<row>${text('FP1')}</row>`),
    })
    const table = await openTable(aFile(bytes, 'b.xlsx'), { kinds: [billKind] })
    expect([table.sheet, (await allRows(table)).length]).toEqual(['明细', 1])
  })

  it('is refused with the headers seen when none is known', async () => {
    const bytes = aZip(aWorkbook(`<row>${text('日期')}${text('天气')}</row>`))
    await expect(openBills(bytes)).rejects.toMatchObject({
      type: 'unknown-kind',
      facts: { headers: '日期 | 天气' },
    })
  })

  it('is refused as empty when it is', async () => {
    await expect(openBills(aZip(aWorkbook('')))).rejects.toMatchObject({ type: 'empty-file' })
  })
})
