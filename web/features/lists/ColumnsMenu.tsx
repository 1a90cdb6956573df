import { defineWords } from '../../language/language.ts'
import { Icon } from '../../ui/icons.tsx'
import { Popover } from '../../ui/popover.tsx'
import type { ListColumns } from './columns.ts'
import './lists.css'

const useWords = defineWords('list-columns', {
  columns: { en: 'Columns', 'zh-CN': '列' },
  choose: { en: 'Columns to show', 'zh-CN': '显示哪些列' },
})

interface ColumnsMenuProps<Id extends string> {
  readonly columns: ListColumns<Id>
  /** Those that can be taken away. */
  readonly choices: readonly Id[]
  readonly nameOf: (id: Id) => string
}

export function ColumnsMenu<Id extends string>({ columns, choices, nameOf }: ColumnsMenuProps<Id>) {
  const { t } = useWords()
  const { shown, choose } = columns
  return (
    <Popover
      title={t('choose')}
      label={
        <>
          <Icon name="columns" />
          {t('columns')}
        </>
      }
    >
      {() =>
        choices.map(id => (
          <label key={id} className="check">
            <input
              type="checkbox"
              checked={shown.includes(id)}
              onChange={event =>
                choose(event.target.checked ? [...shown, id] : shown.filter(each => each !== id))
              }
            />
            {nameOf(id)}
          </label>
        ))
      }
    </Popover>
  )
}
