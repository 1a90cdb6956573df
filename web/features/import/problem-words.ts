/** The page has menus where the command line has options: what to do is said in its own words. */
import { useColumnWords } from './column-words.ts'
import { useImportWords } from './words.ts'

interface ToldProblem {
  readonly type: string
  readonly [fact: string]: unknown
}

export function useProblemWords() {
  const { t, language } = useImportWords()
  const { column } = useColumnWords()
  const and = new Intl.ListFormat(language, { type: 'conjunction' })
  /** `missing`: what the columns lack, where the kind is clear all the same. */
  return (problem: ToldProblem, kind: string | null, missing: readonly string[] = []): string => {
    const lacks = (names: readonly string[]) =>
      t('fix_missing', { columns: and.format(names.map(name => column(kind ?? '', name))) })
    const fact = (name: string) => String(problem[name] ?? '')
    switch (problem.type) {
      case 'unknown-kind':
        return kind === null || missing.length === 0 ? t('fix_unknownKind') : lacks(missing)
      case 'no-such-kind':
        return t('fix_unknownKind')
      case 'missing-columns':
        return lacks(fact('columns').split(', '))
      case 'duplicate-columns':
        return t('fix_duplicate', { column: column(kind ?? '', fact('column')), headers: fact('headers') })
      case 'ambiguous-kind':
        return t('fix_ambiguousKind')
      case 'ambiguous-dates':
      case 'mixed-dates':
        return t('fix_dates', { value: fact('value') || fact('first') })
      default:
        return fact('detail') || fact('title')
    }
  }
}
