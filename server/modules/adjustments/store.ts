/** SQL of adjustments: they read documents and items of the modules above and write through the ledger. */
import type { Reader } from '../../kernel/database/transaction.ts'
import type { BookedDocument, BookedKind, DocumentItem, DocumentWithItems } from './types.ts'

const columns = `number, customer_id as "customerId", currency, entry_id as "entryId"`

/** What finds the documents of a kind; the number stands in the given place. */
function finder(kind: BookedKind, number: string): string {
  switch (kind) {
    case 'receipt':
      return `select id, 'receipt' as kind, 'receipt' as "itemKind", ${columns}
        from payments.shared_receipt where company_id = $1 and number = ${number} and voided_at is null`
    case 'invoice':
    case 'credit_note':
      return `select id, kind, kind as "itemKind", ${columns} from invoices.shared_invoice
        where company_id = $1 and number = ${number} and voided_at is null and kind = '${kind}'`
    case 'debt':
    case 'money':
      return `select distinct document_id as id, '${kind}' as kind, kind as "itemKind", ${columns}
        from ledger.shared_item where company_id = $1 and number = ${number} and kind = 'transfer'
          and side = '${kind === 'debt' ? 'debit' : 'credit'}'`
  }
}

const finders = (kinds: readonly BookedKind[], number: string) =>
  kinds.map(kind => `(${finder(kind, number)})`).join(' union all ')

/** In the order of the kinds. */
export function findDocuments(
  reader: Reader,
  kinds: readonly BookedKind[],
  number: string,
): Promise<BookedDocument[]> {
  return reader.rows<BookedDocument>(finders(kinds, '$2'), [reader.company, number])
}

export interface Sought {
  readonly kinds: readonly BookedKind[]
  readonly number: string
}

type FoundRow = BookedDocument & { readonly items: readonly KeptItem[] | null }
type KeptItem = Omit<DocumentItem, 'id' | 'openMinor'> & { readonly id: string; readonly openMinor: string }

/** The open items of document `d`. */
const openItemsOf = `(
  select jsonb_agg(jsonb_build_object('id', i.id::text, 'part', i.part, 'issued', i.issued_on, 'due', i.due_on,
      'openMinor', i.open_minor::text, 'salesperson', i.salesperson) order by i.due_on nulls last, i.part)
  from ledger.shared_item i
  where i.company_id = $1 and i.document_id = d.id and i.kind = d."itemKind" and i.open_minor > 0)`

/** Both documents of a settlement with their open items, in one statement: of all that is written, this is written most. */
export async function findPair(
  reader: Reader,
  from: Sought,
  to: Sought,
): Promise<{ from: DocumentWithItems[]; to: DocumentWithItems[] }> {
  const rows = await reader.rows<FoundRow & { readonly side: 'from' | 'to' }>(
    `select d.*, ${openItemsOf} as items
     from (
       select 'from' as side, f.* from (${finders(from.kinds, '$2')}) f
       union all select 'to', t.* from (${finders(to.kinds, '$3')}) t
     ) d`,
    [reader.company, from.number, to.number],
  )
  const onSide = (side: 'from' | 'to') =>
    rows.filter(row => row.side === side).map(({ side: _, ...row }) => withItems(row))
  return { from: onSide('from'), to: onSide('to') }
}

/** All documents of these kinds with these numbers and their open items. */
export async function findWithItems(
  reader: Reader,
  sought: { readonly kinds: readonly BookedKind[]; readonly numbers: readonly string[] },
): Promise<DocumentWithItems[]> {
  const rows = await reader.rows<FoundRow>(
    `select d.*, ${openItemsOf} as items from (${finders(sought.kinds, 'any ($2::text[])')}) d`,
    [reader.company, sought.numbers],
  )
  return rows.map(withItems)
}

const withItems = ({ items, ...document }: FoundRow): DocumentWithItems => ({ document, items: read(items) })

const read = (items: FoundRow['items']): DocumentItem[] =>
  (items ?? []).map(item => ({ ...item, id: BigInt(item.id), openMinor: BigInt(item.openMinor) }))

/** The first of `N/T`, `N/T2`, `N/T3` … that is free. */
export async function transferNumber(reader: Reader, number: string): Promise<string> {
  const [row] = await reader.rows<{ number: string }>(
    `select t.number from generate_series(1, 10000) nth,
       lateral (select $2 || '/T' || case when nth > 1 then nth::text else '' end as number) t
     where not exists (select from ledger.shared_item i
                       where i.company_id = $1 and i.number = t.number and i.kind = 'transfer')
     order by nth limit 1`,
    [reader.company, number],
  )
  if (!row) throw new Error(`no number left for a transfer of ${number}`)
  return row.number
}

/** The document's items with something open, oldest due first. */
export async function itemsOf(reader: Reader, document: BookedDocument): Promise<DocumentItem[]> {
  return reader.rows<DocumentItem>(
    `select id, part, issued_on as issued, due_on as due, open_minor as "openMinor", salesperson
     from ledger.shared_item
     where company_id = $1 and document_id = $2 and kind = $3 and open_minor > 0
     order by due_on nulls last, part`,
    [reader.company, document.id, document.itemKind],
  )
}

