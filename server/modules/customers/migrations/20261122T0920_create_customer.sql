-- The customer archive.

create schema customers;
grant usage on schema customers to huikuan_app, huikuan_reader, huikuan_ledger, huikuan_own;

create table customers.customer (
  company_id bigint not null,
  id bigint generated always as identity,
  code text not null,
  name text not null,
  tax_id text,
  region text,
  tier text,
  parent_id bigint,
  currency text,
  credit_limit_minor bigint,
  -- Payment terms in the canonical text of the terms module; null: due when issued.
  terms text,
  email text,
  phone text,
  language text,
  distance_km integer,
  salesperson text,
  collector text,
  -- No credit sale before the account is open.
  state text not null default 'opening' check (state in ('opening', 'open', 'stopped')),
  -- How due dates fall for this customer: days of the month it pays on, and whether they move to working days.
  paying_days smallint[] not null default '{}',
  shift_to_working_days boolean not null default false,
  -- Code, name, pinyin, initials and tax number, normalised, each between line breaks: whatever is looked for stands in it.
  search_text text not null,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  -- Who changed it last; null: the program itself.
  updated_by bigint default nullif(current_setting('app.person_id', true), '')::bigint,
  primary key (company_id, id),
  unique (company_id, code),
  foreign key (company_id) references identity.company (company_id),
  foreign key (company_id, parent_id) references customers.customer (company_id, id)
);
create index customer_name on customers.customer (company_id, name);
create index customer_tax_id on customers.customer (company_id, tax_id) where tax_id is not null;
create index customer_salesperson on customers.customer (company_id, salesperson, code) where salesperson is not null;
create index customer_parent on customers.customer (company_id, parent_id) where parent_id is not null;

-- How the fields of a customer begin (place 0) and how their parts begin (place 1): a search reads the range of keys that
-- begin with what was typed and stops when it has enough, however many customers match. Byte order ("C") makes that a range,
-- and comparing text is leakproof, so row-level security does not keep it from the index. Written with the customer in one
-- transaction; a foreign key would cost more than the keys themselves.
create table customers.search_key (
  company_id bigint not null,
  place smallint not null,
  key text collate "C" not null,
  customer_id bigint not null,
  primary key (company_id, place, key, customer_id)
);

create table customers.contact (
  company_id bigint not null,
  id bigint generated always as identity,
  customer_id bigint not null,
  name text not null,
  role text not null,
  phone text,
  email text,
  primary key (company_id, id),
  foreign key (company_id, customer_id) references customers.customer (company_id, id)
);
create index contact_customer on customers.contact (company_id, customer_id);

create table customers.address (
  company_id bigint not null,
  id bigint generated always as identity,
  customer_id bigint not null,
  kind text not null check (kind in ('registered', 'delivery', 'invoice')),
  lines text not null,
  primary key (company_id, id),
  foreign key (company_id, customer_id) references customers.customer (company_id, id)
);
create index address_customer on customers.address (company_id, customer_id);

-- Who looked after the customer from which day on; figures of a past day follow the owner of that day.
create table customers.ownership (
  company_id bigint not null,
  customer_id bigint not null,
  from_on date not null,
  salesperson text,
  collector text,
  reason text not null default '',
  recorded_at timestamptz not null default now(),
  primary key (company_id, customer_id, from_on),
  foreign key (company_id, customer_id) references customers.customer (company_id, id)
);

-- Who else may pay this customer's invoices (代付).
create table customers.payer (
  company_id bigint not null,
  customer_id bigint not null,
  payer_id bigint not null,
  primary key (company_id, customer_id, payer_id),
  foreign key (company_id, customer_id) references customers.customer (company_id, id),
  foreign key (company_id, payer_id) references customers.customer (company_id, id)
);

alter table customers.customer enable row level security;
alter table customers.search_key enable row level security;
alter table customers.contact enable row level security;
alter table customers.address enable row level security;
alter table customers.ownership enable row level security;
alter table customers.payer enable row level security;
create policy company on customers.customer to huikuan_app, huikuan_ledger
  using (company_id = nullif(current_setting('app.company_id', true), '')::bigint);
create policy every_row on customers.customer for select to huikuan_reader using (true);
create policy company on customers.search_key to huikuan_app
  using (company_id = nullif(current_setting('app.company_id', true), '')::bigint);
create policy company on customers.contact to huikuan_app
  using (company_id = nullif(current_setting('app.company_id', true), '')::bigint);
create policy company on customers.address to huikuan_app
  using (company_id = nullif(current_setting('app.company_id', true), '')::bigint);
create policy company on customers.ownership to huikuan_app
  using (company_id = nullif(current_setting('app.company_id', true), '')::bigint);
create policy every_row on customers.ownership for select to huikuan_reader using (true);
create policy company on customers.payer to huikuan_app, huikuan_ledger
  using (company_id = nullif(current_setting('app.company_id', true), '')::bigint);
