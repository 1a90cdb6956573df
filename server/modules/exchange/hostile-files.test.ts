import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { openTable } from './open-table.ts'
import { surveyTable } from './survey-table.ts'
import { allRows, aWorkbook, aZip, billKind, openBills, readBills } from './testing.ts'

const header = 'number,customer,issued,amount\n'
const bill = (number: number) => `FP${number},A,2026-01-05,7\n`

const reading = async (content: string | Buffer) => allRows(await openBills(content))

describe('a file that is no table', () => {
  it.each([
    [Buffer.from('%PDF-1.7'), 'not-a-table'],
    [Buffer.from([0x1f, 0x8b, 8, 0]), 'not-a-table'],
    [Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'old-excel-file'],
    [Buffer.from('\uFEFF <html><table>'), 'not-a-table'],
    [Buffer.alloc(1000), 'not-a-table'],
    [Buffer.from('PK\x03\x04 and nothing more'), 'broken-workbook'],
    [aZip({ 'word/document.xml': '<w/>' }), 'broken-workbook'],
    [aZip({ ...aWorkbook(''), 'XL/workbook.xml': '<w/>' }), 'broken-workbook'],
    [aZip(aWorkbook(''), { 'xl/workbook.xml': 500 }), 'broken-workbook'],
    [aZip({ ...aWorkbook(''), '../evil': 'x' }), 'broken-workbook'],
  ])('is refused by its content: %#', async (bytes, type) => {
    await expect(reading(bytes)).rejects.toMatchObject({ type })
  })
})

describe('a damaged row', () => {
  it.each([
    [`${header}FP\0,A,2026-01-05,7\n`, 'nul-byte', 'number'],
    [`${header}FP1,${'A'.repeat(10_001)},2026-01-05,7\n`, 'cell-too-long', 'customer'],
    [`${header}FP1,"A"B,2026-01-05,7\n`, 'bad-quotes', 'customer'],
    [`${header}FP1,A,2026-01-05,1,234\n`, 'row-too-wide', ''],
    [`${header}FP1,A,2026-01-05,7${','.repeat(600)}x\n`, 'too-many-columns', ''],
    [`${header}FP1,A,2026-01-05,${'9'.repeat(10_000)}\n`, 'amount-too-large', 'amount'],
  ])('is rejected by itself, with its number and the reason: %#', async (content, key, column) => {
    const { values, rejects } = await readBills(`${content}${bill(3)}`, (cells, row) => {
      cells.money(row, 'amount', 'CNY' as never)
      return cells.text(row, 'number')
    })
    expect(rejects.map(({ row, column, reason }) => [row, column, reason.key])).toEqual([[2, column, key]])
    expect(rejects[0]?.value.length).toBeLessThanOrEqual(200)
    expect(values).toContain('FP3')
  })
})

describe('a file that goes on without an end', () => {
  it('is refused with the row when a line is ten megabytes long', async () => {
    const before = process.memoryUsage().rss
    const file = `${header}${bill(1)}FP2,${'x'.repeat(10_000_000)}\n`
    await expect(reading(file)).rejects.toMatchObject({ type: 'row-too-large', facts: { row: 3 } })
    expect(process.memoryUsage().rss - before).toBeLessThan(150_000_000)
  })

  it('is refused with the row where a quotation mark stays open', async () => {
    await expect(reading(`${header}${bill(1)}FP2,"A,2026-01-05,7\n${bill(3)}`)).rejects.toMatchObject({
      type: 'unclosed-quote',
      facts: { row: 3 },
    })
    await expect(reading(`${header}FP1,"A\n${bill(2).repeat(60_000)}`)).rejects.toMatchObject({
      type: 'unclosed-quote',
      facts: { row: 2 },
    })
  })
})

