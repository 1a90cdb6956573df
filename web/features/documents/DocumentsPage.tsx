/** Invoices, credit notes and receipts in one list; one opens to how its open amount came about. */
import { useNavigate, useSearch } from '@tanstack/react-router'
import { only } from '../../paths.ts'
import { Empty } from '../../ui/states.tsx'
import { useAsOf } from '../frame/as-of.ts'
import { SectionNav } from '../frame/SectionNav.tsx'
import { ListRows } from '../lists/ListRows.tsx'
import { ListTable } from '../lists/ListTable.tsx'
import { ListTools } from '../lists/ListTools.tsx'
import { useList } from '../lists/use-list.ts'
import { useDocumentDrawer } from '../receivables/use-document-drawer.tsx'
import { DocumentFilters } from './DocumentFilters.tsx'
import { useDocumentColumns } from './document-columns.tsx'
import { askDocuments, queryOf, useDocuments, useDocumentTotals } from './documents-query.ts'
import { type DocumentsSearch, useListWords } from './list-words.ts'
import { NewDocument } from './NewDocument.tsx'
import '../customers/customers.css'
import '../receivables/receivables.css'
import '../receivables/open-items.css'
import './documents.css'

export function DocumentsPage() {
  const { t } = useListWords()
  const search: DocumentsSearch = useSearch({ strict: false })
  const navigate = useNavigate()
  const { asOf } = useAsOf()
  const pages = useDocuments(search, asOf)
  const totals = useDocumentTotals(search, asOf, pages)
  const rows = pages.data?.pages.flatMap(page => page.documents) ?? []
  const change = (wanted: { readonly [Name in keyof DocumentsSearch]?: string | undefined }) =>
    void navigate({ to: '/documents', search: before => only({ ...before, ...wanted }), resetScroll: false })
  const { active, open, isDrawn, drawer } = useDocumentDrawer({
    ...{ rows, search, change, day: asOf },
    isCredit: ({ kind }) => kind !== 'invoice',
  })
  const columns = useDocumentColumns({
    isAdded: search.kind !== undefined || search.product !== undefined,
    hasProduct: search.product !== undefined,
    onOpen: open,
  })
  const list = useList('documents', columns)
  return (
    <div className="aging-page">
      <SectionNav of="receivables" />
      <div className="ph">
        <h1>{t('title')}</h1>
        <span className="m2 wide-only">{t('sub')}</span>
        <span className="sp" />
        <ListTools
          list={list}
          count={totals.count}
          name={`${t('title')}-${asOf}`}
          ask={async after => {
            const { documents, next } = await askDocuments(queryOf(search, asOf), after, 500)
            return { rows: documents, next }
          }}
        />
        <NewDocument />
      </div>
      <DocumentFilters search={search} onChange={change} />
      <div className={`work${isDrawn ? ' drawn' : ''}`}>
        <div className="panel items-panel">
          <ListRows
            {...{ list: pages, count: rows.length, waiting: 14 }}
            empty={
              <Empty says={t('nothing')}>
                <NewDocument />
              </Empty>
            }
          >
            <ListTable
              {...{ rows, active, pages, totals, columns: list.columns }}
              label={t('title')}
              keyOf={({ kind, number }) => `${kind} ${number}`}
              isOpen={({ number }) => number === search.document}
            />
          </ListRows>
        </div>
        {drawer}
      </div>
    </div>
  )
}
