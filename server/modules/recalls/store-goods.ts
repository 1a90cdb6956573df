/** SQL of what is unpaid and may be taken back. */
import type { Reader } from '../../kernel/database/transaction.ts'
import type { Goods, GoodsLine } from './types.ts'

interface Row extends Omit<Goods, 'lines'> {
  readonly lines: readonly (Omit<GoodsLine, 'amountMinor'> & { readonly amount: string })[] | null
}

/** The signed version that held on the day of the invoice and says the goods stay ours until they are paid. */
const retaining = `
  select k.number from contracts.shared_contract k
  where k.company_id = $1 and k.customer_id = v.customer_id and (k.clauses ->> 'retains_title')::boolean
    and k.signed_on <= v.issued_on and (k.ended_on is null or k.ended_on > v.issued_on)
    and coalesce((k.clauses ->> 'from')::date, v.issued_on) <= v.issued_on
    and coalesce((k.clauses ->> 'to')::date, v.issued_on) >= v.issued_on
    and not exists (select from contracts.shared_contract n where n.company_id = $1 and n.id = k.id
      and n.version_no > k.version_no and n.signed_on <= v.issued_on)
  order by k.signed_on desc limit 1`

/** Invoices of a customer with something open, the oldest first; of those, the ones named where any are. */
export async function unpaidGoods(
  reader: Reader,
  customerId: bigint,
  numbers: readonly string[] | null,
): Promise<Goods[]> {
  const rows = await reader.rows<Row>(
    `with open as (
       select document_id as id, sum(open_minor)::bigint as minor from ledger.shared_item
       where company_id = $1 and customer_id = $2 and kind = 'invoice' and closed_on is null group by document_id
     )
     select v.id, v.number, v.customer_id as "customerId", v.currency, v.issued_on as issued,
       v.gross_minor as "grossMinor", o.minor as "openMinor", (${retaining}) as contract,
       coalesce((select sum(coalesce(l.handed_minor, l.full_minor)) from recalls.line l
         join recalls.standing r on r.company_id = $1 and r.id = l.recall_id
         where l.company_id = $1 and l.invoice_id = v.id and r.state in ('approved', 'handed-over')), 0)::bigint
         as "claimedMinor",
       (select jsonb_agg(jsonb_build_object('line', n.line_no, 'sku', n.sku,
           'quantity', trim_scale(n.quantity)::text, 'taken', trim_scale(t.quantity)::text, 'amount', n.amount_minor::text)
           order by n.line_no)
         from invoices.shared_invoice_line n cross join lateral (
           select coalesce(sum(coalesce(l.handed_quantity, l.quantity)), 0) as quantity from recalls.line l
             join recalls.standing r on r.company_id = $1 and r.id = l.recall_id
           where l.company_id = $1 and l.invoice_id = v.id and l.invoice_line = n.line_no and r.state <> 'withdrawn') t
         where n.company_id = $1 and n.invoice_id = v.id and n.amount_minor > 0) as lines
     from open o join invoices.shared_invoice v on v.company_id = $1 and v.id = o.id
     where v.voided_at is null and v.reversed_on is null and ($3::text[] is null or v.number = any ($3))
     order by v.issued_on, v.id limit 200`,
    [reader.company, customerId, numbers],
  )
  return rows.map(({ lines, ...goods }) => ({
    ...goods,
    lines:
      lines === null
        ? [{ line: null, sku: null, quantity: null, taken: '0', amountMinor: goods.grossMinor }]
        : lines.map(({ amount, ...line }) => ({ ...line, amountMinor: BigInt(amount) })),
  }))
}

/** What is open of these invoices now. */
export async function openOfInvoices(
  reader: Reader,
  ids: readonly bigint[],
): Promise<ReadonlyMap<bigint, bigint>> {
  const rows = await reader.rows<{ id: bigint; minor: bigint }>(
    `select document_id as id, sum(open_minor)::bigint as minor from ledger.shared_item
     where company_id = $1 and document_id = any ($2::bigint[]) and kind = 'invoice' group by document_id`,
    [reader.company, ids],
  )
  return new Map(rows.map(row => [row.id, row.minor]))
}

/** Tax of whole invoices and of their lines, as far as they say it: by invoice and line, line 0 for the whole. */
export async function taxOfInvoices(
  reader: Reader,
  ids: readonly bigint[],
): Promise<ReadonlyMap<string, { readonly taxMinor: bigint; readonly grossMinor: bigint }>> {
  const rows = await reader.rows<{ key: string; taxMinor: bigint; grossMinor: bigint }>(
    `select id || '/0' as key, tax_minor as "taxMinor", gross_minor as "grossMinor" from invoices.shared_invoice
     where company_id = $1 and id = any ($2::bigint[]) and tax_minor is not null
       and original_gross_minor is null
     union all
     select invoice_id || '/' || line_no, tax_minor, amount_minor from invoices.shared_invoice_line
     where company_id = $1 and invoice_id = any ($2::bigint[]) and tax_minor is not null and amount_minor > 0`,
    [reader.company, ids],
  )
  return new Map(rows.map(({ key, ...tax }) => [key, tax]))
}
