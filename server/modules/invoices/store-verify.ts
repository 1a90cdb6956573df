/** SQL that compares invoices and credit notes with the items they opened. */
import type { Check } from '../ledger/index.ts'

export const invoiceDocuments: Check = {
  name: 'invoices',
  label: { en: 'invoices', 'zh-CN': '发票' },
  counted: 'select count(*) from invoices.invoice where company_id = $1',
  differences: `
    with opened as (
      select document_id, kind, sum(amount_minor) as amount_minor, count(*) as parts, min(number) as number,
        min(customer_id) as customer_id, max(customer_id) as last_customer_id, min(currency) as currency,
        min(issued_on) as issued_on, min(entry_id) as entry_id, max(entry_id) as last_entry_id, min(salesperson) as salesperson
      from ledger.shared_item where company_id = $1 and kind in ('invoice', 'credit_note') group by document_id, kind
    )
    select 'invoices.invoice' as "table", v.id::text as id, 'field-differs' as what, jsonb_build_object('number', v.number,
      'field', f.field, 'stored', coalesce(f.stored, '–'), 'booked', coalesce(f.booked, '–')) as facts
    from invoices.invoice v left join opened o on o.document_id = v.id and o.kind = v.kind
      cross join lateral (values
        ('gross_minor', v.gross_minor::text, o.amount_minor::text),
        ('parts', jsonb_array_length(v.parts)::text, o.parts::text),
        ('number', v.number, o.number),
        ('customer_id', v.customer_id::text, o.customer_id::text),
        ('customer_id', v.customer_id::text, o.last_customer_id::text),
        ('currency', v.currency, o.currency),
        ('issued_on', v.issued_on::text, o.issued_on::text),
        ('salesperson', v.salesperson, o.salesperson),
        ('entry_id', v.entry_id::text, o.entry_id::text),
        ('entry_id', v.entry_id::text, o.last_entry_id::text)
      ) f(field, stored, booked)
    where v.company_id = $1 and f.stored is distinct from f.booked
      -- All in one first: only what differs is taken apart into its fields.
      and (v.gross_minor, jsonb_array_length(v.parts), v.number, v.customer_id, v.customer_id, v.currency, v.issued_on,
          v.salesperson, v.entry_id, v.entry_id)
        is distinct from (o.amount_minor, o.parts, o.number, o.customer_id, o.last_customer_id, o.currency, o.issued_on,
          o.salesperson, o.entry_id, o.last_entry_id)
    union all
    select 'ledger.item', i.id::text, 'part-differs', jsonb_build_object('number', i.number, 'part', i.part,
      'field', f.field, 'stored', coalesce(f.stored, '–'), 'booked', coalesce(f.booked, '–'))
    from ledger.shared_item i join invoices.invoice v on v.company_id = $1 and v.id = i.document_id and v.kind = i.kind
      cross join lateral (select v.parts -> (i.part - 1) as part) p
      cross join lateral (values
        ('amount_minor', i.amount_minor::text, abs((p.part ->> 1)::bigint)::text),
        ('due_on', i.due_on::text, coalesce(p.part ->> 0, i.due_on::text))
      ) f(field, stored, booked)
    where i.company_id = $1 and f.stored is distinct from f.booked and (i.kind = 'invoice' or f.field <> 'due_on')
    union all
    select 'ledger.item', i.id::text, 'document-gone', jsonb_build_object('number', i.number, 'document', i.document_id)
    from ledger.shared_item i left join invoices.invoice v on v.company_id = $1 and v.id = i.document_id
    where i.company_id = $1 and i.kind in ('invoice', 'credit_note') and v.id is null`,
  sentences: {
    'field-differs': {
      en: "'{field}' of {number} is {stored}, its items say {booked}.",
      'zh-CN': '{number} 的“{field}”为 {stored}，往来项上为 {booked}。',
    },
    'part-differs': {
      en: "'{field}' of part {part} of {number} is {stored}, booked was {booked}.",
      'zh-CN': '{number} 第 {part} 部分的“{field}”为 {stored}，入账时为 {booked}。',
    },
    'document-gone': {
      en: 'The document {document} behind the item {number} is gone.',
      'zh-CN': '往来项 {number} 所属的单据 {document} 已不存在。',
    },
  },
}

/** What orders were told of invoices is what the invoices say. */
export const billedDocuments: Check = {
  name: 'billed',
  label: { en: 'goods invoiced', 'zh-CN': '订单与发货的开票' },
  counted: 'select count(*) from orders.shared_billed where company_id = $1',
  differences: `
    select 'invoices.invoice' as "table", v.id::text as id, 'billed-differs' as what,
      jsonb_build_object('number', v.number, 'currency', v.currency,
        'told_minor', coalesce(case when b.is_gone then 0 else b.amount_minor end, 0)::text,
        'amount_minor', v.counts::text) as facts
    from (
      select i.*, case when i.reversed_on is not null or i.voided_at is not null then 0
        when i.kind = 'invoice' then coalesce(i.original_gross_minor, i.gross_minor)
        else -coalesce(i.original_gross_minor, i.gross_minor) end as counts
      from invoices.invoice i
      where i.company_id = $1 and (i.order_number is not null or i.shipment_number is not null)
    ) v left join orders.shared_billed b on b.company_id = $1 and b.invoice_id = v.id
    where coalesce(case when b.is_gone then 0 else b.amount_minor end, 0) <> v.counts
      or (b.order_number, b.shipment_number, b.customer_id, b.currency)
        is distinct from (v.order_number, v.shipment_number, v.customer_id, v.currency)`,
  sentences: {
    'billed-differs': {
      en: 'Orders were told {told} {currency} of {number}, it is {amount}.',
      'zh-CN': '订单侧记录的单据 {number} 金额为 {currency} {told}，实际为 {amount}。',
    },
  },
}
