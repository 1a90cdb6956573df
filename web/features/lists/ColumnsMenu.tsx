import { defineWords } from '../../language/language.ts'
import { Icon } from '../../ui/icons.tsx'
import { Popover } from '../../ui/popover.tsx'
import { Tick } from '../../ui/tick.tsx'
import type { ListColumns } from './columns.ts'
import './lists.css'

const useWords = defineWords('list-columns', {
  columns: { en: 'Columns', 'zh-CN': '列' },
  choose: { en: 'Columns to show', 'zh-CN': '显示哪些列' },
})

interface ColumnsMenuProps<Id extends string> {
  readonly columns: ListColumns<Id>
  readonly nameOf: (id: Id) => string
}

export function ColumnsMenu<Id extends string>({ columns, nameOf }: ColumnsMenuProps<Id>) {
  const { t } = useWords()
  const { shown, choices, choose } = columns
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
          <Tick
            key={id}
            className="check"
            value={shown.includes(id)}
            onChange={isShown => choose(isShown ? [...shown, id] : shown.filter(each => each !== id))}
          >
            {nameOf(id)}
          </Tick>
        ))
      }
    </Popover>
  )
}
