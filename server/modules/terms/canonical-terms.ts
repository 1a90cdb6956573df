import { z } from 'zod'
import { Problem } from '../../kernel/problem.ts'
import { formatTerms } from './format-terms.ts'
import { parseTerms } from './parse-terms.ts'

/** Terms as they are entered, not read yet. */
export const termsField = z.string().trim().min(1).max(2000)

/** As they are kept, whichever way they were written. Refuses as {@link parseTerms}. */
export const canonicalTerms = (text: string): string => formatTerms(parseTerms(text))

/** What `read` makes of it; undefined for what it refuses, as rows of a file are told together. */
export function readable(text: string, read: (text: string) => string): string | undefined {
  try {
    return read(text)
  } catch (error) {
    if (error instanceof Problem) return undefined
    throw error
  }
}

/** As {@link canonicalTerms}; undefined where they are not understood. */
export const readableTerms = (text: string): string | undefined => readable(text, canonicalTerms)
