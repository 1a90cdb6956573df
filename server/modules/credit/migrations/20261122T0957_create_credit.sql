-- How much a customer may owe, how much of it is used, by which policy orders and shipments are decided.

create schema credit;
grant usage on schema credit to huikuan_app, huikuan_own, huikuan_ledger;

-- What a decision locks: one row a customer, made when it is first needed. Parents before subsidiaries, then by id.
create table credit.account (
  company_id bigint not null,
  customer_id bigint not null,
  primary key (company_id, customer_id),
  foreign key (company_id, customer_id) references customers.customer (company_id, id)
);

-- What orders and shipments take of the limit, kept in the transaction of the document. What was invoiced is read from the
-- open items, which are kept current already: stored once, it cannot disagree.
create table credit.exposure (
  company_id bigint not null,
  customer_id bigint not null,
  currency text not null,
  orders_minor bigint not null default 0 check (orders_minor >= 0),
  shipped_minor bigint not null default 0 check (shipped_minor >= 0),
  primary key (company_id, customer_id, currency)
);

-- Limits as they were granted, never changed: of those in force on a day the one recorded last holds.
create table credit.limit_entry (
  company_id bigint not null,
  id bigint generated always as identity,
  customer_id bigint not null,
  -- For the customer and all below it together.
  is_group boolean not null default false,
  currency text not null,
  -- Null: unlimited. 0: nothing on credit.
  amount_minor bigint check (amount_minor >= 0),
  from_on date not null,
  until_on date check (until_on >= from_on),
  review_on date,
  -- The approved document behind it: an import, a request that somebody else approved, or the program itself.
  source text not null check (source in ('import', 'request', 'entry', 'program')),
  import_id bigint,
  reason text not null,
  person_id bigint,
  recorded_at timestamptz not null default now(),
  primary key (company_id, id),
  foreign key (company_id, customer_id) references customers.customer (company_id, id),
  check ((source = 'import') = (import_id is not null))
);
create index limit_entry_customer on credit.limit_entry (company_id, customer_id, is_group, id);

-- Policies as they were agreed, never changed: a change is a new version from a day on.
create table credit.policy (
  company_id bigint not null,
  version integer not null,
  name text not null,
  from_on date not null,
  review_on date,
  rules jsonb not null,
  reason text not null,
  person_id bigint,
  recorded_at timestamptz not null default now(),
  primary key (company_id, version)
);

-- What was decided about a document, with the facts it was decided by.
create table credit.decision (
  company_id bigint not null,
  id bigint generated always as identity,
  customer_id bigint not null,
  checkpoint text not null,
  -- order:SO-1, shipment:SH-1
  subject text not null,
  -- Of the company's own policies; a ready one is named by its name alone.
  policy_version integer,
  policy_name text not null,
  facts jsonb not null,
  decision text not null,
  answer jsonb not null,
  person_id bigint,
  recorded_at timestamptz not null default now(),
  primary key (company_id, id)
);
create index decision_subject on credit.decision (company_id, subject, id);
create index decision_customer on credit.decision (company_id, customer_id, id);

alter table credit.account enable row level security;
alter table credit.exposure enable row level security;
alter table credit.limit_entry enable row level security;
alter table credit.policy enable row level security;
alter table credit.decision enable row level security;
create policy company on credit.account to huikuan_app, huikuan_ledger
  using (company_id = nullif(current_setting('app.company_id', true), '')::bigint);
create policy company on credit.exposure to huikuan_app, huikuan_ledger
  using (company_id = nullif(current_setting('app.company_id', true), '')::bigint);
create policy company on credit.limit_entry to huikuan_app, huikuan_ledger
  using (company_id = nullif(current_setting('app.company_id', true), '')::bigint);
create policy company on credit.policy to huikuan_app
  using (company_id = nullif(current_setting('app.company_id', true), '')::bigint);
create policy company on credit.decision to huikuan_app, huikuan_ledger
  using (company_id = nullif(current_setting('app.company_id', true), '')::bigint);
