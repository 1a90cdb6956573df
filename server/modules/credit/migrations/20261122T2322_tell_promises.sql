-- Promises to pay that may be broken are among what a decision rests on. Rights and owner of the function stay as they are.

-- All that a decision about each of these customers rests on.
create or replace function credit.facts(customers bigint[], day date, since date) returns table (customer_id bigint, facts jsonb)
language plpgsql security definer
set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan as $$
declare
  company bigint := kernel.current_company();
begin
  perform credit.refuse_others(customers);
  return query
  select c.id, jsonb_build_object(
    'customer', jsonb_build_object('code', c.code, 'tier', c.tier, 'state', c.state, 'terms', c.terms,
      'currency', coalesce(c.currency, k.currency)),
    'own', k.currency,
    'limit', credit.limit_on(c.id, false, day),
    'used', u.used,
    'overdue', case when exists (select from jsonb_array_elements(u.used) r where r ->> 'oldest' is not null) then (
      select jsonb_agg(o.number order by o.due_on, o.id) from (
        select i.number, i.due_on, i.id from ledger.shared_item i
        where i.company_id = company and i.customer_id = c.id and i.closed_on is null and i.side = 'debit'
          and i.due_on < day and i.due_on >= since
        order by i.due_on, i.id limit 5) o) else '[]' end,
    'groups', case when c.parent_id is null
      and not exists (select from credit.limit_entry l where l.company_id = company and l.customer_id = c.id and l.is_group)
      then '[]' else (
      with recursive up as (
        select c.id, c.code, c.parent_id, 0 as steps
        union all
        select p.id, p.code, p.parent_id, up.steps + 1
        from up join customers.shared_customer p on p.company_id = company and p.id = up.parent_id where up.steps < 50
      )
      select coalesce(jsonb_agg(jsonb_build_object('id', up.id::text, 'code', up.code, 'limit', g.granted,
        'used', credit.used_by(credit.with_those_below(up.id), day, since)) order by up.steps desc), '[]')
      from up cross join lateral (select credit.limit_on(up.id, true, day) as granted) g where g.granted is not null) end)
    -- Of few customers: told where one may be broken, and for a year.
    || case when exists (select from promises.shared_promise p where p.company_id = company and p.customer_id = c.id
        and p.withdrawn_on is null and p.by_on < day and p.by_on >= day - 365)
      then jsonb_build_object('promises', promises.told(c.id, day - 365, day)) else '{}' end
  from customers.shared_customer c join identity.shared_company k on k.company_id = c.company_id
    -- Kept apart, so that it is read once.
    cross join lateral (select credit.used_by(array[c.id], day, since) as used offset 0) u
  where c.company_id = company and c.id = any (customers);
end
$$;
