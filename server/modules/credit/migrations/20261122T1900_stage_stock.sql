-- Goods settled on sale stand with the customer as a stage of exposure of their own.
-- Databases built while this stood in the first migration already have it: each step may find its work done.
-- Settles 20261122T0957_create_credit 09b66b86b688e733cbcdd65495f38c8397f8a13f3ec031ee986b2309c466cd49

-- Shipped, at the customer, not sold by it (实销实结): no debt before it sells.
alter table credit.exposure add column if not exists stock_minor bigint not null default 0 check (stock_minor >= 0);
create or replace view credit.shared_exposure with (security_invoker = true) as
  select company_id, customer_id, currency, orders_minor, shipped_minor, stock_minor from credit.exposure;

create or replace function credit.used_by(customers bigint[], day date, since date) returns jsonb language plpgsql stable
set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan as $$
declare
  company bigint := kernel.current_company();
begin
  return (select coalesce(jsonb_agg(jsonb_build_object('currency', u.currency, 'orders', u.orders::text, 'shipped', u.shipped::text, 'stock', u.stock::text,
    'receivable', u.receivable::text, 'unapplied', u.unapplied::text, 'overdue', u.overdue::text,
    'oldest', u.oldest, 'items', u.items) order by u.currency), '[]')
  from (
    select t.currency, sum(t.orders) as orders, sum(t.shipped) as shipped, sum(t.stock) as stock, sum(t.receivable) as receivable,
           sum(t.unapplied) as unapplied, sum(t.overdue) as overdue, min(t.oldest) as oldest, sum(t.items) as items
    from (
      select e.currency, e.orders_minor as orders, e.shipped_minor as shipped, e.stock_minor as stock, 0 as receivable, 0 as unapplied,
             0 as overdue, null::date as oldest, 0 as items
      from credit.exposure e where e.company_id = company and e.customer_id = any (customers)
      union all
      select i.currency, 0, 0, 0, sum(i.open_minor), 0,
             coalesce(sum(i.open_minor) filter (where i.due_on < day and i.due_on >= since), 0),
             min(i.due_on) filter (where i.due_on < day and i.due_on >= since), count(*)
      from ledger.shared_item i
      where i.company_id = company and i.customer_id = any (customers) and i.closed_on is null
        and i.side = 'debit'
      group by i.currency
      union all
      select i.currency, 0, 0, 0, 0, sum(i.open_minor), 0, null, 0
      from ledger.shared_item i
      where i.company_id = company and i.customer_id = any (customers) and i.closed_on is null
        and i.side = 'credit'
      group by i.currency
    ) t group by t.currency
  ) u);
end
$$;

-- Adds to what orders and shipments use; the caller holds the accounts. One row a customer and currency, however many documents.
drop function if exists credit.move_exposure(bigint[], text[], bigint[], bigint[]);
create or replace function credit.move_exposure(customers bigint[], currencies text[], orders bigint[], shipped bigint[], stock bigint[])
returns void language plpgsql security definer
set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan as $$
begin
  perform credit.refuse_others(customers);
  with given as (
    select t.customer_id, t.currency, sum(t.orders)::bigint as orders, sum(t.shipped)::bigint as shipped,
      sum(t.stock)::bigint as stock
    from unnest(customers, currencies, orders, shipped, stock) t(customer_id, currency, orders, shipped, stock)
    group by t.customer_id, t.currency having sum(abs(t.orders)) + sum(abs(t.shipped)) + sum(abs(t.stock)) > 0
  ), moved as (
    update credit.exposure e set orders_minor = e.orders_minor + g.orders, shipped_minor = e.shipped_minor + g.shipped,
      stock_minor = e.stock_minor + g.stock
    from given g
    where e.company_id = kernel.current_company() and e.customer_id = g.customer_id and e.currency = g.currency
    returning e.customer_id, e.currency
  )
  insert into credit.exposure (company_id, customer_id, currency, orders_minor, shipped_minor, stock_minor)
  select kernel.current_company(), g.customer_id, g.currency, g.orders, g.shipped, g.stock from given g
  where not exists (select from moved m where m.customer_id = g.customer_id and m.currency = g.currency);
end
$$;

revoke all on function credit.move_exposure(bigint[], text[], bigint[], bigint[], bigint[]) from public;
grant execute on function credit.move_exposure(bigint[], text[], bigint[], bigint[], bigint[]) to huikuan_app, huikuan_own;
grant create on schema credit to huikuan_ledger;
alter function credit.move_exposure(bigint[], text[], bigint[], bigint[], bigint[]) owner to huikuan_ledger;
revoke create on schema credit from huikuan_ledger;
