import { defineWords, words } from '../../language/language.ts'
import { columnCatalogue } from './column-catalogue.ts'

const useCatalogue = defineWords('import-columns', columnCatalogue)

/** A kind or column this page has no word for yet goes by the server's name. */
export function useColumnWords() {
  const { language } = useCatalogue()
  const say = (key: string, otherwise: string) =>
    key in columnCatalogue ? String(words.getResource(language, 'import-columns', key)) : otherwise
  return {
    kind: (kind: string) => say(`kind.${kind}`, kind),
    column: (kind: string, column: string) => say(`${kind}.${column}`, column),
  }
}
