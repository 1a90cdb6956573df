/** SQL of the products import: from temp table `staged`, made by the import engine, to products; set by set. */
import type { Transaction } from '../../kernel/database/transaction.ts'

export async function rejectRepeats(tx: Transaction): Promise<void> {
  await tx.rows(`
    insert into rejected ("row", "column", value, reason, facts)
    select s."row", 'sku', s.sku, 'twice-in-file', jsonb_build_object('sku', s.sku, 'first', f."row")
    from staged s
    join (select distinct on (sku) * from staged where sku is not null order by sku, "row") f
      on f.sku = s.sku and f."row" < s."row"
    where to_jsonb(s) - 'row' is distinct from to_jsonb(f) - 'row'`)
}

export async function rejectNumbers(tx: Transaction): Promise<void> {
  await tx.rows(`
    insert into rejected ("row", "column", value, reason, facts)
    select s."row", n."column", n.number::text,
           case when n.number < 0 then 'negative-number'
                when n.number = 0 then 'empty-pack'
                when n.number >= 1e14 then 'number-too-large'
                else 'too-many-places' end, '{}'
    from staged s,
      lateral (values ('list_price', s.list_price), ('floor_price', s.floor_price), ('pack_size', s.pack_size))
        n("column", number)
    where n.number < 0 or n.number >= 1e14 or n.number <> round(n.number, 6)
       or (n."column" = 'pack_size' and n.number = 0)`)
}

const merged = `
  s.name, coalesce(s.family, p.family), coalesce(s.list_price, p.list_price), coalesce(s.floor_price, p.floor_price),
  coalesce(s.pack_size, p.pack_size), coalesce(s.fast_mover, p.fast_mover)`
const stored = ['name', 'family', 'list_price', 'floor_price', 'pack_size', 'fast_mover']

/** Good rows, one for each code. */
const good = `(
  select distinct on (sku) * from staged s
  where sku is not null and name is not null and not exists (select from rejected r where r."row" = s."row")
  order by sku, "row")`

/** Changes products there were before; an empty cell leaves the value. Returns how many changed. */
export async function updateProducts(tx: Transaction): Promise<number> {
  const rows = await tx.rows(
    `update products.product p set (${stored.join(', ')}, updated_at) = (select ${merged}, now())
     from ${good} s
     where p.company_id = $1 and p.sku = s.sku
       and (${stored.map(column => `p.${column}`).join(', ')}) is distinct from (${merged})
     returning p.id`,
    [tx.company],
  )
  return rows.length
}

/** Returns how many there were not before. */
export async function insertProducts(tx: Transaction): Promise<number> {
  const rows = await tx.rows(
    `insert into products.product (company_id, sku, ${stored.join(', ')})
     select $1, s.sku, ${stored.map(column => `s.${column}`).join(', ')} from ${good} s
     where not exists (select from products.product p where p.company_id = $1 and p.sku = s.sku)
     order by s."row" returning id`,
    [tx.company],
  )
  return rows.length
}

export async function countGoodRows(tx: Transaction): Promise<number> {
  const [row] = await tx.rows<{ rows: number }>(
    'select count(*)::integer as rows from staged s where not exists (select from rejected r where r."row" = s."row")',
  )
  return row?.rows ?? 0
}
