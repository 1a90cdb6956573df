-- Money received.

create schema payments;
grant usage on schema payments to huikuan_app, huikuan_own;

create sequence payments.receipt_id_seq;
create table payments.receipt (
  company_id bigint not null,
  id bigint not null,
  number text not null,
  customer_id bigint not null,
  currency text not null,
  received_on date not null,
  amount_minor bigint not null check (amount_minor > 0),
  method text,
  entry_id bigint not null,
  import_id bigint,
  recorded_at timestamptz not null default now(),
  reversed_on date,
  voided_at timestamptz,
  primary key (company_id, id),
  foreign key (company_id, customer_id) references customers.customer (company_id, id)
);
create unique index receipt_number on payments.receipt (company_id, number) where voided_at is null;
-- Lists are read page by page, newest first.
create index receipt_customer on payments.receipt (company_id, customer_id, received_on, id);
create index receipt_received on payments.receipt (company_id, received_on, id);
create index receipt_import on payments.receipt using brin (company_id, import_id) with (pages_per_range = 16);

alter table payments.receipt enable row level security;
create policy company on payments.receipt to huikuan_app
  using (company_id = nullif(current_setting('app.company_id', true), '')::bigint);
create policy own on payments.receipt for select to huikuan_own
  using (company_id = nullif(current_setting('app.company_id', true), '')::bigint
    and customer_id = any ((select nullif(current_setting('app.customer_ids', true), '')::bigint[])::bigint[]));
grant select on payments.receipt to huikuan_own;
grant select, insert on payments.receipt to huikuan_app;
grant update (reversed_on, voided_at) on payments.receipt to huikuan_app;
grant usage on sequence payments.receipt_id_seq to huikuan_app;

create view payments.shared_receipt with (security_invoker = true) as
  select company_id, id, number, customer_id, currency, received_on, amount_minor, method, entry_id, import_id,
         recorded_at, reversed_on, voided_at
  from payments.receipt;
grant select on payments.shared_receipt to huikuan_app, huikuan_own;
