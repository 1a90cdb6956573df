import { describe, expect, it } from 'vitest'
import type { Understanding } from './import-queries.ts'
import { nearestDay, withCell, withColumn, withoutRow } from './map-columns.ts'

const told = {
  kind: 'invoices',
  columns: [
    { index: 0, header: '单号', column: 'number', by: 'synonym' },
    { index: 1, header: '日期', column: 'issued', by: 'synonym' },
    { index: 2, header: '备注', column: null, by: null },
    { index: 3, header: '', column: null, by: null },
  ],
} as const satisfies Pick<Understanding, 'kind' | 'columns'>
const understood = told as unknown as Understanding

describe('a column chosen by hand', () => {
  it('pins every other column as it stood, and the kind', () => {
    expect(withColumn(understood, {}, 2, 'order')).toEqual({
      as: 'invoices',
      map: { 单号: 'number', 日期: 'issued', 备注: 'order' },
    })
  })

  it('takes the place of the column that had it', () => {
    expect(withColumn(understood, {}, 2, 'issued').map).toEqual({ 单号: 'number', 日期: '', 备注: 'issued' })
  })

  it('can be left aside', () => {
    expect(withColumn(understood, { dates: 'DMY' }, 1, '')).toEqual({
      as: 'invoices',
      dates: 'DMY',
      map: { 单号: 'number', 日期: '', 备注: '' },
    })
  })
})

describe('a row', () => {
  it('is left out once, however often that is said', () => {
    expect(withoutRow(withoutRow({}, 7), 7).leave_out).toEqual([7])
  })

  it('keeps the last correction of a cell', () => {
    expect(withCell(withCell({}, 7, 1, 'a'), 7, 1, 'b').cells).toEqual([{ row: 7, index: 1, value: 'b' }])
  })
})

describe('a day that does not exist', () => {
  it.each([
    ['2026/9/31', '2026-09-30'],
    ['2025-02-29', '2025-02-28'],
    ['2026/9/30', undefined],
    ['2026/13/1', undefined],
    ['2026/9/45', undefined],
    ['soon', undefined],
  ])('%s was meant as %s', (value, day) => {
    expect(nearestDay(value, null)).toBe(day)
  })

  it('is read in the order of its file, and not without one', () => {
    expect(nearestDay('9/31/2023', 'MDY')).toBe('2023-09-30')
    expect(nearestDay('31/9/2023', 'DMY')).toBe('2023-09-30')
    expect(nearestDay('9/31/2023', null)).toBeUndefined()
  })
})
