-- Terms agreed for one order, where they are not the customer's; in canonical text.
alter table orders.sales_order add column terms text;

-- What an area sells in a month, counted anew every day: an order beside which it is large is a signal.
create table orders.area_sales (
  company_id bigint not null,
  region text not null,
  currency text not null,
  -- Invoiced in the last twelve months, or since the first invoice, a month.
  monthly_minor bigint not null,
  invoices integer not null,
  counted_on date not null,
  primary key (company_id, region, currency)
);

alter table orders.area_sales enable row level security;
create policy company on orders.area_sales to huikuan_app
  using (company_id = nullif(current_setting('app.company_id', true), '')::bigint);
-- A sum over many customers: whoever sells in the area may be told it.
create policy own on orders.area_sales for select to huikuan_own
  using (company_id = nullif(current_setting('app.company_id', true), '')::bigint);
grant select, insert, delete on orders.area_sales to huikuan_app;
grant select on orders.area_sales to huikuan_own;
