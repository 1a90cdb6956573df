-- What was agreed for one order dates its invoices.
create or replace view orders.shared_order with (security_invoker = true) as
  select company_id, id, number, customer_id, currency, ordered_on, ship_by, amount_minor, status, shipped_minor,
         billed_minor, held_at, terms
  from orders.sales_order where voided_at is null;
