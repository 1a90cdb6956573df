-- What may be out on account at all, and whose it is.

-- Budgets as they were agreed, never changed: a change is a new version from a day on.
create table credit.budget (
  company_id bigint not null,
  version integer not null,
  from_on date not null,
  review_on date,
  total_minor bigint not null check (total_minor >= 0),
  -- [{"region", "tier", "amount"}] in major units; null: any. What they leave is for whoever is in none of them.
  parts jsonb not null,
  -- With less than this left there is no new credit.
  floor_minor bigint check (floor_minor >= 0),
  -- What the proposal was made from, and what it came to.
  inputs jsonb not null,
  proposed_minor bigint not null,
  reason text not null,
  person_id bigint,
  recorded_at timestamptz not null default now(),
  primary key (company_id, version)
);

alter table credit.budget enable row level security;
create policy company on credit.budget to huikuan_app, huikuan_ledger
  using (company_id = nullif(current_setting('app.company_id', true), '')::bigint);
grant select, insert on credit.budget to huikuan_app;
grant select on credit.budget to huikuan_ledger;

-- The last version of those begun.
create function credit.budget_on(day date) returns jsonb language plpgsql stable as $$
begin
  return (select jsonb_build_object('version', b.version, 'total', b.total_minor::text, 'parts', b.parts,
    'floor', b.floor_minor::text, 'cash', b.inputs ->> 'cash', 'reserve', b.inputs ->> 'reserve')
  from credit.budget b
  where b.company_id = kernel.current_company() and b.from_on <= day order by b.version desc limit 1);
end
$$;

-- What is out on account, by region, tier and currency. What one customer has to its credit lessens its own part only.
create function credit.used_by_place()
returns table (region text, tier text, currency text, minor bigint, customers bigint) language plpgsql stable as $$
declare
  company bigint := kernel.current_company();
begin
  return query
  select c.region, c.tier, u.currency, sum(u.minor)::bigint, count(*)
  from (
    select t.customer_id, t.currency, sum(t.minor) as minor
    from (
      select e.customer_id, e.currency, e.orders_minor + e.shipped_minor + e.stock_minor as minor
      from credit.exposure e where e.company_id = company
      union all
      select i.customer_id, i.currency, sum(case i.side when 'debit' then i.open_minor else -i.open_minor end)
      from ledger.shared_item i where i.company_id = company and i.closed_on is null
      group by i.customer_id, i.currency
    ) t group by t.customer_id, t.currency
  ) u join customers.shared_customer c on c.company_id = company and c.id = u.customer_id
  where u.minor > 0
  group by c.region, c.tier, u.currency;
end
$$;

-- Run as huikuan_ledger: a person who sees only own customers is decided on by the company's budget without reading it.
do $$
declare
  f record;
begin
  grant create on schema credit to huikuan_ledger;
  for f in select p.oid::regprocedure as signature from pg_proc p join pg_namespace n on n.oid = p.pronamespace
           where n.nspname = 'credit' and p.proname in ('budget_on', 'used_by_place') loop
    execute format('alter function %s set search_path = pg_catalog, pg_temp', f.signature);
    execute format('alter function %s security definer', f.signature);
    execute format('revoke all on function %s from public', f.signature);
    execute format('grant execute on function %s to huikuan_app, huikuan_own', f.signature);
    execute format('alter function %s owner to huikuan_ledger', f.signature);
  end loop;
  revoke create on schema credit from huikuan_ledger;
end
$$;
