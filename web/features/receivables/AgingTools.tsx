/** Views and columns of the ageing, kept for whoever chose them. */
import { useNavigate } from '@tanstack/react-router'
import { only } from '../../paths.ts'
import { useBucketName } from '../../ui/age-bar.tsx'
import { ColumnsMenu } from '../lists/ColumnsMenu.tsx'
import type { ListColumns } from '../lists/columns.ts'
import { SavedViews } from '../lists/SavedViews.tsx'
import type { AgingView } from './aging-view.ts'
import { useAgingWords } from './words.ts'

interface AgingToolsProps {
  readonly columns: ListColumns<string>
  readonly view: AgingView
}

/** What a view keeps of the address: not the day, and not what is open in the drawer. */
const kept = ['by', 'sort', 'q', 'salesperson', 'region', 'class', 'age'] as const

export function AgingTools({ columns, view: { search } }: AgingToolsProps) {
  const { t } = useAgingWords()
  const bucketName = useBucketName()
  const navigate = useNavigate()
  const shown = Object.fromEntries(
    kept.flatMap(name => (search[name] === undefined ? [] : [[name, search[name]]])),
  )
  return (
    <>
      <SavedViews
        list="aging"
        view={{ search: shown, columns: columns.shown }}
        onApply={view => {
          columns.choose(view.columns)
          void navigate({ to: '/aging', search: only({ ...view.search, as_of: search.as_of }) })
        }}
      />
      <ColumnsMenu columns={columns} nameOf={id => (id === 'unapplied' ? t('unapplied') : bucketName(id))} />
    </>
  )
}
