-- What is owed today by customer and currency, from a lean table of open items. $1: today.
select customer_id, currency, sum(open)::bigint as total,
       coalesce(sum(open) filter (where due >= $1::date), 0)::bigint as not_due,
       coalesce(sum(open) filter (where due < $1::date and due >= $1::date - 30), 0)::bigint as days_1_30,
       coalesce(sum(open) filter (where due < $1::date - 30 and due >= $1::date - 60), 0)::bigint as days_31_60,
       coalesce(sum(open) filter (where due < $1::date - 60 and due >= $1::date - 90), 0)::bigint as days_61_90,
       coalesce(sum(open) filter (where due < $1::date - 90), 0)::bigint as days_over_90
from bench.open_item
where company_id = 1
group by customer_id, currency
order by customer_id, currency
