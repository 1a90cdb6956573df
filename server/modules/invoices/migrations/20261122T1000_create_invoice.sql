-- Invoices and credit notes, with their lines. They share one range of numbers.

create schema invoices;
grant usage on schema invoices to huikuan_app, huikuan_own;

create sequence invoices.invoice_id_seq;
create table invoices.invoice (
  company_id bigint not null,
  id bigint not null,
  kind text not null check (kind in ('invoice', 'credit_note')),
  number text not null,
  customer_id bigint not null,
  currency text not null,
  issued_on date not null,
  -- Positive on both kinds. At go-live less than the original may be booked: what is still open.
  gross_minor bigint not null,
  original_gross_minor bigint,
  net_minor bigint,
  tax_minor bigint,
  order_number text,
  shipment_number text,
  salesperson text,
  terms text,
  -- The day given as `settled`, whose receipt is `<number>/S`.
  settled_on date,
  -- Issued, due and amount of each part as booked, for telling a repeat from a change.
  parts jsonb not null,
  entry_id bigint not null,
  import_id bigint,
  recorded_at timestamptz not null default now(),
  reversed_on date,
  -- Taken back as never booked (undo of an import); its number is free again.
  voided_at timestamptz,
  -- No foreign key to the customer: the items every document opens have one, and checking it twice is a tenth of an import.
  primary key (company_id, id)
);
create unique index invoice_number on invoices.invoice (company_id, number) where voided_at is null;
-- Lists are read page by page, newest first.
create index invoice_customer on invoices.invoice (company_id, customer_id, issued_on, id);
create index invoice_issued on invoices.invoice (company_id, issued_on, id);
create index invoice_credit_note on invoices.invoice (company_id, issued_on, id) where kind = 'credit_note';
create index invoice_import on invoices.invoice using brin (company_id, import_id) with (pages_per_range = 16);

create table invoices.invoice_line (
  company_id bigint not null,
  invoice_id bigint not null,
  -- The invoice's, for row-level security.
  customer_id bigint not null,
  line_no integer not null,
  line text,
  sku text,
  quantity numeric(20, 6),
  unit_price numeric(20, 6),
  amount_minor bigint not null,
  net_minor bigint,
  tax_minor bigint,
  primary key (company_id, invoice_id, line_no),
  foreign key (company_id, invoice_id) references invoices.invoice (company_id, id)
);

alter table invoices.invoice enable row level security;
alter table invoices.invoice_line enable row level security;
create policy company on invoices.invoice to huikuan_app
  using (company_id = nullif(current_setting('app.company_id', true), '')::bigint);
create policy company on invoices.invoice_line to huikuan_app
  using (company_id = nullif(current_setting('app.company_id', true), '')::bigint);
create policy own on invoices.invoice for select to huikuan_own
  using (company_id = nullif(current_setting('app.company_id', true), '')::bigint
    and customer_id = any ((select nullif(current_setting('app.customer_ids', true), '')::bigint[])::bigint[]));
create policy own on invoices.invoice_line for select to huikuan_own
  using (company_id = nullif(current_setting('app.company_id', true), '')::bigint
    and customer_id = any ((select nullif(current_setting('app.customer_ids', true), '')::bigint[])::bigint[]));
grant select on invoices.invoice, invoices.invoice_line to huikuan_own;
grant select, insert on invoices.invoice, invoices.invoice_line to huikuan_app;
grant update (settled_on, reversed_on, voided_at) on invoices.invoice to huikuan_app;
grant usage on sequence invoices.invoice_id_seq to huikuan_app;

create view invoices.shared_invoice with (security_invoker = true) as
  select company_id, id, kind, number, customer_id, currency, issued_on, gross_minor, net_minor, tax_minor, order_number,
         shipment_number, salesperson, terms, settled_on, entry_id, import_id, recorded_at, reversed_on, voided_at
  from invoices.invoice;
grant select on invoices.shared_invoice to huikuan_app, huikuan_own;