create policy own on credit.exposure for select to huikuan_own
  using (company_id = nullif(current_setting('app.company_id', true), '')::bigint
    and customer_id = any ((select nullif(current_setting('app.customer_ids', true), '')::bigint[])::bigint[]));
create policy own on credit.limit_entry for select to huikuan_own
  using (company_id = nullif(current_setting('app.company_id', true), '')::bigint
    and customer_id = any ((select nullif(current_setting('app.customer_ids', true), '')::bigint[])::bigint[]));
create policy own_company on credit.policy for select to huikuan_own
  using (company_id = nullif(current_setting('app.company_id', true), '')::bigint);
create policy own on credit.decision for select to huikuan_own
  using (company_id = nullif(current_setting('app.company_id', true), '')::bigint
    and customer_id = any ((select nullif(current_setting('app.customer_ids', true), '')::bigint[])::bigint[]));
grant select on credit.exposure, credit.limit_entry, credit.policy, credit.decision to huikuan_own;
grant select, insert on credit.limit_entry, credit.policy to huikuan_app;
grant select on credit.account, credit.exposure, credit.decision to huikuan_app;
grant select, insert, update on credit.account, credit.exposure to huikuan_ledger;
grant select on credit.limit_entry to huikuan_ledger;
grant select, insert on credit.decision to huikuan_ledger;

-- The functions below see all of the company; a person who sees only own customers reaches none of another's through them.
create function credit.refuse_others(customers bigint[]) returns void language plpgsql as $$
declare
  own bigint[] := nullif(current_setting('app.customer_ids', true), '')::bigint[];
  other bigint;
begin
  if own is null then return; end if;
  select id into other from unnest(customers) t(id) where id <> all (own) limit 1;
  if found then perform kernel.refuse('customer-unknown', jsonb_build_object('code', other)); end if;
end
$$;

-- Held until the transaction ends, parents before those below them: whoever decides about a customer, or moves what it
-- uses, has these first and documents and items after.
create function credit.lock_accounts(customers bigint[]) returns void language plpgsql as $$
declare
  company bigint := kernel.current_company();
  ids bigint[];
begin
  perform credit.refuse_others(customers);
  with recursive up as (
    select c.id as start, c.id, c.parent_id, 0 as steps
    from customers.shared_customer c where c.company_id = company and c.id = any (customers)
    union all
    select u.start, p.id, p.parent_id, u.steps + 1
    from up u join customers.shared_customer p on p.company_id = company and p.id = u.parent_id
    where u.steps < 50
  ), placed as (
    select id, max(steps) over (partition by start) - steps as depth from up
  )
  select array_agg(id order by depth, id) into ids from (select id, min(depth) as depth from placed group by id) t;
  insert into credit.account (company_id, customer_id)
  select company, t.id from unnest(ids) with ordinality t(id, n)
  where not exists (select from credit.account a where a.company_id = company and a.customer_id = t.id)
  order by t.n on conflict do nothing;
  -- Locked one after the other as they are sorted.
  perform a.customer_id from unnest(ids) with ordinality t(id, n)
    join credit.account a on a.company_id = company and a.customer_id = t.id
  order by t.n for update of a;
end
$$;

-- What these customers use together, by currency; overdue counts what fell due on `since` or later.
-- Not in SQL alone: the plan of such a function is kept by the session, before PostgreSQL 18 that of the other is not.
create function credit.used_by(customers bigint[], day date, since date) returns jsonb language plpgsql stable as $$
declare
  company bigint := kernel.current_company();
