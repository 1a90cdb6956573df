-- What was owed on a past day, the day an item was closed being kept on it: only what was open that day is read, and of
-- its settlements those up to the day. $1: the day.
with open_that_day as (
  select id, customer_id, currency, due, amount from bench.item
  where company_id = 1 and issued <= $1::date and closed > $1::date
), left_over as (
  select o.customer_id, o.currency, o.due, o.amount - coalesce(s.settled, 0) as open
  from open_that_day o left join (
      select item_id, sum(amount)::bigint as settled from bench.settlement
      where company_id = 1 and effective <= $1::date and item_id in (select id from open_that_day)
      group by item_id
    ) s on s.item_id = o.id
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
