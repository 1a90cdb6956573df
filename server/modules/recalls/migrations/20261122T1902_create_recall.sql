-- Unpaid goods that are taken back: what was approved, handed over, valued and credited.

create schema recalls;
grant usage on schema recalls to huikuan_app, huikuan_own;

create table recalls.recall (
  company_id bigint not null,
  id bigint generated always as identity,
  number text not null,
  customer_id bigint not null,
  currency text not null,
  reason text not null,
  approved_on date not null,
  -- Who approved it; the request names who asked.
  person_id bigint,
  recorded_at timestamptz not null default now(),
  -- The goods are ours again from this day: who signed for us, and for the customer.
  handed_on date,
  ours text,
  theirs text,
  -- The credit note; reversed, it counts no more and another takes its place.
  credit_number text,
  credit_minor bigint check (credit_minor > 0),
  withdrawn_at timestamptz,
  withdrawn_reason text,
  withdrawn_by bigint,
  primary key (company_id, id),
  unique (company_id, number),
  foreign key (company_id, customer_id) references customers.customer (company_id, id),
  check ((handed_on is null) = (ours is null) and (handed_on is null) = (theirs is null)),
  check (credit_number is null or handed_on is not null),
  check (withdrawn_at is null or handed_on is null),
  check ((withdrawn_at is null) = (withdrawn_reason is null))
);
create index recall_customer on recalls.recall (company_id, customer_id, id);

create table recalls.line (
  company_id bigint not null,
  recall_id bigint not null,
  -- The recall's, for row-level security.
  customer_id bigint not null,
  line_no integer not null,
  invoice_id bigint not null,
  invoice_number text not null,
  -- Null: of an invoice without lines, or by amount alone.
  invoice_line integer,
  sku text,
  -- The contract by which the goods are ours until they are paid; null: none says so.
  contract_number text,
  quantity numeric(20, 6),
  -- At the price of the invoice.
  full_minor bigint not null check (full_minor > 0),
  handed_quantity numeric(20, 6),
  handed_minor bigint check (handed_minor >= 0 and handed_minor <= full_minor),
  -- What they are worth to us now, and why that is less.
  value_minor bigint check (value_minor >= 0 and value_minor <= handed_minor),
  value_reason text,
  -- Never more than was open.
  credited_minor bigint check (credited_minor >= 0 and credited_minor <= value_minor),
  primary key (company_id, recall_id, line_no),
  foreign key (company_id, recall_id) references recalls.recall (company_id, id)
);
create index line_invoice on recalls.line (company_id, invoice_id);

alter table recalls.recall enable row level security;
alter table recalls.line enable row level security;
create policy company on recalls.recall to huikuan_app
  using (company_id = nullif(current_setting('app.company_id', true), '')::bigint);
create policy company on recalls.line to huikuan_app
  using (company_id = nullif(current_setting('app.company_id', true), '')::bigint);
create policy own on recalls.recall for select to huikuan_own
  using (company_id = nullif(current_setting('app.company_id', true), '')::bigint
    and customer_id = any ((select nullif(current_setting('app.customer_ids', true), '')::bigint[])::bigint[]));
create policy own on recalls.line for select to huikuan_own
  using (company_id = nullif(current_setting('app.company_id', true), '')::bigint
    and customer_id = any ((select nullif(current_setting('app.customer_ids', true), '')::bigint[])::bigint[]));
grant select on recalls.recall, recalls.line to huikuan_own;
grant select, insert on recalls.recall, recalls.line to huikuan_app;
grant usage on all sequences in schema recalls to huikuan_app;
grant update (handed_on, ours, theirs, credit_number, credit_minor, withdrawn_at, withdrawn_reason, withdrawn_by)
  on recalls.recall to huikuan_app;
grant update (handed_quantity, handed_minor, value_minor, value_reason, credited_minor) on recalls.line to huikuan_app;

-- How each stands: a credit note that was reversed, or taken back with its import, leaves the goods to be valued anew.
create view recalls.standing with (security_invoker = true) as
  select r.*, case
      when r.withdrawn_at is not null then 'withdrawn'
      when r.handed_on is null then 'approved'
      when r.credit_number is not null and exists (select from invoices.shared_invoice n
        where n.company_id = r.company_id and n.number = r.credit_number and n.kind = 'credit_note'
          and n.reversed_on is null and n.voided_at is null) then 'credited'
      else 'handed-over' end as state
  from recalls.recall r;
grant select on recalls.standing to huikuan_app, huikuan_own;