describe('a file cut off', () => {
  const rows = Array.from({ length: 12 }, (_, index) => bill(index)).join('')

  it('is refused when its last row lacks cells that all others have', async () => {
    await expect(reading(`${header}${rows}FP99,A,2026-`)).rejects.toMatchObject({
      type: 'file-cut-off',
      facts: { row: 14 },
    })
  })

  it('is taken when short rows are its habit, or its last line has an end', async () => {
    expect(await reading(`${header}${rows}FP98,A\nFP99,A`)).toHaveLength(14)
    expect(await reading(`${header}${rows}FP99,A\n`)).toHaveLength(13)
  })

  it('is refused when it ends inside a character', async () => {
    const text = Buffer.from(`${header}${rows}FP99,客户`)
    await expect(reading(text.subarray(0, -1))).rejects.toMatchObject({
      type: 'file-cut-off',
      facts: { row: 14 },
    })
    const chinese = iconv.encode(`${header}FP99,客户一二`, 'gb18030')
    await expect(reading(chinese.subarray(0, -1))).rejects.toMatchObject({
      type: 'file-cut-off',
      facts: { row: 2 },
    })
  })

  it('is refused at every length when it is a workbook', async () => {
    const whole = aZip(aWorkbook('<row r="1"/>'))
    for (let length = 4; length < whole.length; length += 37)
      await expect(reading(whole.subarray(0, length))).rejects.toMatchObject({ type: 'broken-workbook' })
  })
})

describe('a zip bomb', () => {
  const megabytes = (count: number) => Buffer.alloc(count * 1_000_000, ' ')

  it('is refused by the sizes it admits before anything is unpacked', async () => {
    const bomb = aZip({ ...aWorkbook(''), 'xl/media/a.bin': megabytes(30) })
    await expect(reading(bomb)).rejects.toMatchObject({ type: 'file-too-large-unzipped' })
  })

  it('is refused when a part unpacks to more than its size says', async () => {
    const sheet = `<worksheet><sheetData/>${' '.repeat(30_000_000)}</worksheet>`
    const bomb = aZip(
      { ...aWorkbook(''), 'xl/worksheets/sheet1.xml': sheet },
      { 'xl/worksheets/sheet1.xml': 500 },
    )
    await expect(reading(bomb)).rejects.toMatchObject({ type: 'file-too-large-unzipped' })
  })

  it('is refused when one piece of text goes on for megabytes', async () => {
    const rows = `<row><c t="inlineStr"><is><t>${'x'.repeat(6_000_000)}</t></is></c></row>`
    await expect(reading(aZip(aWorkbook(rows)))).rejects.toMatchObject({ type: 'file-too-large-unzipped' })
  })
})

describe('hostile XML', () => {
  it.each([
    ['<!DOCTYPE a [<!ENTITY x "y">]><worksheet/>', 'workbook-with-doctype'],
    ['<worksheet><sheetData>&x;</sheetData></worksheet>', 'broken-workbook'],
    ['<worksheet><sheetData><row r="2"/><row r="1"/></sheetData></worksheet>', 'broken-workbook'],
    ['<worksheet><sheetData><row r="9999999"/></sheetData></worksheet>', 'too-many-sheet-rows'],
    ['<worksheet><sheetData><row><c t="s"><v>7</v></c></row></sheetData></worksheet>', 'broken-workbook'],
    ['<worksheet><sheetData>', 'broken-workbook'],
    ['<a>'.repeat(100), 'broken-workbook'],
  ])('%j is refused as %s', async (sheet, type) => {
    const parts = { ...aWorkbook(''), 'xl/worksheets/sheet1.xml': sheet }
    await expect(reading(aZip(parts))).rejects.toMatchObject({ type })
  })
})

describe('a long file', () => {
  it('is read in batches from disk without its size in memory', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'exchange-'))
    try {
      const path = join(folder, 'long.csv')
      await writeFile(path, header + Array.from({ length: 200_000 }, (_, index) => bill(index)).join(''))
      const table = await openTable({ name: 'long.csv', path }, { kinds: [billKind] })
      const sizes: number[] = []
      for await (const batch of table.rows()) sizes.push(batch.length)
      expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(200_000)
      expect(Math.max(...sizes)).toBeLessThan(20_000)
      expect((await surveyTable(table)).rows).toBe(200_000)
    } finally {
      await rm(folder, { recursive: true })
    }
  })
})
