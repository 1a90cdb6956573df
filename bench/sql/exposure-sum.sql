-- Every document read once and summed by customer, in no stages.
select customer_id, currency, sum(amount_minor) from (
  select customer_id, currency, amount_minor from orders.sales_order where company_id = $company
  union all select customer_id, currency, amount_minor from orders.shipment where company_id = $company
  union all select customer_id, currency, amount_minor from orders.billed where company_id = $company
) t group by customer_id, currency
