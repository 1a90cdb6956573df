/** What somebody else changed of the customer while one was typing. */
import { defineWords } from '../../language/language.ts'
import { useMoment } from '../../session.tsx'
import { MergedFields } from '../forms/MergedFields.tsx'
import { type FieldName, fieldNames, type Sheet, shownOf, type Typed } from './form-fields.ts'
import { useFieldName } from './use-field-name.ts'

const useWords = defineWords('merged-customer', {
  who: { en: '{{name}} changed this customer at {{at}}:', 'zh-CN': '{{name}} 于 {{at}} 修改了这个客户：' },
  system: { en: 'The program', 'zh-CN': '系统' },
})

interface MergedProps {
  /** What was typed over, and what is on file now. */
  readonly before: Sheet
  readonly after: Sheet
  readonly typed: Typed
  onTakeTheirs(field: FieldName): void
}

export function Merged({ before, after, typed, onTakeTheirs }: MergedProps) {
  const moment = useMoment()
  const { t } = useWords()
  const nameOf = useFieldName()
  return (
    <div className="say" role="status">
      <div className="stack">
        <b>{t('who', { name: after.updated_by ?? t('system'), at: moment(after.updated_at) })}</b>
        <MergedFields
          fields={fieldNames}
          before={field => shownOf(before, field)}
          after={field => shownOf(after, field)}
          {...{ typed, nameOf, onTakeTheirs }}
        />
      </div>
    </div>
  )
}
