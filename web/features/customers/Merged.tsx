/** What somebody else changed while one was typing: theirs stands where nothing was typed; where both did, one chooses. */
import { defineWords } from '../../language/language.ts'
import { useMoment } from '../../session.tsx'
import { type FieldName, fieldNames, type Sheet, shownOf, type Typed } from './form-fields.ts'
import { useFieldName } from './use-field-name.ts'

const useWords = defineWords('merged', {
  who: { en: '{{name}} changed this customer at {{at}}:', 'zh-CN': '{{name}} 于 {{at}} 修改了这个客户：' },
  system: { en: 'The program', 'zh-CN': '系统' },
  changed: { en: '{{field}}: {{from}} → {{to}}', 'zh-CN': '{{field}}：{{from}} → {{to}}' },
  both: { en: 'You typed {{mine}}.', 'zh-CN': '您填写的是 {{mine}}。' },
  takeTheirs: { en: 'Take theirs: {{field}}', 'zh-CN': '用对方的{{field}}' },
  empty: { en: 'empty', 'zh-CN': '空' },
  nothing: {
    en: 'None of the fields here differs; save again.',
    'zh-CN': '这里的字段没有差异，可以直接保存。',
  },
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
  const changed = fieldNames.filter(field => shownOf(before, field) !== shownOf(after, field))
  const said = (text: string) => (text === '' ? t('empty') : text)
  return (
    <div className="say" role="status">
      <div className="stack">
        <b>{t('who', { name: after.updated_by ?? t('system'), at: moment(after.updated_at) })}</b>
        {changed.length === 0 ? <span>{t('nothing')}</span> : null}
        <ul>
          {changed.map(field => {
            const mine = typed[field]
            const theirs = shownOf(after, field)
            return (
              <li key={field}>
                {t('changed', {
                  field: nameOf(field),
                  from: said(shownOf(before, field)),
                  to: said(theirs),
                })}{' '}
                {mine === undefined || mine === theirs ? null : (
                  <>
                    {t('both', { mine: said(mine) })}{' '}
                    <button type="button" className="btn" onClick={() => onTakeTheirs(field)}>
                      {t('takeTheirs', { field: nameOf(field) })}
                    </button>
                  </>
                )}
              </li>
            )
          })}
        </ul>
      </div>
    </div>
  )
}
