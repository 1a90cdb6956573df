/** Settled invoices by the functions of the ledger, without a file: five a customer and slice, paid by one or two receipts. */
import type { Transaction } from '../server/kernel/database/transaction.ts'
import type { Books } from './books.ts'
import { dayBefore } from './invoice-file.ts'
import { invoicesASlice, type Size } from './sizes.ts'

const sliceDays = 60

export async function fillSettled(books: Books, size: Size, progress: (done: number) => void): Promise<void> {
  const aSlice = size.customers * invoicesASlice
  const slices = size.settled / aSlice
  for (let slice = 0; slice < slices; slice += 1) {
    const first = dayBefore(books.today, 90 + sliceDays * (slices - slice))
    await books.write(async tx => {
      await openInvoices(tx, slice, first)
      await openReceipts(tx)
      await settle(tx)
    })
    progress((slice + 1) * aSlice)
    if (slice === 0) await books.owner.query('analyze ledger.item; analyze ledger.settlement')
  }
  await books.owner.query('vacuum (analyze)')
}

async function openInvoices(tx: Transaction, slice: number, first: string): Promise<void> {
  await tx.rows(
    `create temp table settling on commit drop as
     select row_number() over (order by c.id, k)::integer as n, c.id as customer_id, k,
            $3::date + k * 7 + (c.id % 5)::integer as issued, $3::date + 60 + (c.id % 25)::integer as paid,
            2 * (500 + (c.id * 7919 + k * 104729 + $2 * 31) % 4500000) as amount,
            'OLD-' || $2::text || '-' || c.id::text || '-' || k::text as number,
            nextval('invoices.invoice_id_seq') as document_id
     from customers.customer c cross join generate_series(0, 4) k where c.company_id = $1`,
    [tx.company, slice, first],
  )
  await post(tx, 'settling', 'invoice', 'receivable', 'sales', 'issued')
  await tx.rows(
    `create temp table settling_item on commit drop as
     select n, item_id from (
       select array_agg(n order by n) as places, ledger.open_items(array_agg(entry_id order by n), array_agg(document_id order by n),
         array_agg(1::smallint), array_agg(customer_id order by n), array_agg('CNY'::text), array_agg('debit'::text),
         array_agg('invoice'::text), array_agg(number order by n), array_agg(issued order by n),
         array_agg(issued + 30 order by n), array_agg(amount order by n), array_agg(null::text), array_agg(false)) as ids
       from settling join settling_entry using (n)) opened, unnest(places, ids) placed(n, item_id)`,
  )
}

/** The first receipt of a customer pays all but half of one invoice, the second, twenty days later, that half. */
async function openReceipts(tx: Transaction): Promise<void> {
  await tx.rows(
    `create temp table paying on commit drop as
     select row_number() over (order by customer_id, half)::integer as n, customer_id, half, paid + 20 * half as issued,
            case half when 0 then total - held else held end as amount,
            'PAID-' || number || '-' || half::text as number, nextval('payments.receipt_id_seq') as document_id
     from (select customer_id, min(paid) as paid, min(number) as number, sum(amount)::bigint as total,
                  (sum(amount) filter (where k = 0) / 2)::bigint as held from settling group by customer_id) c
       cross join generate_series(0, 1) half`,
  )
  await post(tx, 'paying', 'receipt', 'bank', 'customer_credit', 'issued')
  await tx.rows(
    `create temp table paying_item on commit drop as
     select n, item_id from (
       select array_agg(n order by n) as places, ledger.open_items(array_agg(entry_id order by n), array_agg(document_id order by n),
         array_agg(1::smallint), array_agg(customer_id order by n), array_agg('CNY'::text), array_agg('credit'::text),
         array_agg('receipt'::text), array_agg(number order by n), array_agg(issued order by n),
         array_agg(null::date), array_agg(amount order by n), array_agg(null::text), array_agg(false)) as ids
       from paying join paying_entry using (n)) opened, unnest(places, ids) placed(n, item_id)`,
  )
}

async function post(tx: Transaction, from: string, kind: string, debit: string, credit: string, day: string) {
  await tx.rows(
    `create temp table ${from}_entry on commit drop as
     select n, entry_id from (
       select places, ledger.post(days, kinds, refs, none, null, entries, accounts, customers, currencies, amounts) as ids
       from (select array_agg(n order by n) as places, array_agg(${day} order by n) as days, array_agg('${kind}'::text) as kinds,
                    array_agg(number order by n) as refs, array_agg(null::bigint) as none from ${from}) document,
            (select array_agg(n) as entries, array_agg(case l when 1 then '${debit}' else '${credit}' end) as accounts,
                    array_agg(customer_id) as customers, array_agg('CNY'::text) as currencies,
                    array_agg(case l when 1 then amount else -amount end) as amounts
             from ${from} cross join generate_series(1, 2) l) line
     ) posted, unnest(places, ids) placed(n, entry_id)`,
  )
  await tx.client.query(`analyze ${from}; analyze ${from}_entry`)
}

async function settle(tx: Transaction): Promise<void> {
  await tx.client.query('analyze settling_item; analyze paying_item')
  await tx.rows(
    `select cardinality(ledger.apply(array_agg(debit_id), array_agg(credit_id), array_agg(amount), array_agg(0::bigint),
       array_agg(paid), array_agg(null::bigint), null))
     from (select i.item_id as debit_id, c.item_id as credit_id, p.issued as paid,
                  case when s.k = 0 then s.amount / 2 else s.amount end as amount
           from settling s join settling_item i using (n) join paying p on p.customer_id = s.customer_id and (p.half = 0 or s.k = 0)
             join paying_item c on c.n = p.n) pair`,
  )
}
