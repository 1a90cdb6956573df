import { expect, it } from 'vitest'
import { familiesTyped, familyLines } from './family-lines.ts'

it('lines come back as they were typed, instalments with their colons too', () => {
  const all = [
    { family: '家电', terms: 'net 60' },
    { family: '配件', terms: 'parts [{"type":"rest","days":10}]' },
  ]
  expect(familiesTyped(familyLines(all))).toEqual(all)
})

it.each([
  ['家电：票到30天', [{ family: '家电', terms: '票到30天' }]],
  ['\n 家电 : cash \n\n', [{ family: '家电', terms: 'cash' }]],
  ['家电', [{ family: '家电', terms: '' }]],
  ['', []],
])('%j is read as %j', (text, read) => {
  expect(familiesTyped(text)).toEqual(read)
})
