/** SQL of what happened to one order: who entered it, how it was let go, and what it was billed with. */
import type { Reader } from '../../kernel/database/transaction.ts'
import type { Instant } from '../../kernel/dates.ts'

export interface StoryEvent {
  readonly kind: 'entered' | 'released' | 'freed'
  readonly at: Instant
  /** Null: the program itself, or an import. */
  readonly by: string | null
  readonly reason: string | null
}

/** Oldest first. */
export async function storyOf(reader: Reader, order: bigint): Promise<StoryEvent[]> {
  return reader.rows<StoryEvent>(
    `select kind, at, p.name as by, reason from (
       select 'entered' as kind, o.recorded_at as at, o.person_id, null as reason
       from orders.sales_order o where o.company_id = $1 and o.id = $2
       union all
       select case when r.person_id is null then 'freed' else 'released' end, r.released_at, r.person_id, r.reason
       from orders.release r where r.company_id = $1 and r.order_id = $2) happened
       left join identity.shared_person p on p.company_id = $1 and p.id = happened.person_id
     order by at, kind`,
    [reader.company, order],
  )
}

/** Invoices and credit notes that count for it; minor units, credit notes negative. */
export async function billedWith(
  reader: Reader,
  order: bigint,
): Promise<{ readonly number: string; readonly amountMinor: bigint }[]> {
  return reader.rows(
    `select number, amount_minor as "amountMinor" from orders.billed
     where company_id = $1 and order_id = $2 and not is_gone order by invoice_id`,
    [reader.company, order],
  )
}
