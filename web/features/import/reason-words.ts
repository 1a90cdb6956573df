/** The server's reasons as the page says them: columns by their names on screen, and no options of the command line. */
import { useLanguage } from '../../language/language.ts'
import { readable } from '../../ui/amount.tsx'
import { useColumnWords } from './column-words.ts'
import { useKinds } from './import-queries.ts'

/** Without the command line's options: what they do stands beside it as a link. */
const plain = (reason: string) =>
  reason.replace(/[;,，、；]?\s*(?:or import with|或加|，或加)\s*--[\w-]+(?:\s*导入)?/u, '')

export function useReasonWords(kind: string | null) {
  const language = useLanguage()
  const { column } = useColumnWords()
  const { data } = useKinds()
  const ours = new Set(data?.kinds.find(each => each.kind === kind)?.columns.map(({ name }) => name))
  return (reason: string): string => {
    const said = plain(readable(reason))
    // English reasons read well with our own names of columns.
    if (language === 'en' || kind === null) return said
    return said.replace(/[a-z_]{3,}/g, word => (ours.has(word) ? column(kind, word) : word))
  }
}
