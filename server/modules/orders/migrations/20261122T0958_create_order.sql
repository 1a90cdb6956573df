-- Orders, shipments, and which of both was invoiced.

create schema orders;
grant usage on schema orders to huikuan_app, huikuan_own;

create sequence orders.sales_order_id_seq;
create table orders.sales_order (
  company_id bigint not null,
  id bigint not null,
  number text not null,
  customer_id bigint not null,
  currency text not null,
  ordered_on date not null,
  ship_by date,
  amount_minor bigint not null check (amount_minor > 0),
  -- Held: not in exposure, nothing leaves. Closed: what was not shipped will not be.
  status text not null check (status in ('open', 'held', 'cancelled', 'closed')),
  decision_id bigint,
  -- The day credit said yes, or somebody released it; what fell overdue before is no reason to stop it again.
  approved_on date,
  held_at timestamptz,
  -- What it takes of the limit now, moved in the transaction of whatever changes it. Shipped and billed are the sums behind.
  shipped_minor bigint not null default 0,
  billed_minor bigint not null default 0,
  counted_orders_minor bigint not null default 0,
  counted_shipped_minor bigint not null default 0,
  import_id bigint,
  person_id bigint,
  recorded_at timestamptz not null default now(),
  -- Taken back as never entered (undo of an import); its number is free again.
  voided_at timestamptz,
  primary key (company_id, id),
  foreign key (company_id, customer_id) references customers.customer (company_id, id)
);
create unique index sales_order_number on orders.sales_order (company_id, number) where voided_at is null;
-- What a customer ordered in a year is read for every order: from the index alone.
create index sales_order_customer on orders.sales_order (company_id, customer_id, ordered_on, id)
  include (currency, amount_minor, status, counted_shipped_minor, voided_at);
create index sales_order_date on orders.sales_order (company_id, ordered_on, id);
create index sales_order_held on orders.sales_order (company_id, held_at, id) where status = 'held' and voided_at is null;
create index sales_order_import on orders.sales_order (company_id, import_id) where import_id is not null;

create table orders.order_line (
  company_id bigint not null,
  order_id bigint not null,
  -- The order's, for row-level security.
  customer_id bigint not null,
  line_no integer not null,
  line text,
  sku text,
  quantity numeric(20, 6),
  unit_price numeric(20, 6),
  amount_minor bigint not null,
  primary key (company_id, order_id, line_no),
  foreign key (company_id, order_id) references orders.sales_order (company_id, id)
);

create sequence orders.shipment_id_seq;
create table orders.shipment (
  company_id bigint not null,
  id bigint not null,
  number text not null,
  customer_id bigint not null,
  currency text not null,
  shipped_on date not null,
  -- Negative: goods that came back.
  amount_minor bigint not null check (amount_minor <> 0),
  order_number text,
  -- The order it is for, once that is known.
  order_id bigint,
  -- The shipment the goods came back from, where no order stands behind it.
  returns_id bigint,
  decision_id bigint,
  -- It left although it should not have.
  is_breach boolean not null default false,
  -- Of a shipment without an order; one of an order is counted with it.
  billed_minor bigint not null default 0,
  counted_shipped_minor bigint not null default 0,
  reason text,
  import_id bigint,
  person_id bigint,
  recorded_at timestamptz not null default now(),
  reversed_on date,
  voided_at timestamptz,
  primary key (company_id, id),
  foreign key (company_id, customer_id) references customers.customer (company_id, id),
  foreign key (company_id, order_id) references orders.sales_order (company_id, id),
  foreign key (company_id, returns_id) references orders.shipment (company_id, id)
);
create unique index shipment_number on orders.shipment (company_id, number) where voided_at is null;
create index shipment_order on orders.shipment (company_id, order_id) where order_id is not null;
create index shipment_returns on orders.shipment (company_id, returns_id) where returns_id is not null;
create index shipment_waiting on orders.shipment (company_id, order_number) where order_id is null and order_number is not null;
create index shipment_customer on orders.shipment (company_id, customer_id, shipped_on, id);
create index shipment_date on orders.shipment (company_id, shipped_on, id);
create index shipment_breach on orders.shipment (company_id, shipped_on, id) where is_breach;
create index shipment_import on orders.shipment (company_id, import_id) where import_id is not null;

create table orders.shipment_line (
  company_id bigint not null,
  shipment_id bigint not null,
  customer_id bigint not null,
  line_no integer not null,
  line text,
  sku text,
  quantity numeric(20, 6),
  unit_price numeric(20, 6),
  amount_minor bigint not null,
  primary key (company_id, shipment_id, line_no),
  foreign key (company_id, shipment_id) references orders.shipment (company_id, id)
);

