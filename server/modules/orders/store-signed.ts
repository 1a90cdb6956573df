/** SQL of signatures a shipment file brings: of what it books, and of what was booked before. */
import type { Transaction } from '../../kernel/database/transaction.ts'
import type { LocalDate } from '../../kernel/dates.ts'

const dropRejected = `delete from order_document d where exists (
  select from staged s join rejected r on r.row = s.row where s.number = d.number)`

/** Before repeats are told from changes; a day that cannot be is rejected. */
export async function rejectSignatures(tx: Transaction, today: LocalDate): Promise<void> {
  await tx.rows(
    `insert into rejected ("row", "column", value, reason, facts)
     select d.row, 'signed', d.signed::text, case when d.amount < 0 then 'signature-of-return' else 'signature-day' end,
       case when d.amount < 0 then '{}' else jsonb_build_object('shipped', d.date, 'today', $1::date) end
     from order_document d
     where d.signed is not null and (d.amount < 0 or d.signed < d.date or d.signed > $1::date)`,
    [today],
  )
  await tx.client.query(dropRejected)
}

/**
 * Shipments of the file that are there, not signed for until now: temp table `newly_signed`. One signed for on another day is
 * rejected; an empty cell says nothing.
 */
export async function gatherNewlySigned(tx: Transaction): Promise<void> {
  const there = `order_document d join orders.shared_goods g on g.company_id = $1 and g.number = d.number and not g.is_gone
    where d.signed is not null`
  await tx.rows(
    `insert into rejected ("row", "column", value, reason, facts)
     select d.row, 'signed', d.signed::text, 'changed',
       jsonb_build_object('number', d.number, 'field', 'signed', 'booked', g.signed_on)
     from ${there} and g.signed_on <> d.signed`,
    [tx.company],
  )
  await tx.client.query(dropRejected)
  await tx.client.query('drop table if exists newly_signed')
  await tx.rows(
    `create temp table newly_signed on commit drop as
     select d.number, d.signed, d.signed_by, g.id, g.customer_id from ${there} and g.signed_on is null`,
    [tx.company],
  )
}

/** Whose goods they are; those of rows that say something else as well are out. */
export async function customersSigning(tx: Transaction): Promise<bigint[]> {
  await tx.client.query(dropRejected.replace('order_document', 'newly_signed'))
  const rows = await tx.rows<{ id: bigint }>('select distinct customer_id as id from newly_signed')
  return rows.map(({ id }) => id)
}

/** The caller holds the accounts. */
export async function signNewly(tx: Transaction, importId: bigint | null): Promise<void> {
  await tx.rows(
    `insert into orders.signature (company_id, shipment_id, customer_id, signed_on, signed_by, person_id, import_id)
     select $1, id, customer_id, signed, coalesce(signed_by, ''), $2, $3 from newly_signed order by id`,
    [tx.company, tx.person, importId],
  )
}

/** Of what the file booked: once its shipments are there. */
export async function signBooked(tx: Transaction, importId: bigint | null): Promise<void> {
  await tx.rows(
    `insert into orders.signature (company_id, shipment_id, customer_id, signed_on, signed_by, person_id, import_id)
     select $1, g.id, g.customer_id, d.signed, coalesce(d.signed_by, ''), $2, $3
     from order_document d join orders.shared_goods g on g.company_id = $1 and g.number = d.number and not g.is_gone
     where d.signed is not null and g.signed_on is null order by g.id`,
    [tx.company, tx.person, importId],
  )
}

/** Shipments booked before that the file said are signed for. */
export async function newlySigned(tx: Transaction): Promise<string[]> {
  const rows = await tx.rows<{ number: string }>('select number from newly_signed order by number')
  return rows.map(({ number }) => number)
}

/** What an undone import said was signed for is not any more, unless somebody told of it since. Returns the shipments. */
export async function takeBackSigned(tx: Transaction, importId: bigint): Promise<string[]> {
  const rows = await tx.rows<{ number: string }>(
    `with last as (
       select distinct on (g.shipment_id) g.shipment_id, g.customer_id, g.import_id
       from orders.signature g
       where g.company_id = $1 and g.shipment_id in (
         select x.shipment_id from orders.signature x where x.company_id = $1 and x.import_id = $2)
       order by g.shipment_id, g.id desc
     ), taken as (
       insert into orders.signature (company_id, shipment_id, customer_id, signed_on, signed_by, person_id)
       select $1, shipment_id, customer_id, null, '', $3 from last where import_id = $2 returning shipment_id
     )
     select s.number from taken t join orders.shipment s on s.company_id = $1 and s.id = t.shipment_id
     where s.voided_at is null`,
    [tx.company, importId, tx.person],
  )
  return rows.map(({ number }) => number)
}
