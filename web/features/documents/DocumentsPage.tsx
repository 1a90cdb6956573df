/** Invoices, credit notes and receipts in one list; one opens to how its open amount came about. */
import { useNavigate, useSearch } from '@tanstack/react-router'
import { only } from '../../paths.ts'
import { amountText } from '../../ui/amount.tsx'
import { Empty } from '../../ui/states.tsx'
import { useAsOf } from '../frame/as-of.ts'
import { ListRows } from '../lists/ListRows.tsx'
import { SubNav } from '../receivables/SubNav.tsx'
import { useDocumentDrawer } from '../receivables/use-document-drawer.tsx'
import { DocumentFilters } from './DocumentFilters.tsx'
import { type ListedDocument, useDocuments } from './documents-query.ts'
import { type DocumentsSearch, useListWords } from './list-words.ts'
import { NewDocument } from './NewDocument.tsx'
import '../customers/customers.css'
import '../receivables/receivables.css'
import './documents.css'

export function DocumentsPage() {
  const { t } = useListWords()
  const search: DocumentsSearch = useSearch({ strict: false })
  const navigate = useNavigate()
  const { asOf } = useAsOf()
  const list = useDocuments(search, asOf)
  const rows = list.data?.pages.flatMap(page => page.documents) ?? []
  const change = (wanted: { readonly [Name in keyof DocumentsSearch]?: string | undefined }) =>
    void navigate({ to: '/documents', search: before => only({ ...before, ...wanted }), resetScroll: false })
  const { active, open, isDrawn, drawer } = useDocumentDrawer({
    ...{ rows, search, change, day: asOf },
    isCredit: ({ kind }) => kind !== 'invoice',
  })
  return (
    <div className="aging-page">
      <SubNav />
      <div className="ph">
        <h1>{t('title')}</h1>
        <span className="m2 wide-only">{t('sub')}</span>
        <span className="sp" />
        <NewDocument />
      </div>
      <DocumentFilters search={search} onChange={change} />
      <div className={`work${isDrawn ? ' drawn' : ''}`}>
        <div className="panel aging-scroll">
          <ListRows {...{ list, count: rows.length, waiting: 14 }} empty={<Empty says={t('nothing')} />}>
            <Rows {...{ rows, active, open }} opened={search.document} />
          </ListRows>
        </div>
        {drawer}
      </div>
    </div>
  )
}

interface RowsProps {
  readonly rows: readonly ListedDocument[]
  readonly active: number
  readonly opened: string | undefined
  open(row: ListedDocument): void
}

function Rows({ rows, active, opened, open }: RowsProps) {
  const { t } = useListWords()
  return (
    <table className="t doclist" aria-label={t('title')}>
      <thead>
        <tr>
          <th scope="col">{t('number')}</th>
          <th scope="col">{t('kind')}</th>
          <th scope="col">{t('customer')}</th>
          <th scope="col" className="sorted" aria-sort="descending">
            {t('date')} ↓
          </th>
          <th scope="col">{t('due')}</th>
          <th scope="col" className="n">
            {t('amount')}
          </th>
          <th scope="col" className="n">
            {t('open')}
          </th>
          <th scope="col">{t('state')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr
            key={`${row.kind} ${row.number}`}
            className={index === active || row.number === opened ? 'on' : undefined}
          >
            <td>
              <button type="button" className="plain open" onClick={() => open(row)}>
                {row.number}
              </button>
            </td>
            <td>{t(row.kind)}</td>
            <td>
              {row.name} <span className="m sm">{row.customer}</span>
            </td>
            <td className="m2">{row.date}</td>
            <td className="m2">{row.due}</td>
            <td className="n">
              <span className="m sm">{row.currency}</span> {amountText(row.amount)}
            </td>
            <td className="n b">
              {row.status === 'settled' || row.status === 'reversed' ? '–' : amountText(row.open)}
            </td>
            <td>
              <span
                className={
                  row.status === 'reversed' ? 'tag stop' : row.status === 'settled' ? 'tag ok' : 'tag'
                }
              >
                {t(row.status)}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
