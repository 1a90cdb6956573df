/** SQL that compares receipts with the items they opened. */
import type { Check } from '../ledger/index.ts'

export const receiptDocuments: Check = {
  name: 'receipts',
  label: { en: 'receipts', 'zh-CN': '收款' },
  counted: 'select count(*) from payments.receipt where company_id = $1',
  differences: `
    select 'payments.receipt' as "table", v.id::text as id, 'field-differs' as what, jsonb_build_object('number', v.number,
      'field', f.field, 'stored', coalesce(f.stored, '–'), 'booked', coalesce(f.booked, '–')) as facts
    from payments.receipt v
      left join ledger.shared_item i on i.company_id = $1 and i.document_id = v.id and i.kind = 'receipt'
      cross join lateral (values
        ('amount_minor', v.amount_minor::text, i.amount_minor::text),
        ('number', v.number, i.number),
        ('customer_id', v.customer_id::text, i.customer_id::text),
        ('currency', v.currency, i.currency),
        ('received_on', v.received_on::text, i.issued_on::text),
        ('entry_id', v.entry_id::text, i.entry_id::text)
      ) f(field, stored, booked)
    where v.company_id = $1 and f.stored is distinct from f.booked
      -- All in one first: only what differs is taken apart into its fields.
      and (v.amount_minor, v.number, v.customer_id, v.currency, v.received_on, v.entry_id)
        is distinct from (i.amount_minor, i.number, i.customer_id, i.currency, i.issued_on, i.entry_id)
    union all
    select 'ledger.item', i.id::text, 'document-gone', jsonb_build_object('number', i.number, 'document', i.document_id)
    from ledger.shared_item i left join payments.receipt v on v.company_id = $1 and v.id = i.document_id
    where i.company_id = $1 and i.kind = 'receipt' and v.id is null`,
  sentences: {
    'field-differs': {
      en: "'{field}' of receipt {number} is {stored}, its item says {booked}.",
      'zh-CN': '收款 {number} 的“{field}”为 {stored}，往来项上为 {booked}。',
    },
    'document-gone': {
      en: 'The receipt {document} behind the item {number} is gone.',
      'zh-CN': '往来项 {number} 所属的收款单 {document} 已不存在。',
    },
  },
}