-- Invoices and credit notes that name an order or shipment, as the invoices module tells of them.
create table orders.billed (
  company_id bigint not null,
  invoice_id bigint not null,
  customer_id bigint not null,
  currency text not null,
  number text not null,
  order_number text,
  shipment_number text,
  -- What they stand for; null until it is known here.
  order_id bigint,
  shipment_id bigint,
  -- Negative for a credit note.
  amount_minor bigint not null,
  import_id bigint,
  -- Reversed, or taken back with its import.
  is_gone boolean not null default false,
  primary key (company_id, invoice_id)
);
create index billed_order on orders.billed (company_id, order_id) where order_id is not null;
create index billed_shipment on orders.billed (company_id, shipment_id) where shipment_id is not null;
create index billed_order_number on orders.billed (company_id, order_number) where order_id is null;
create index billed_shipment_number on orders.billed (company_id, shipment_number) where shipment_id is null;
create index billed_import on orders.billed (company_id, import_id) where import_id is not null;

-- Who let a held order go, why, and how much that was: the use of the right is kept.
create table orders.release (
  company_id bigint not null,
  id bigint generated always as identity,
  order_id bigint not null,
  customer_id bigint not null,
  amount_minor bigint not null,
  currency text not null,
  reason text not null,
  -- Null: the program, when the hold was no longer needed.
  person_id bigint,
  decision_id bigint,
  released_at timestamptz not null default now(),
  primary key (company_id, id),
  foreign key (company_id, order_id) references orders.sales_order (company_id, id)
);
create index release_order on orders.release (company_id, order_id, id);

alter table orders.sales_order enable row level security;
alter table orders.order_line enable row level security;
alter table orders.shipment enable row level security;
alter table orders.shipment_line enable row level security;
alter table orders.billed enable row level security;
alter table orders.release enable row level security;
create policy company on orders.sales_order to huikuan_app
  using (company_id = nullif(current_setting('app.company_id', true), '')::bigint);
create policy company on orders.order_line to huikuan_app
  using (company_id = nullif(current_setting('app.company_id', true), '')::bigint);
create policy company on orders.shipment to huikuan_app
  using (company_id = nullif(current_setting('app.company_id', true), '')::bigint);
create policy company on orders.shipment_line to huikuan_app
  using (company_id = nullif(current_setting('app.company_id', true), '')::bigint);
create policy company on orders.billed to huikuan_app
  using (company_id = nullif(current_setting('app.company_id', true), '')::bigint);
create policy company on orders.release to huikuan_app
  using (company_id = nullif(current_setting('app.company_id', true), '')::bigint);
create policy own on orders.sales_order to huikuan_own
  using (company_id = nullif(current_setting('app.company_id', true), '')::bigint
    and customer_id = any ((select nullif(current_setting('app.customer_ids', true), '')::bigint[])::bigint[]));
create policy own on orders.order_line to huikuan_own
  using (company_id = nullif(current_setting('app.company_id', true), '')::bigint
    and customer_id = any ((select nullif(current_setting('app.customer_ids', true), '')::bigint[])::bigint[]));
create policy own on orders.shipment to huikuan_own
  using (company_id = nullif(current_setting('app.company_id', true), '')::bigint
    and customer_id = any ((select nullif(current_setting('app.customer_ids', true), '')::bigint[])::bigint[]));
create policy own on orders.shipment_line to huikuan_own
  using (company_id = nullif(current_setting('app.company_id', true), '')::bigint
    and customer_id = any ((select nullif(current_setting('app.customer_ids', true), '')::bigint[])::bigint[]));
create policy own on orders.billed to huikuan_own
  using (company_id = nullif(current_setting('app.company_id', true), '')::bigint
    and customer_id = any ((select nullif(current_setting('app.customer_ids', true), '')::bigint[])::bigint[]));
create policy own on orders.release to huikuan_own
  using (company_id = nullif(current_setting('app.company_id', true), '')::bigint
    and customer_id = any ((select nullif(current_setting('app.customer_ids', true), '')::bigint[])::bigint[]));
grant select on all tables in schema orders to huikuan_app, huikuan_own;
grant insert on all tables in schema orders to huikuan_app;
-- Sales enter orders of their own customers and give them up; what leaves the house others book.
grant insert on orders.sales_order, orders.order_line to huikuan_own;
grant update (status, decision_id, approved_on, held_at, shipped_minor, billed_minor, counted_orders_minor,
  counted_shipped_minor) on orders.sales_order to huikuan_app, huikuan_own;
grant update (voided_at) on orders.sales_order to huikuan_app;
grant update (order_id, billed_minor, counted_shipped_minor, reversed_on, voided_at) on orders.shipment to huikuan_app;
grant update (order_id, billed_minor, counted_shipped_minor) on orders.shipment to huikuan_own;
grant update (order_id, shipment_id, is_gone) on orders.billed to huikuan_app;
grant update (order_id, shipment_id) on orders.billed to huikuan_own;
grant usage on all sequences in schema orders to huikuan_app, huikuan_own;

create view orders.shared_order with (security_invoker = true) as
  select company_id, id, number, customer_id, currency, ordered_on, ship_by, amount_minor, status, shipped_minor,
         billed_minor, held_at
  from orders.sales_order where voided_at is null;
create view orders.shared_billed with (security_invoker = true) as
  select company_id, invoice_id, customer_id, currency, amount_minor, order_number, shipment_number, order_id, shipment_id,
         is_gone
  from orders.billed;
grant select on orders.shared_order, orders.shared_billed to huikuan_app, huikuan_own;
