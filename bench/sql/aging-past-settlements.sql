-- What was owed on a past day, recomputed from all items and all settlements. $1: the day.
with settled as (
  select item_id, sum(amount)::bigint as amount from bench.settlement
  where company_id = 1 and effective <= $1::date group by item_id
), left_over as (
  select i.customer_id, i.currency, i.due, i.amount - coalesce(s.amount, 0) as open
  from bench.item i left join settled s on s.item_id = i.id
  where i.company_id = 1 and i.issued <= $1::date and i.amount <> coalesce(s.amount, 0)
)
select customer_id, currency, sum(open)::bigint as total,
       coalesce(sum(open) filter (where due >= $1::date), 0)::bigint as not_due,
       coalesce(sum(open) filter (where due < $1::date and due >= $1::date - 30), 0)::bigint as days_1_30,
       coalesce(sum(open) filter (where due < $1::date - 30 and due >= $1::date - 60), 0)::bigint as days_31_60,
       coalesce(sum(open) filter (where due < $1::date - 60 and due >= $1::date - 90), 0)::bigint as days_61_90,
       coalesce(sum(open) filter (where due < $1::date - 90), 0)::bigint as days_over_90
from left_over
group by customer_id, currency
order by customer_id, currency
