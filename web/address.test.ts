import { expect, it } from 'vitest'
import { parseSearch, stringifySearch } from './address.ts'

it.each([
  '00123',
  '123',
  '1e5',
  '1.50',
  '12345678901234567890',
  'true',
  'null',
  '"quoted"',
  '华东 & 1+1',
  '{}',
])('%s is the same text in the address and back', code => {
  expect(parseSearch(stringifySearch({ customer: code }))).toEqual({ customer: code })
})

it('says nothing of what is not there', () => {
  expect(stringifySearch({ customer: undefined })).toBe('')
  expect(parseSearch('?customer=123')).toEqual({ customer: '123' })
})
