/** Several rows at once: what is ticked, the ticks, and the bar that tells what can be done with them. */
import { type ReactNode, useState } from 'react'
import { defineWords } from '../../language/language.ts'
import type { ListColumn } from './list-column.ts'
import './lists.css'

const useWords = defineWords('choice', {
  one: { en: 'Choose {{name}}', 'zh-CN': '选择 {{name}}' },
  all: { en: 'Choose all that are shown', 'zh-CN': '选择已显示的全部' },
  chosen: { en: '{{count}} chosen', 'zh-CN': '已选 {{count}} 项' },
  none: { en: 'Choose none', 'zh-CN': '取消选择' },
})

interface Choosable<Row> {
  /** Those shown that may be chosen. */
  readonly rows: readonly Row[]
  keyOf(row: Row): string
  nameOf(row: Row): string
}

/** What is no longer shown is no longer chosen. */
export function useChoice<Row>({ rows, keyOf, nameOf }: Choosable<Row>) {
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set())
  const isChosen = (row: Row) => keys.has(keyOf(row))
  const chosen = rows.filter(isChosen)
  const isAll = rows.length > 0 && chosen.length === rows.length
  return {
    chosen,
    isAll,
    nameOf,
    isChosen,
    toggle(row: Row | undefined) {
      if (!row) return
      const left = new Set(keys)
      if (!left.delete(keyOf(row))) left.add(keyOf(row))
      setKeys(left)
    },
    toggleAll: () => setKeys(new Set(isAll ? [] : rows.map(keyOf))),
    clear: () => setKeys(new Set()),
  }
}

export type Choice<Row> = ReturnType<typeof useChoice<Row>>

function ChooseAll<Row>({ choice }: { readonly choice: Choice<Row> }) {
  const { t } = useWords()
  return <input type="checkbox" aria-label={t('all')} checked={choice.isAll} onChange={choice.toggleAll} />
}

export function ChooseRow<Row>({ choice, row }: { readonly choice: Choice<Row>; readonly row: Row }) {
  const { t } = useWords()
  return (
    <input
      type="checkbox"
      aria-label={t('one', { name: choice.nameOf(row) })}
      checked={choice.isChosen(row)}
      onChange={() => choice.toggle(row)}
    />
  )
}

export const choiceColumn = <Row,>(choice: Choice<Row>): ListColumn<Row> => ({
  id: 'choose',
  name: '',
  width: 40,
  isFixed: true,
  head: <ChooseAll choice={choice} />,
  look: row => <ChooseRow {...{ choice, row }} />,
})

interface BatchBarProps<Row> {
  readonly choice: Choice<Row>
  /** What can be done with them. */
  readonly children: ReactNode
}

export function BatchBar<Row>({ choice, children }: BatchBarProps<Row>) {
  const { t } = useWords()
  if (choice.chosen.length === 0) return null
  return (
    <div className="batch row" role="status">
      <b>{t('chosen', { count: choice.chosen.length })}</b>
      {children}
      <button type="button" className="btn q" onClick={choice.clear}>
        {t('none')}
      </button>
    </div>
  )
}
