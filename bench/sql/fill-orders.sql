insert into orders.sales_order (company_id, id, number, customer_id, currency, ordered_on, amount_minor, status)
select $company, 1000000000 + n, 'B-' || n, c.id, 'CNY', date '2026-01-01' + n % 300, 10000 + n % 1000, 'open'
from generate_series(1, $orders) n join (
  select id, row_number() over (order by id) - 1 as place from customers.customer where company_id = $company) c
  on c.place = n % $customers;
insert into orders.shipment (company_id, id, number, customer_id, currency, shipped_on, amount_minor, order_number, order_id)
select o.company_id, o.id, 'S' || o.number, o.customer_id, o.currency, o.ordered_on, o.amount_minor / 2, o.number, o.id
from orders.sales_order o where o.company_id = $company and o.id > 1000000000 and o.id <= 1000000000 + $shipments;
insert into orders.billed (company_id, invoice_id, customer_id, currency, number, order_number, order_id, amount_minor)
select o.company_id, o.id, o.customer_id, o.currency, 'I' || o.number, o.number, o.id, o.amount_minor / 4
from orders.sales_order o where o.company_id = $company and o.id > 1000000000 and o.id <= 1000000000 + $billed
