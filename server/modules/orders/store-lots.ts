/** SQL of what of an order is still to leave, line by line. */
import type { Reader } from '../../kernel/database/transaction.ts'

export interface LeftLine {
  readonly line: string | null
  readonly sku: string | null
  readonly unitPrice: string | null
  /** Millionths. */
  readonly quantity: bigint
  readonly amountMinor: bigint
  readonly shipped: bigint
  readonly pack: bigint | null
  readonly isFastMover: boolean
}

/** Undefined where it is not known which lines left: goods went out, or came back, by amount alone. */
export async function linesLeft(reader: Reader, orderId: bigint): Promise<readonly LeftLine[] | undefined> {
  const [row] = await reader.rows<{ known: boolean }>(
    `select not exists (select from orders.shipment s where s.company_id = $1 and s.order_id = $2
         and s.reversed_on is null and s.voided_at is null
         and not exists (select from orders.shipment_line l where l.company_id = $1 and l.shipment_id = s.id))
       and not exists (select from orders.order_line l where l.company_id = $1 and l.order_id = $2
         and coalesce(l.quantity, 0) <= 0) as known`,
    [reader.company, orderId],
  )
  if (!row?.known) return undefined
  return reader.rows<LeftLine>(
    `select o.line, o.sku, trim_scale(o.unit_price)::text as "unitPrice", (o.quantity * 1000000)::bigint as quantity,
       o.amount_minor as "amountMinor", (nullif(p.pack_size, 0) * 1000000)::bigint as pack, coalesce(p.fast_mover, false) as "isFastMover",
       coalesce((select sum(l.quantity * 1000000) from orders.shipment s join orders.shipment_line l
         on l.company_id = $1 and l.shipment_id = s.id and l.line is not distinct from o.line
           and l.sku is not distinct from o.sku
         where s.company_id = $1 and s.order_id = $2 and s.reversed_on is null and s.voided_at is null), 0)::bigint as shipped
     from orders.order_line o left join products.shared_product p on p.company_id = $1 and p.sku = o.sku
     where o.company_id = $1 and o.order_id = $2 order by o.line_no`,
    [reader.company, orderId],
  )
}
