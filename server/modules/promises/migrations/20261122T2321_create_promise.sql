-- What customers said they would pay, and by when.

create schema promises;
grant usage on schema promises to huikuan_app, huikuan_own, huikuan_ledger;

-- Never changed; a promise that does not hold any more is withdrawn, by whom and why.
create table promises.promise (
  company_id bigint not null,
  id bigint generated always as identity,
  customer_id bigint not null,
  currency text not null,
  amount_minor bigint not null check (amount_minor > 0),
  made_on date not null,
  by_on date not null check (by_on >= made_on),
  -- Who said it, for the customer.
  said_by text not null,
  note text,
  person_id bigint,
  recorded_at timestamptz not null default now(),
  withdrawn_on date,
  withdrawn_reason text,
  withdrawn_by bigint,
  primary key (company_id, id),
  foreign key (company_id, customer_id) references customers.customer (company_id, id),
  check ((withdrawn_on is null) = (withdrawn_reason is null))
);
create index promise_day on promises.promise (company_id, by_on, id);
create index promise_customer on promises.promise (company_id, customer_id, by_on, id);
-- Whether a customer has one that may be broken is asked for every order.
create index promise_standing on promises.promise (company_id, customer_id, by_on) where withdrawn_on is null;

alter table promises.promise enable row level security;
create policy company on promises.promise to huikuan_app, huikuan_ledger
  using (company_id = nullif(current_setting('app.company_id', true), '')::bigint);
create policy own on promises.promise to huikuan_own
  using (company_id = nullif(current_setting('app.company_id', true), '')::bigint
    and customer_id = any ((select nullif(current_setting('app.customer_ids', true), '')::bigint[])::bigint[]));
grant select, insert, update (withdrawn_on, withdrawn_reason, withdrawn_by) on promises.promise to huikuan_app, huikuan_own;
grant select on promises.promise to huikuan_ledger;
grant usage on all sequences in schema promises to huikuan_app, huikuan_own;

create view promises.shared_promise with (security_invoker = true) as
  select company_id, id, customer_id, currency, amount_minor, made_on, by_on, withdrawn_on from promises.promise;
grant select on promises.shared_promise to huikuan_app, huikuan_own, huikuan_ledger;

-- A customer's promises for days from `since` on, and the money that came from the first of them on: what tells which were kept.
create function promises.told(customer bigint, since date, day date) returns jsonb language plpgsql stable
set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan as $$
declare
  company bigint := kernel.current_company();
begin
  return (with made as (
    select p.id, p.currency, p.amount_minor, p.made_on, p.by_on from promises.promise p
    where p.company_id = company and p.customer_id = customer and p.by_on >= since and p.made_on <= day
      and p.withdrawn_on is null
  ), received as (
    select r.currency, r.received_on, sum(r.minor) as minor from ledger.shared_received r
    where r.company_id = company and r.customer_id = customer and r.received_on <= day
      and r.received_on >= (select min(made_on) from made)
    group by r.currency, r.received_on having sum(r.minor) > 0
  )
  select jsonb_build_object(
    'made', (select coalesce(jsonb_agg(jsonb_build_object('id', id::text, 'currency', currency, 'amount', amount_minor::text,
      'on', made_on, 'by', by_on) order by by_on, id), '[]') from made),
    'received', (select coalesce(jsonb_agg(jsonb_build_object('currency', currency, 'on', received_on, 'amount', minor::text)
      order by received_on, currency), '[]') from received)));
end
$$;
revoke all on function promises.told(bigint, date, date) from public;
grant execute on function promises.told(bigint, date, date) to huikuan_app, huikuan_own, huikuan_ledger;