begin
  return (select coalesce(jsonb_agg(jsonb_build_object('currency', u.currency, 'orders', u.orders::text, 'shipped', u.shipped::text,
    'receivable', u.receivable::text, 'unapplied', u.unapplied::text, 'overdue', u.overdue::text,
    'oldest', u.oldest, 'items', u.items) order by u.currency), '[]')
  from (
    select t.currency, sum(t.orders) as orders, sum(t.shipped) as shipped, sum(t.receivable) as receivable,
           sum(t.unapplied) as unapplied, sum(t.overdue) as overdue, min(t.oldest) as oldest, sum(t.items) as items
    from (
      select e.currency, e.orders_minor as orders, e.shipped_minor as shipped, 0 as receivable, 0 as unapplied,
             0 as overdue, null::date as oldest, 0 as items
      from credit.exposure e where e.company_id = company and e.customer_id = any (customers)
      union all
      select i.currency, 0, 0, sum(i.open_minor), 0,
             coalesce(sum(i.open_minor) filter (where i.due_on < day and i.due_on >= since), 0),
             min(i.due_on) filter (where i.due_on < day and i.due_on >= since), count(*)
      from ledger.shared_item i
      where i.company_id = company and i.customer_id = any (customers) and i.closed_on is null
        and i.side = 'debit'
      group by i.currency
      union all
      select i.currency, 0, 0, 0, sum(i.open_minor), 0, null, 0
      from ledger.shared_item i
      where i.company_id = company and i.customer_id = any (customers) and i.closed_on is null
        and i.side = 'credit'
      group by i.currency
    ) t group by t.currency
  ) u);
end
$$;

-- The limit in force on a day, else the one that ended last; null where none was ever granted.
create function credit.limit_on(customer bigint, of_group boolean, day date) returns jsonb language plpgsql stable as $$
begin
  return (select jsonb_build_object('id', l.id::text, 'currency', l.currency, 'amount', l.amount_minor::text, 'from', l.from_on,
    'until', l.until_on, 'review', l.review_on, 'expired', l.until_on < day)
  from credit.limit_entry l
  where l.company_id = kernel.current_company() and l.customer_id = customer and l.is_group = of_group and l.from_on <= day
  order by coalesce(l.until_on < day, false), l.id desc limit 1);
end
$$;

-- All that a decision about each of these customers rests on.
create function credit.facts(customers bigint[], day date, since date) returns table (customer_id bigint, facts jsonb)
language plpgsql as $$
declare
  company bigint := kernel.current_company();
begin
  perform credit.refuse_others(customers);
  return query
  select c.id, jsonb_build_object(
    'customer', jsonb_build_object('code', c.code, 'tier', c.tier, 'state', c.state, 'terms', c.terms,
      'currency', coalesce(c.currency, k.currency)),
    'own', k.currency,
    'limit', credit.limit_on(c.id, false, day),
    'used', u.used,
    'overdue', case when exists (select from jsonb_array_elements(u.used) r where r ->> 'oldest' is not null) then (
      select jsonb_agg(o.number order by o.due_on, o.id) from (
        select i.number, i.due_on, i.id from ledger.shared_item i
        where i.company_id = company and i.customer_id = c.id and i.closed_on is null and i.side = 'debit'
          and i.due_on < day and i.due_on >= since
        order by i.due_on, i.id limit 5) o) else '[]' end,
    'groups', case when c.parent_id is null
      and not exists (select from credit.limit_entry l where l.company_id = company and l.customer_id = c.id and l.is_group)
      then '[]' else (
      with recursive up as (
        select c.id, c.code, c.parent_id, 0 as steps
        union all
        select p.id, p.code, p.parent_id, up.steps + 1
        from up join customers.shared_customer p on p.company_id = company and p.id = up.parent_id where up.steps < 50
      )
      select coalesce(jsonb_agg(jsonb_build_object('id', up.id::text, 'code', up.code, 'limit', g.granted,
        'used', credit.used_by(credit.with_those_below(up.id), day, since)) order by up.steps desc), '[]')
      from up cross join lateral (select credit.limit_on(up.id, true, day) as granted) g where g.granted is not null) end)
  from customers.shared_customer c join identity.shared_company k on k.company_id = c.company_id
    -- Kept apart, so that it is read once.
    cross join lateral (select credit.used_by(array[c.id], day, since) as used offset 0) u
  where c.company_id = company and c.id = any (customers);
end
$$;