-- People who see only their own customers. A new one must be theirs; its id joins the list in the same transaction.
create policy own on customers.customer for select to huikuan_own
  using (company_id = nullif(current_setting('app.company_id', true), '')::bigint
    and (id = any ((select nullif(current_setting('app.customer_ids', true), '')::bigint[])::bigint[])
      or salesperson = any ((select string_to_array(nullif(current_setting('app.salespeople', true), ''), chr(31)))::text[])));
create policy own_changes on customers.customer for update to huikuan_own
  using (company_id = nullif(current_setting('app.company_id', true), '')::bigint
    and id = any ((select nullif(current_setting('app.customer_ids', true), '')::bigint[])::bigint[]));
create policy own_new on customers.customer for insert to huikuan_own
  with check (company_id = nullif(current_setting('app.company_id', true), '')::bigint
    and salesperson = any ((select string_to_array(nullif(current_setting('app.salespeople', true), ''), chr(31)))::text[]));
create policy own on customers.search_key to huikuan_own
  using (company_id = nullif(current_setting('app.company_id', true), '')::bigint
    and customer_id = any ((select nullif(current_setting('app.customer_ids', true), '')::bigint[])::bigint[]));
create policy own on customers.contact to huikuan_own
  using (company_id = nullif(current_setting('app.company_id', true), '')::bigint
    and customer_id = any ((select nullif(current_setting('app.customer_ids', true), '')::bigint[])::bigint[]));
create policy own on customers.address to huikuan_own
  using (company_id = nullif(current_setting('app.company_id', true), '')::bigint
    and customer_id = any ((select nullif(current_setting('app.customer_ids', true), '')::bigint[])::bigint[]));
create policy own on customers.ownership to huikuan_own
  using (company_id = nullif(current_setting('app.company_id', true), '')::bigint
    and customer_id = any ((select nullif(current_setting('app.customer_ids', true), '')::bigint[])::bigint[]));
create policy own on customers.payer to huikuan_own
  using (company_id = nullif(current_setting('app.company_id', true), '')::bigint
    and customer_id = any ((select nullif(current_setting('app.customer_ids', true), '')::bigint[])::bigint[]));
grant select, insert, update on customers.customer to huikuan_own;
grant select, insert, update, delete on customers.contact, customers.address, customers.payer to huikuan_own;
grant select, insert, delete on customers.search_key to huikuan_own;
grant select, insert on customers.ownership to huikuan_own;
grant select, insert, update on customers.customer to huikuan_app;
grant select, insert, update, delete on customers.contact, customers.address, customers.payer to huikuan_app;
grant select, insert, delete on customers.search_key to huikuan_app;
grant select, insert on customers.ownership to huikuan_app;
-- A second hand-over of one day replaces the first.
grant update (salesperson, collector, reason, recorded_at) on customers.ownership to huikuan_app;
grant select on customers.customer, customers.ownership to huikuan_reader;
grant select on customers.customer, customers.payer to huikuan_ledger;

create view customers.shared_customer with (security_invoker = true) as
  select company_id, id, code, name, tax_id, region, tier, parent_id, currency, credit_limit_minor, terms, email, phone,
         language, salesperson, collector, state, paying_days, shift_to_working_days
  from customers.customer;
create view customers.shared_ownership with (security_invoker = true) as
  select company_id, customer_id, from_on, salesperson, collector from customers.ownership;
create view customers.shared_payer with (security_invoker = true) as
  select company_id, customer_id, payer_id from customers.payer;
grant select on customers.shared_customer, customers.shared_ownership to huikuan_app, huikuan_reader, huikuan_own;
grant select on customers.shared_payer, customers.shared_customer to huikuan_app, huikuan_ledger, huikuan_own;

-- Tells row-level security which customers the person of the transaction looks after: those whose salesperson the person
-- stands for, or somebody below. Run as the app's role, before it turns into huikuan_own.
create function customers.confine() returns void language plpgsql as $$
declare
  company bigint := kernel.current_company();
  texts text[];
begin
  with recursive team as (
    select p.id, p.salesperson from identity.shared_person p
    where p.company_id = company and p.id = kernel.current_person()
    union
    select p.id, p.salesperson from identity.shared_person p join team t on p.manager_id = t.id
    where p.company_id = company
  )
  select array_agg(salesperson) into texts from team where salesperson is not null;
  perform set_config('app.salespeople', coalesce(array_to_string(texts, chr(31)), ''), true),
          set_config('app.customer_ids', coalesce((
            select array_agg(c.id) from customers.customer c
            where c.company_id = company and c.salesperson = any (texts))::text, '{}'), true);
end
$$;
revoke all on function customers.confine() from public;
grant execute on function customers.confine() to huikuan_app;
