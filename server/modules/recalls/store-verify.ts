/** SQL that compares what recalls say was credited with their lines and with the credit notes. */
import type { Check } from '../ledger/index.ts'

export const recallCheck: Check = {
  name: 'recalls',
  label: { en: 'goods taken back', 'zh-CN': '收回货物' },
  counted: "select count(*) from recalls.standing where company_id = $1 and state = 'credited'",
  differences: `
    select 'recalls.recall' as "table", r.id::text as id, 'recall-differs' as what,
      jsonb_build_object('number', r.number, 'currency', r.currency, 'credit_minor', r.credit_minor::text,
        'lines_minor', l.minor::text, 'note_amount_minor', n.gross_minor::text, 'note', r.credit_number) as facts
    from recalls.standing r
      join invoices.shared_invoice n on n.company_id = $1 and n.number = r.credit_number and n.voided_at is null
      cross join lateral (select coalesce(sum(credited_minor), 0)::bigint as minor from recalls.line l
        where l.company_id = $1 and l.recall_id = r.id) l
    where r.company_id = $1 and r.state = 'credited'
      and (r.credit_minor <> l.minor or r.credit_minor <> n.gross_minor or r.customer_id <> n.customer_id)`,
  sentences: {
    'recall-differs': {
      en: 'Recall {number} is credited with {credit} {currency}; its lines say {lines}, credit note {note} says {note_amount}.',
      'zh-CN':
        '收货单 {number} 记为冲减 {currency} {credit}，明细合计 {lines}，红字发票 {note} 为 {note_amount}。',
    },
  },
}
