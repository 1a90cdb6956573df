/** What can be done with a list: which columns, and the file of what it is narrowed to. */
import type { ComponentProps } from 'react'
import { defineWords } from '../../language/language.ts'
import { ColumnsMenu } from './ColumnsMenu.tsx'
import { ListExport } from './ListExport.tsx'
import { fileOf, type Listed } from './list-column.ts'
import type { List } from './use-list.ts'

const useWords = defineWords('list-tools', {
  currency: { en: 'Currency', 'zh-CN': '币种' },
})

interface ListToolsProps<Row> extends Pick<ComponentProps<typeof ListExport<Row>>, 'name' | 'count' | 'ask'> {
  readonly list: List<Row>
}

export function ListTools<Row extends Listed>({ list, ...asked }: ListToolsProps<Row>) {
  const { t } = useWords()
  const { all, choice, columns } = list
  const file = fileOf(columns, t('currency'))
  return (
    <>
      <ColumnsMenu columns={choice} nameOf={id => all.find(column => column.id === id)?.name ?? id} />
      <ListExport
        {...asked}
        head={file.map(({ name }) => name)}
        lineOf={(row: Row) => file.map(({ of }) => of(row))}
      />
    </>
  )
}
