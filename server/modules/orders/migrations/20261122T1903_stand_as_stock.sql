-- Goods settled as the customer sells them (实销实结): they stand with it as stock until it reports them sold.

-- Of what went out, as much as was agreed to be settled like that when it left; negative where it came back.
alter table orders.shipment add column consigned_minor bigint not null default 0,
  add column counted_stock_minor bigint not null default 0;
alter table orders.shipment_line add column is_consigned boolean not null default false;
alter table orders.sales_order add column counted_stock_minor bigint not null default 0;
grant update (counted_stock_minor) on orders.shipment, orders.sales_order to huikuan_app, huikuan_own;
create index shipment_consigned on orders.shipment (company_id, customer_id, shipped_on, id) where consigned_minor > 0;

-- What the customer told of its stock, or what was counted there.
create table orders.stock_report (
  company_id bigint not null,
  id bigint generated always as identity,
  number text not null,
  customer_id bigint not null,
  kind text not null check (kind in ('sold', 'returned', 'counted')),
  on_day date not null,
  -- Why goods came back, or why what was counted differs.
  reason text,
  person_id bigint,
  recorded_at timestamptz not null default now(),
  reversed_at timestamptz,
  reversed_reason text,
  primary key (company_id, id),
  unique (company_id, number),
  foreign key (company_id, customer_id) references customers.customer (company_id, id),
  check ((reversed_at is null) = (reversed_reason is null))
);
create index stock_report_customer on orders.stock_report (company_id, customer_id, id);

create table orders.stock_report_line (
  company_id bigint not null,
  report_id bigint not null,
  -- The report's, for row-level security.
  customer_id bigint not null,
  sku text not null,
  -- As told: sold, came back, or found there.
  quantity numeric(20, 6) not null,
  -- Of a count: what should have been there.
  standing numeric(20, 6),
  primary key (company_id, report_id, sku),
  foreign key (company_id, report_id) references orders.stock_report (company_id, id)
);

-- Which goods a report took from the stock: the oldest first, at the price they left with.
create table orders.stock_move (
  company_id bigint not null,
  report_id bigint not null,
  customer_id bigint not null,
  shipment_id bigint not null,
  line_no integer not null,
  quantity numeric(20, 6) not null check (quantity > 0),
  amount_minor bigint not null check (amount_minor >= 0),
  -- The shipment back to us they came with.
  return_id bigint,
  primary key (company_id, report_id, shipment_id, line_no),
  foreign key (company_id, report_id) references orders.stock_report (company_id, id),
  foreign key (company_id, shipment_id) references orders.shipment (company_id, id)
);
create index stock_move_shipment on orders.stock_move (company_id, shipment_id);

alter table orders.stock_report enable row level security;
create policy company on orders.stock_report to huikuan_app
  using (company_id = nullif(current_setting('app.company_id', true), '')::bigint);
create policy own on orders.stock_report for select to huikuan_own
  using (company_id = nullif(current_setting('app.company_id', true), '')::bigint
    and customer_id = any ((select nullif(current_setting('app.customer_ids', true), '')::bigint[])::bigint[]));
alter table orders.stock_report_line enable row level security;
create policy company on orders.stock_report_line to huikuan_app
  using (company_id = nullif(current_setting('app.company_id', true), '')::bigint);
create policy own on orders.stock_report_line for select to huikuan_own
  using (company_id = nullif(current_setting('app.company_id', true), '')::bigint
    and customer_id = any ((select nullif(current_setting('app.customer_ids', true), '')::bigint[])::bigint[]));
alter table orders.stock_move enable row level security;
create policy company on orders.stock_move to huikuan_app
  using (company_id = nullif(current_setting('app.company_id', true), '')::bigint);
create policy own on orders.stock_move for select to huikuan_own
  using (company_id = nullif(current_setting('app.company_id', true), '')::bigint
    and customer_id = any ((select nullif(current_setting('app.customer_ids', true), '')::bigint[])::bigint[]));
grant select on orders.stock_report, orders.stock_report_line, orders.stock_move to huikuan_own;
grant select, insert on orders.stock_report, orders.stock_report_line, orders.stock_move to huikuan_app;
grant update (reversed_at, reversed_reason) on orders.stock_report to huikuan_app;
grant usage on all sequences in schema orders to huikuan_app, huikuan_own;

-- What holds of it: neither the report nor the goods were taken back.
create view orders.live_move with (security_invoker = true) as
  select m.* from orders.stock_move m
    join orders.stock_report r on r.company_id = m.company_id and r.id = m.report_id and r.reversed_at is null
    join orders.shipment s on s.company_id = m.company_id and s.id = m.shipment_id and s.reversed_on is null
      and s.voided_at is null
    left join orders.shipment b on b.company_id = m.company_id and b.id = m.return_id
  where m.return_id is null or (b.reversed_on is null and b.voided_at is null);
create view orders.live_sale with (security_invoker = true) as
  select company_id, shipment_id, amount_minor from orders.live_move where return_id is null;
grant select on orders.live_move, orders.live_sale to huikuan_app, huikuan_own;
