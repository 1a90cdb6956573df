-- Orders of an import bring together what shipments and invoices named before; and a file may say when goods were signed for.

create or replace view orders.shared_order with (security_invoker = true) as
  select company_id, id, number, customer_id, currency, ordered_on, ship_by, amount_minor, status, shipped_minor,
         billed_minor, held_at, terms, import_id
  from orders.sales_order where voided_at is null;

alter table orders.signature add column import_id bigint;
create index signature_import on orders.signature (company_id, import_id) where import_id is not null;
