/** What somebody else changed while one was typing: theirs stands where nothing was typed; where both did, one chooses. */
import { defineWords } from '../../language/language.ts'

const useWords = defineWords('merged', {
  changed: { en: '{{field}}: {{from}} → {{to}}', 'zh-CN': '{{field}}：{{from}} → {{to}}' },
  both: { en: 'You typed {{mine}}.', 'zh-CN': '您填写的是 {{mine}}。' },
  takeTheirs: { en: 'Take theirs: {{field}}', 'zh-CN': '用对方的{{field}}' },
  empty: { en: 'empty', 'zh-CN': '空' },
  nothing: {
    en: 'None of the fields here differs; save again.',
    'zh-CN': '这里的字段没有差异，可以直接保存。',
  },
})

interface MergedFieldsProps<Field extends string> {
  readonly fields: readonly Field[]
  /** What was typed over, and what is on file now. */
  before(field: Field): string
  after(field: Field): string
  readonly typed: Readonly<Record<string, string | undefined>>
  nameOf(field: Field): string
  onTakeTheirs(field: Field): void
}

export function MergedFields<Field extends string>(props: MergedFieldsProps<Field>) {
  const { fields, before, after, typed, nameOf, onTakeTheirs } = props
  const { t } = useWords()
  const changed = fields.filter(field => before(field) !== after(field))
  const said = (text: string) => (text === '' ? t('empty') : text)
  return (
    <>
      {changed.length === 0 ? <span>{t('nothing')}</span> : null}
      <ul>
        {changed.map(field => {
          const mine = typed[field]
          const theirs = after(field)
          const name = nameOf(field)
          return (
            <li key={field}>
              {t('changed', { field: name, from: said(before(field)), to: said(theirs) })}{' '}
              {mine === undefined || mine === theirs ? null : (
                <>
                  {t('both', { mine: said(mine) })}{' '}
                  <button type="button" className="btn" onClick={() => onTakeTheirs(field)}>
                    {t('takeTheirs', { field: name })}
                  </button>
                </>
              )}
            </li>
          )
        })}
      </ul>
    </>
  )
}
