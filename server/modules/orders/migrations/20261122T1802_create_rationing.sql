-- Rationing on purpose (限量供货): how little of their orders a class of customers gets for a time, whatever credit says.
create table orders.rationing (
  company_id bigint not null,
  id bigint generated always as identity,
  -- Whom: each that is said must fit; null: any.
  region text,
  tier text,
  customer_ids bigint[],
  -- Of an order's lines, so many are served; of each line, so much; in so many batches.
  lines_percent integer not null check (lines_percent between 1 and 100),
  quantity_percent integer not null check (quantity_percent between 1 and 100),
  batches integer not null check (batches between 1 and 100),
  withholds_fast boolean not null,
  -- What is served first, by product, in this order.
  first_skus text[] not null,
  from_on date not null,
  until_on date not null check (until_on >= from_on),
  reason text not null,
  person_id bigint,
  recorded_at timestamptz not null default now(),
  -- Ended early by hand.
  ended_at timestamptz,
  ended_by bigint,
  end_reason text,
  primary key (company_id, id),
  check ((ended_at is null) = (end_reason is null))
);

alter table orders.rationing enable row level security;
create policy company on orders.rationing to huikuan_app
  using (company_id = nullif(current_setting('app.company_id', true), '')::bigint);
-- A person sees why own customers get less.
create policy own on orders.rationing for select to huikuan_own
  using (company_id = nullif(current_setting('app.company_id', true), '')::bigint
    and (customer_ids is null
      or customer_ids && (select nullif(current_setting('app.customer_ids', true), '')::bigint[])::bigint[]));
grant select, insert on orders.rationing to huikuan_app;
grant update (ended_at, ended_by, end_reason) on orders.rationing to huikuan_app;
grant select on orders.rationing to huikuan_own;
