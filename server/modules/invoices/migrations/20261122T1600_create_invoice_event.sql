-- What happened to a sale after it was invoiced, and brings due what waits for it. Told again, the last telling holds.
create table invoices.invoice_event (
  company_id bigint not null,
  id bigint generated always as identity,
  invoice_id bigint not null,
  customer_id bigint not null,
  event text not null check (event in ('shipment', 'signature', 'invoice-received', 'acceptance', 'sell-through')),
  happened_on date not null,
  person_id bigint,
  recorded_at timestamptz not null default now(),
  primary key (company_id, id),
  foreign key (company_id, invoice_id) references invoices.invoice (company_id, id)
);
create index invoice_event_invoice on invoices.invoice_event (company_id, invoice_id, id);

alter table invoices.invoice_event enable row level security;
create policy company on invoices.invoice_event to huikuan_app
  using (company_id = nullif(current_setting('app.company_id', true), '')::bigint);
create policy own on invoices.invoice_event for select to huikuan_own
  using (company_id = nullif(current_setting('app.company_id', true), '')::bigint
    and customer_id = any ((select nullif(current_setting('app.customer_ids', true), '')::bigint[])::bigint[]));
grant select on invoices.invoice_event to huikuan_own;
grant select, insert on invoices.invoice_event to huikuan_app;
-- A day that followed from the terms alone is no longer as booked once the invoice is known to be received.
grant update (parts) on invoices.invoice to huikuan_app;
