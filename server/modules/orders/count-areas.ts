/** What each area sells in a month: counted once a day, so that an order is held against it by one look. */
import { z } from 'zod'
import { type Transaction, transaction } from '../../kernel/database/transaction.ts'
import type { LocalDate } from '../../kernel/dates.ts'
import { defineJob } from '../../kernel/jobs/job.ts'
import { isSoldInYear } from './store-sold.ts'

/** With fewer invoices an area has no measure. */
const fewestInvoices = 12

export const countingAreas = defineJob({
  name: 'count-area-sales',
  payload: z.object({}),
  permission: 'assess',
  daily: '04:20',
  serial: true,
  run: ({ pool, scope, today }) => transaction(pool, scope, tx => countAreaSales(tx, today)),
})

/** Of the invoices of twelve months, or since the first of them; those that were reversed are left out. */
export async function countAreaSales(tx: Transaction, today: LocalDate): Promise<{ areas: number }> {
  await tx.rows('delete from orders.area_sales where company_id = $1', [tx.company])
  const counted = await tx.rows(
    `insert into orders.area_sales (company_id, region, currency, monthly_minor, invoices, counted_on)
     select $1, c.region, i.currency,
       round(sum(i.amount_minor) / least(12, greatest(1, ceil(($2::date - min(i.issued_on)) / 30.0)))), count(*), $2
     from ledger.shared_item i join customers.shared_customer c on c.company_id = $1 and c.id = i.customer_id
     where ${isSoldInYear('$2')} and c.region is not null
     group by c.region, i.currency having count(*) >= $3 returning region`,
    [tx.company, today, fewestInvoices],
  )
  return { areas: counted.length }
}
