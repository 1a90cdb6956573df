-- What of consigned goods was reported sold, and on which day: invoices may fall due by it.
create view orders.shared_sale with (security_invoker = true) as
  select m.company_id, m.shipment_id, m.amount_minor, r.number, r.on_day
  from orders.live_move m join orders.stock_report r on r.company_id = m.company_id and r.id = m.report_id
  where m.return_id is null;
grant select on orders.shared_sale to huikuan_app, huikuan_own;

create or replace view orders.shared_goods with (security_invoker = true) as
  select s.company_id, s.id, s.number, s.customer_id, s.currency, s.shipped_on, s.amount_minor, s.order_id, s.import_id,
         s.reversed_on is not null or s.voided_at is not null as is_gone,
         (select g.signed_on from orders.signature g
          where g.company_id = s.company_id and g.shipment_id = s.id order by g.id desc limit 1) as signed_on,
         s.consigned_minor
  from orders.shipment s;
