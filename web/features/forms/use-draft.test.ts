import { describe, expect, it } from 'vitest'
import { keptIn } from './use-draft.ts'

const isPart = (known: object): known is { parts: string[] } => 'parts' in known

describe('what is kept in one field of a draft', () => {
  it('comes back as it was written', () => {
    expect(keptIn(JSON.stringify({ parts: ['south', '= 1'] }), isPart)).toEqual({ parts: ['south', '= 1'] })
  })

  it.each([undefined, '', '{"parts":', 'null', '"parts"', '{"other":1}'])(
    'is none when it is not of the kind: %s',
    text => {
      expect(keptIn(text, isPart)).toBeUndefined()
    },
  )
})
