/** SQL of what settled one document. */
import type { Reader } from '../../kernel/database/transaction.ts'
import type { LocalDate } from '../../kernel/dates.ts'

export interface DocumentSettlement {
  readonly date: LocalDate
  /** An application, or what closed it without a counterpart: write-off, refund, transfer, reversal. */
  readonly kind: string
  /** The number on the other side; null where there is none, or it is not for the reader to see. */
  readonly other: string | null
  readonly otherKind: string | null
  readonly amountMinor: bigint
  readonly discountMinor: bigint
  readonly entryId: bigint
}

/** What still stands, in the order of its days: of the items of the document that are of this kind. */
export function settlementsOf(
  reader: Reader,
  document: { readonly id: bigint; readonly kind: 'invoice' | 'credit_note' | 'receipt' },
): Promise<DocumentSettlement[]> {
  const [side, other] = document.kind === 'invoice' ? ['debit', 'credit'] : ['credit', 'debit']
  return reader.rows<DocumentSettlement>(
    `select s.effective_on as date, s.kind, o.number as other, o.kind as "otherKind", s.amount_minor as "amountMinor",
            s.discount_minor as "discountMinor", s.entry_id as "entryId"
     from ledger.item i
       join ledger.settlement s on s.company_id = $1 and s.${side}_item_id = i.id and s.reverses_id is null
       left join ledger.item o on o.company_id = $1 and o.id = s.${other}_item_id
     where i.company_id = $1 and i.document_id = $2 and i.kind = $3
       and not exists (select from ledger.settlement b where b.company_id = $1 and b.reverses_id = s.id)
     order by s.effective_on, s.id`,
    [reader.company, document.id, document.kind],
  )
}
