import { notify } from '../frame/notices.ts'
import { useUndo } from './use-undo.ts'
import { useEnterWords } from './words.ts'

/** Tells that something waits for approval, and leads there. */
export function useAsked() {
  const { t } = useEnterWords()
  const undo = useUndo()
  return (request: string) =>
    notify({
      says: t('done_asked', { id: request }),
      to: { label: t('seeRequest'), href: `/requests?request=${request}` },
      undo: undo.request(request),
    })
}
