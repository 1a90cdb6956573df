/** SQL of settling again what was taken back. `pairing` holds what is to be settled now. */
import type { Reader, Transaction } from '../../kernel/database/transaction.ts'
import type { Restored, Taking } from './rules.ts'

/** Items of `pairing` of which something was taken back, by their ids. */
export async function restoredItems(reader: Reader): Promise<Map<bigint, Restored>> {
  const rows = await reader.rows<{ id: bigint; number: string; amount: bigint; on: string; minor: bigint }>(
    `
    with touched as (select debit_id as id from pairing union select credit_id from pairing),
    taken_back as (
      select debit_item_id as id from ledger.shared_settlement where company_id = $1 and reverses_id is not null
      union
      select credit_item_id from ledger.shared_settlement where company_id = $1 and reverses_id is not null
    ), restored as (
      select i.id, i.number, i.amount_minor from taken_back join touched t on t.id = taken_back.id
        join ledger.shared_item i on i.company_id = $1 and i.id = t.id
    )
    select r.id, r.number, r.amount_minor as amount, s.effective_on as on, s.amount_minor + s.discount_minor as minor
    from restored r join ledger.shared_settlement s on s.company_id = $1 and s.debit_item_id = r.id
    union all
    select r.id, r.number, r.amount_minor, s.effective_on, s.amount_minor
    from restored r join ledger.shared_settlement s on s.company_id = $1 and s.credit_item_id = r.id
  `,
    [reader.company],
  )
  const items = new Map<bigint, Restored & { taken: { on: string; minor: bigint }[] }>()
  for (const { id, number, amount, on, minor } of rows) {
    const item = items.get(id) ?? { number, amountMinor: amount, taken: [] }
    item.taken.push({ on, minor })
    items.set(id, item)
  }
  return items
}

/** What the rows of `pairing` take from the items and when, in the order in which they are served. */
export async function takingsOf(reader: Reader, items: readonly bigint[]): Promise<Taking[]> {
  return reader.rows<Taking>(
    `
    select p.row, t.id as item, greatest(p.stated_on, d.issued_on, c.issued_on) as on, t.minor
    from pairing p join ledger.shared_item d on d.company_id = $1 and d.id = p.debit_id
      join ledger.shared_item c on c.company_id = $1 and c.id = p.credit_id
      cross join lateral (values (p.debit_id, p.amount + p.discount), (p.credit_id, p.amount)) t(id, minor)
    where t.id = any ($2::bigint[]) order by p.stated_on, p.row
  `,
    [reader.company, items],
  )
}

export async function rejectBeyond(
  tx: Transaction,
  refused: readonly { row: number; number: string; day: string }[],
): Promise<void> {
  await tx.rows(
    `insert into rejected ("row", "column", value, reason, facts)
     select "row", 'date', '', 'settled-that-day', jsonb_build_object('number', number, 'day', day)
     from jsonb_to_recordset($1) t("row" integer, number text, day text)`,
    [JSON.stringify(refused)],
  )
  await tx.client.query('delete from pairing p using rejected r where r.row = p.row')
}