create function credit.with_those_below(customer bigint) returns bigint[] language sql stable as $$
  with recursive down as (
    select customer as id, 0 as steps
    union all
    select c.id, d.steps + 1 from down d join customers.shared_customer c
      on c.company_id = kernel.current_company() and c.parent_id = d.id
    where d.steps < 50
  )
  select array_agg(id) from down
$$;

-- As credit.facts, with the customers' accounts held first: what is read then, nobody else decides on meanwhile.
create function credit.held_facts(customers bigint[], day date, since date) returns table (customer_id bigint, facts jsonb)
language plpgsql as $$
begin
  perform credit.lock_accounts(customers);
  return query select * from credit.facts(customers, day, since);
end
$$;

-- Adds to what orders and shipments use; the caller holds the accounts. One row a customer and currency, however many documents.
create function credit.move_exposure(customers bigint[], currencies text[], orders bigint[], shipped bigint[])
returns void language plpgsql as $$
begin
  perform credit.refuse_others(customers);
  with given as (
    select t.customer_id, t.currency, sum(t.orders)::bigint as orders, sum(t.shipped)::bigint as shipped
    from unnest(customers, currencies, orders, shipped) t(customer_id, currency, orders, shipped)
    group by t.customer_id, t.currency having sum(abs(t.orders)) + sum(abs(t.shipped)) > 0
  ), moved as (
    update credit.exposure e set orders_minor = e.orders_minor + g.orders, shipped_minor = e.shipped_minor + g.shipped
    from given g
    where e.company_id = kernel.current_company() and e.customer_id = g.customer_id and e.currency = g.currency
    returning e.customer_id, e.currency
  )
  insert into credit.exposure (company_id, customer_id, currency, orders_minor, shipped_minor)
  select kernel.current_company(), g.customer_id, g.currency, g.orders, g.shipped from given g
  where not exists (select from moved m where m.customer_id = g.customer_id and m.currency = g.currency);
end
$$;

create function credit.note_decision(customer bigint, at text, about text, version integer, policy text, told jsonb,
  decided text, answer jsonb) returns bigint language plpgsql as $$
declare
  written bigint;
begin
  perform credit.refuse_others(array[customer]);
  insert into credit.decision (company_id, customer_id, checkpoint, subject, policy_version, policy_name, facts, decision,
    answer, person_id)
  values (kernel.current_company(), customer, at, about, version, policy, told, decided, answer, kernel.current_person())
  returning id into written;
  return written;
end
$$;

-- Run as huikuan_ledger: row-level security still binds them to the company, and a person who sees only own customers is
-- decided on by the whole group's figures.
do $$
declare
  callable text[] := array['lock_accounts', 'facts', 'held_facts', 'move_exposure', 'note_decision'];
  f record;
begin
  grant create on schema credit to huikuan_ledger;
  for f in select p.oid::regprocedure as signature, p.proname::text as name from pg_proc p
           join pg_namespace n on n.oid = p.pronamespace where n.nspname = 'credit' loop
    execute format('alter function %s set search_path = pg_catalog, pg_temp', f.signature);
    -- Left to itself the planner looks at the customers' ids anew for every call, which takes ten times as long as the work.
    execute format('alter function %s set plan_cache_mode = force_generic_plan', f.signature);
    execute format('revoke all on function %s from public', f.signature);
    if f.name = any (callable) then
      execute format('alter function %s security definer', f.signature);
      execute format('grant execute on function %s to huikuan_app, huikuan_own', f.signature);
    end if;
    execute format('alter function %s owner to huikuan_ledger', f.signature);
  end loop;
  revoke create on schema credit from huikuan_ledger;
end
$$;

create view credit.shared_exposure with (security_invoker = true) as
  select company_id, customer_id, currency, orders_minor, shipped_minor from credit.exposure;
create view credit.shared_decision with (security_invoker = true) as
  select company_id, id, customer_id, checkpoint, subject, policy_version, policy_name, facts, decision, answer,
         person_id, recorded_at
  from credit.decision;
grant select on credit.shared_exposure, credit.shared_decision to huikuan_app, huikuan_own;
