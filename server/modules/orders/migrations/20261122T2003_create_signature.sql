-- Who signed for goods, and when. Told again, the last telling holds; one without a day takes it back.
create table orders.signature (
  company_id bigint not null,
  id bigint generated always as identity,
  shipment_id bigint not null,
  customer_id bigint not null,
  signed_on date,
  signed_by text not null,
  person_id bigint,
  recorded_at timestamptz not null default now(),
  primary key (company_id, id),
  foreign key (company_id, shipment_id) references orders.shipment (company_id, id)
);
create index signature_shipment on orders.signature (company_id, shipment_id, id);

alter table orders.signature enable row level security;
create policy company on orders.signature to huikuan_app
  using (company_id = nullif(current_setting('app.company_id', true), '')::bigint);
create policy own on orders.signature for select to huikuan_own
  using (company_id = nullif(current_setting('app.company_id', true), '')::bigint
    and customer_id = any ((select nullif(current_setting('app.customer_ids', true), '')::bigint[])::bigint[]));
grant select on orders.signature to huikuan_app, huikuan_own;
grant insert on orders.signature to huikuan_app;

create view orders.shared_goods with (security_invoker = true) as
  select s.company_id, s.id, s.number, s.customer_id, s.currency, s.shipped_on, s.amount_minor, s.order_id, s.import_id,
         s.reversed_on is not null or s.voided_at is not null as is_gone,
         (select g.signed_on from orders.signature g
          where g.company_id = s.company_id and g.shipment_id = s.id order by g.id desc limit 1) as signed_on
  from orders.shipment s;
grant select on orders.shared_goods to huikuan_app, huikuan_own;
