import { Link } from '@tanstack/react-router'
import { defineWords } from '../../language/language.ts'
import { Empty } from '../../ui/states.tsx'
import { useDocumentColumns } from '../documents/document-columns.tsx'
import { askDocuments, queryOf, useDocuments, useDocumentTotals } from '../documents/documents-query.ts'
import { useAsOf } from '../frame/as-of.ts'
import { useDaySearch } from '../frame/day-search.ts'
import { ListRows } from '../lists/ListRows.tsx'
import { ListTable } from '../lists/ListTable.tsx'
import { ListTools } from '../lists/ListTools.tsx'
import { narrowed } from '../lists/list-column.ts'
import { useList } from '../lists/use-list.ts'
import { TabHead } from './TabHead.tsx'
import { useTabDocument } from './use-tab-document.ts'

const useWords = defineWords('customer-documents', {
  invoices: { en: 'Invoices', 'zh-CN': '发票' },
  receipts: { en: 'Receipts', 'zh-CN': '收款' },
  asList: { en: 'As a list', 'zh-CN': '在单据中打开' },
  noInvoices: {
    en: 'No invoice yet. They come with an import, or are entered one by one.',
    'zh-CN': '还没有发票。可以导入，也可以逐张录入。',
  },
  noReceipts: { en: 'No money was received from it yet.', 'zh-CN': '还没有收到过款项。' },
})

const kinds = { invoices: 'sales', receipts: 'receipt' } as const
const nothing = { invoices: 'noInvoices', receipts: 'noReceipts' } as const
/** Without what every row would say alike. */
const widths = {
  invoices: { number: 120, kind: 76, date: 92, due: 92, amount: 116, open: 112, state: 84 },
  receipts: { number: 160, date: 116, amount: 160, open: 140, state: 116 },
}

interface DocumentsTabProps {
  readonly code: string
  readonly tab: keyof typeof kinds
}

/** Its invoices and credit notes, or the money received from it, the latest first; one opens below the list. */
export function DocumentsTab({ code, tab }: DocumentsTabProps) {
  const { t } = useWords()
  const { asOf } = useAsOf()
  const search = { customer: code, kind: kinds[tab] }
  const pages = useDocuments(search, asOf)
  const totals = useDocumentTotals(search, asOf, pages)
  const rows = pages.data?.pages.flatMap(page => page.documents) ?? []
  const { active, open, drawer, opened } = useTabDocument(code, rows, ({ kind }) => kind !== 'invoice')
  const columns = useDocumentColumns({ isAdded: true, onOpen: open })
  const list = useList(`customer-${tab}`, narrowed(columns, widths[tab]))
  return (
    <>
      <TabHead {...{ code, tab }}>
        <Link className="link" to="/documents" search={{ ...useDaySearch(), ...search }}>
          {t('asList')}
        </Link>
        <ListTools
          list={list}
          count={totals.count}
          name={`${code}-${t(tab)}-${asOf}`}
          ask={async after => {
            const { documents, next } = await askDocuments(queryOf(search, asOf), after, 500)
            return { rows: documents, next }
          }}
        />
      </TabHead>
      <ListRows {...{ list: pages, count: rows.length, waiting: 8 }} empty={<Empty says={t(nothing[tab])} />}>
        <ListTable
          {...{ rows, active, pages, totals, columns: list.columns }}
          label={t(tab)}
          keyOf={({ kind, number }) => `${kind} ${number}`}
          isOpen={({ number }) => number === opened}
        />
      </ListRows>
      {drawer}
    </>
  )
}
