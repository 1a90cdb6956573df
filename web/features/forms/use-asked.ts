import { notify } from '../frame/notices.ts'
import { useFormWords } from './form-words.ts'
import { useUndo } from './use-undo.ts'

/** Tells that something waits for approval, leads there, and takes it back while nobody decided. */
export function useAsked() {
  const { t } = useFormWords()
  const undo = useUndo()
  return (request: string, says = t('done_asked', { id: request })) =>
    notify({
      says,
      to: { label: t('seeRequest'), href: `/requests?request=${request}` },
      undo: undo.request(request),
    })
}
