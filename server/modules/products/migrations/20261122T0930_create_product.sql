-- Products; prices are exact decimals in the company's currency.

create schema products;
grant usage on schema products to huikuan_app, huikuan_reader, huikuan_own;

create table products.product (
  company_id bigint not null,
  id bigint generated always as identity,
  sku text not null,
  name text not null,
  family text,
  list_price numeric(20, 6),
  floor_price numeric(20, 6),
  pack_size numeric(20, 6),
  fast_mover boolean,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (company_id, id),
  unique (company_id, sku),
  foreign key (company_id) references identity.company (company_id)
);
alter table products.product enable row level security;
create policy company on products.product to huikuan_app
  using (company_id = nullif(current_setting('app.company_id', true), '')::bigint);
create policy company_products on products.product for select to huikuan_own
  using (company_id = nullif(current_setting('app.company_id', true), '')::bigint);
grant select on products.product to huikuan_own;
grant select, insert, update on products.product to huikuan_app;

create view products.shared_product with (security_invoker = true) as
  select company_id, id, sku, name, family, list_price, floor_price, pack_size, fast_mover from products.product;
grant select on products.shared_product to huikuan_app, huikuan_own;
