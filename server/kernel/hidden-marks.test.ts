import { describe, expect, it } from 'vitest'
import { hiddenMarkIn } from './hidden-marks.ts'
import { keyField } from './http/fields.ts'
import { validated } from './http/validate.ts'

describe('a character that does not show', () => {
  it.each([
    ['FP-1\n2', 'U+000A'],
    ['FP\t1', 'U+0009'],
    ['FP-\u202E321', 'U+202E'],
    ['春晖\u200B机电', 'U+200B'],
    ['春晖\uFEFF机电', 'U+FEFF'],
    ['a\u2066b', 'U+2066'],
  ])('is found in %j', (text, mark) => {
    expect(hiddenMarkIn(text)).toBe(mark)
  })

  it.each(['FP-0001', '春晖机电（江北）有限公司', 'Café Zoë №5', 'أحمد', '𠮷野家', 'A　B'])(
    'is not found in %s',
    text => {
      expect(hiddenMarkIn(text)).toBeUndefined()
    },
  )

  it('is refused in a key of a request, named in both languages', () => {
    const refused = () => validated(keyField, 'FP-\u202E321', 'path')
    expect(refused).toThrow(
      expect.objectContaining({
        fields: [
          expect.objectContaining({
            detail: expect.objectContaining({
              text: {
                en: expect.stringContaining('does not show'),
                'zh-CN': expect.stringContaining('看不见'),
              },
              facts: { mark: 'U+202E' },
            }),
          }),
        ],
      }),
    )
    expect(validated(keyField, ' FP-1\n', 'path')).toBe('FP-1')
  })
})