/** Entries of what still settles the document: applications, write-offs, refunds, transfers. */
export async function settlingEntries(reader: Reader, document: BookedDocument): Promise<bigint[]> {
  const rows = await reader.rows<{ entry_id: bigint }>(
    `select distinct s.entry_id
     from ledger.shared_item i join ledger.shared_settlement s
       on s.company_id = $1 and (s.debit_item_id = i.id or s.credit_item_id = i.id)
     where i.company_id = $1 and i.document_id = $2 and i.kind = $3 and s.reverses_id is null and s.kind <> 'reversal'
       and not exists (select from ledger.shared_settlement b where b.company_id = $1 and b.reverses_id = s.id)
     order by s.entry_id`,
    [reader.company, document.id, document.itemKind],
  )
  return rows.map(row => row.entry_id)
}

/** Entries of the applications between two documents that still stand. */
export async function applicationsBetween(
  reader: Reader,
  from: BookedDocument,
  to: BookedDocument,
): Promise<bigint[]> {
  const rows = await reader.rows<{ entry_id: bigint }>(
    `select s.entry_id
     from ledger.shared_item d
       join ledger.shared_settlement s on s.company_id = $1 and s.debit_item_id = d.id and s.kind = 'application'
       join ledger.shared_item c on c.company_id = $1 and c.id = s.credit_item_id
     where d.company_id = $1 and d.document_id = $2 and d.kind = $3 and c.document_id = $4 and c.kind = $5
       and s.reverses_id is null
       and not exists (select from ledger.shared_settlement b where b.company_id = $1 and b.reverses_id = s.id)
     order by s.entry_id`,
    [reader.company, to.id, to.itemKind, from.id, from.itemKind],
  )
  return rows.map(row => row.entry_id)
}

/** Entries of what one request applied of the money, as far as they still stand. */
export async function applicationsOfRequest(
  reader: Reader,
  from: BookedDocument,
  applicationId: bigint,
): Promise<bigint[]> {
  const rows = await reader.rows<{ entry_id: bigint }>(
    `select s.entry_id
     from ledger.shared_item c
       join ledger.shared_settlement s on s.company_id = $1 and s.credit_item_id = c.id and s.kind = 'application'
     where c.company_id = $1 and c.document_id = $2 and c.kind = $3 and s.application_id = $4
       and s.reverses_id is null
       and not exists (select from ledger.shared_settlement b where b.company_id = $1 and b.reverses_id = s.id)
     order by s.entry_id`,
    [reader.company, from.id, from.itemKind, applicationId],
  )
  return rows.map(row => row.entry_id)
}

export async function customerByCode(
  reader: Reader,
  code: string,
): Promise<{ id: bigint; code: string } | undefined> {
  const [row] = await reader.rows<{ id: bigint; code: string }>(
    'select id, code from customers.shared_customer where company_id = $1 and code = $2',
    [reader.company, code],
  )
  return row
}

/** The document an entry booked; nothing when it is none. */
export async function documentBookedBy(
  reader: Reader,
  entryId: bigint,
): Promise<{ kind: string; number: string } | undefined> {
  const [row] = await reader.rows<{ kind: string; number: string }>(
    `select kind, ref as number from ledger.shared_journal_entry
     where company_id = $1 and id = $2 and kind in ('invoice', 'credit_note', 'receipt')`,
    [reader.company, entryId],
  )
  return row
}

/** Entries an import booked, in the order they are to be taken back: applications first, documents after. */
export async function entriesOfImport(reader: Reader, importId: bigint) {
  return reader.rows<{ id: bigint; kind: string }>(
    `select e.id, e.kind from ledger.shared_journal_entry e
     where e.company_id = $1 and e.import_id = $2
       and not exists (select from ledger.shared_journal_entry r where r.company_id = $1 and r.reverses_id = e.id)
     order by e.kind <> 'settlement', e.id`,
    [reader.company, importId],
  )
}

/** A document of the import that something outside the import has settled or reversed; nothing when there is none. */
export async function builtUpon(reader: Reader, importId: bigint): Promise<string | undefined> {
  const [row] = await reader.rows<{ number: string }>(
    `select i.number
     from ledger.shared_journal_entry e join ledger.shared_item i on i.company_id = $1 and i.entry_id = e.id
       join ledger.shared_settlement s on s.company_id = $1 and (s.debit_item_id = i.id or s.credit_item_id = i.id)
       join ledger.shared_journal_entry o on o.company_id = $1 and o.id = s.entry_id
     where e.company_id = $1 and e.import_id = $2 and o.import_id is distinct from $2 and s.reverses_id is null
       and not exists (select from ledger.shared_settlement b where b.company_id = $1 and b.reverses_id = s.id)
     limit 1`,
    [reader.company, importId],
  )
  return row?.number
}
