import { Icon } from '../../ui/icons.tsx'
import { useColumnWords } from './column-words.ts'
import type { CellFault } from './faults.ts'
import { type Understanding, useKinds } from './import-queries.ts'
import { useImportWords } from './words.ts'

interface MapHeadProps {
  readonly told: Understanding
  readonly faults: readonly CellFault[]
  onChoose(index: number, column: string): void
}

/** Their headers, and beneath each the column it is taken as. */
export function MapHead({ told, faults, onChoose }: MapHeadProps) {
  const { t } = useImportWords()
  const { column: word } = useColumnWords()
  const { data } = useKinds()
  const kind = told.kind ?? ''
  const ours = data?.kinds.find(each => each.kind === kind)?.columns ?? []
  return (
    <thead>
      <tr>
        <th scope="col" className="n">
          <span className="m">{told.header_row}</span>
          <br />
          <span className="m">{t('header')}</span>
        </th>
        {told.columns.map(({ index, header, column, by }) => (
          <th key={index} scope="col">
            <span className="src" title={header}>
              {header || t('untitled')}
            </span>
            <select
              className={`pick${by === 'said' ? ' set' : ''}`}
              aria-label={t('takeAs', { header: header || t('untitled') })}
              value={column ?? ''}
              disabled={told.kind === null || header === ''}
              onChange={event => onChoose(index, event.target.value)}
            >
              <option value="">{t('ignore')}</option>
              {ours.map(({ name, required }) => (
                <option key={name} value={name}>
                  {word(kind, name)}
                  {required && name !== column ? ` · ${t('needed')}` : ''}
                </option>
              ))}
            </select>
            <Confidence bad={rowsAt(faults, index)} column={column} by={by} />
          </th>
        ))}
      </tr>
    </thead>
  )
}

const rowsAt = (faults: readonly CellFault[], index: number) =>
  new Set(faults.filter(fault => fault.index === index).map(({ row }) => row)).size

interface ConfidenceProps {
  readonly bad: number
  readonly column: string | null
  readonly by: 'name' | 'synonym' | 'said' | null
}

function Confidence({ bad, column, by }: ConfidenceProps) {
  const { t } = useImportWords()
  if (bad > 0)
    return (
      <span className="cf warn">
        <Icon name="warning" />
        {t('badCells', { count: bad })}
      </span>
    )
  if (column === null) return <span className="cf m">{by === 'said' ? t('bySaid') : ' '}</span>
  return (
    <span className="cf ok">
      <Icon name="tick" />
      {t(by === 'said' ? 'bySaid' : by === 'name' ? 'byName' : 'bySynonym')}
    </span>
  )
}
