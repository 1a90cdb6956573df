-- What customers have ordered and shipped, by the formula alone: nothing compared, locked or written.
select customer_id, currency,
  sum(greatest(amount - greatest(shipped, billed, 0), 0)) as orders,
  sum(greatest(greatest(shipped, 0) - greatest(billed, 0), 0)) as shipped
from (
  select o.customer_id, o.currency, case when o.status = 'open' then o.amount_minor else 0 end as amount,
    coalesce(t.shipped, 0) as shipped, coalesce(t.billed, 0) as billed
  from orders.sales_order o left join (
    select order_id, sum(shipped)::bigint as shipped, sum(billed)::bigint as billed from (
      select order_id, amount_minor as shipped, 0 as billed from orders.shipment where company_id = $company
      union all select order_id, 0, amount_minor from orders.billed where company_id = $company
    ) d group by order_id
  ) t on t.order_id = o.id
  where o.company_id = $company
) s group by customer_id, currency
