import { expect, it } from 'vitest'
import { decoded, quantitiesIn } from './stock-file.ts'

it('reads product codes and quantities, with any separator, past a header and past rows without a quantity', () => {
  const text = '商品编码,数量\r\nW,10\n"T";3.5\nN\t2\n合计,\n,4\n0012,1'
  expect([...quantitiesIn(text)]).toEqual([
    ['W', '10'],
    ['T', '3.5'],
    ['N', '2'],
    ['0012', '1'],
  ])
})

it('reads UTF-8 with and without a mark at its beginning, and GBK', () => {
  const bytes = (...of: number[]) => new Uint8Array(of).buffer
  expect(decoded(bytes(0xef, 0xbb, 0xbf, 0x57))).toBe('W')
  expect(decoded(bytes(0xe6, 0xb0, 0xb4))).toBe('水')
  expect(decoded(bytes(0xc9, 0xcc))).toBe('商')
})
