-- The only writers of the journal. Each checks what it writes, refuses with a problem of the catalogue, and is owned by
-- huikuan_ledger: not the owner of the tables, so row-level security binds it to the company of the transaction.

-- Stable and cast in so many words: only so does the planner write both into the calling statement, where a call each would
-- cost more than the digest itself.
create function ledger.entry_digest(
  company_id bigint, id bigint, entry_date date, recorded_at timestamptz, kind text, ref text,
  reverses_id bigint, import_id bigint, person_id bigint, lines text
) returns bytea language sql stable parallel safe as $$
  select sha256(convert_to(
    company_id::text || chr(31) || id::text || chr(31) || (entry_date - date '1970-01-01')::text || chr(31)
    || (extract(epoch from recorded_at) * 1000000)::bigint::text || chr(31) || kind || chr(31) || ref || chr(31)
    || coalesce(reverses_id, 0)::text || chr(31) || coalesce(import_id, 0)::text || chr(31)
    || coalesce(person_id, 0)::text || chr(31) || lines,
    'UTF8'))
$$;

create function ledger.line_text(line_no smallint, account text, customer_id bigint, currency text, amount_minor bigint)
returns text language sql stable parallel safe as $$
  select line_no::text || ':' || account || ':' || coalesce(customer_id, 0)::text || ':' || currency || ':' || amount_minor::text
$$;

-- The first day after a closed month, and those closed after it, on which something may be booked.
create function ledger.first_open_day(closed date) returns date language sql stable as $$
  with recursive month as (
    select (closed + interval '1 month')::date as day
    union all
    select (m.day + interval '1 month')::date from month m
    where exists (select from ledger.closed_month c where c.company_id = kernel.current_company() and c.month = m.day)
  )
  select max(day) from month
$$;

-- Refuses any day inside a closed month, naming the first open day after it.
create function ledger.refuse_closed(days date[]) returns void language plpgsql as $$
declare
  closed date;
begin
  select min(c.month) into closed
  from ledger.closed_month c
  where c.company_id = kernel.current_company()
    and c.month in (select distinct date_trunc('month', d)::date from unnest(days) d);
  if closed is not null then
    perform kernel.refuse('period-closed',
      jsonb_build_object('month', to_char(closed, 'YYYY-MM'), 'first_open_day', ledger.first_open_day(closed)));
  end if;
end
$$;

-- Writes balanced entries with their lines; line_entries says, from 1, to which entry a line belongs. Returns the ids.
create function ledger.post(
  entry_dates date[], entry_kinds text[], entry_refs text[], entry_reverses bigint[], import_id bigint,
  line_entries integer[], line_accounts text[], line_customers bigint[], line_currencies text[], line_amounts bigint[]
) returns bigint[] language plpgsql as $$
declare
  company bigint := kernel.current_company();
  person bigint := kernel.current_person();
  ids bigint[];
  wrong record;
  written bigint;
begin
  if company is null then raise exception 'no company set'; end if;
  -- Held until commit beside other writers; closing a month takes it alone, so no entry slips into a month being closed.
  perform pg_advisory_xact_lock_shared(727003, (company % 2147483647)::integer);
  perform ledger.refuse_closed(entry_dates);

  -- A single line, its amount never zero, does not balance either.
  select l.entry, l.currency, sum(l.amount) as amount into wrong
  from unnest(line_entries, line_currencies, line_amounts) l(entry, currency, amount)
  group by l.entry, l.currency having sum(l.amount) <> 0 limit 1;
  if found then
    raise exception using errcode = '23514', message = format('entry %s does not balance: %s %s', entry_refs[wrong.entry], wrong.amount, wrong.currency);
  end if;

  select array_agg(nextval('ledger.journal_entry_id_seq')) into ids from generate_series(1, cardinality(entry_dates));

  with line as materialized (
    select l.entry, l.position, (row_number() over (partition by l.entry order by l.position))::smallint as line_no,
           l.account, l.customer_id, l.currency, l.amount_minor
    from unnest(line_entries, line_accounts, line_customers, line_currencies, line_amounts)
      with ordinality l(entry, account, customer_id, currency, amount_minor, position)
  ), told as (
    select entry, string_agg(ledger.line_text(line_no, account, customer_id, currency, amount_minor), ';' order by position) as lines
    from line group by entry
  ), lines_written as (
    insert into ledger.journal_line (company_id, entry_id, line_no, account, customer_id, currency, amount_minor)
    select company, ids[line.entry], line_no, account, customer_id, currency, amount_minor from line
  )
  insert into ledger.journal_entry
    (company_id, id, entry_date, recorded_at, kind, ref, reverses_id, import_id, person_id, transaction_id, digest)
  select company, e.id, e.entry_date, now(), e.kind, e.ref, e.reverses_id, post.import_id, person, pg_current_xact_id(),
         ledger.entry_digest(company, e.id, e.entry_date, now(), e.kind, e.ref, e.reverses_id, post.import_id, person, told.lines)
  from unnest(ids, entry_dates, entry_kinds, entry_refs, entry_reverses)
      with ordinality e(id, entry_date, kind, ref, reverses_id, n)
    join told on told.entry = e.n;
  get diagnostics written = row_count;
  if written <> cardinality(entry_dates) then raise exception 'an entry has no lines'; end if;
  return ids;
end
$$;

-- The second check of the balance: whoever wrote the lines.
create function ledger.refuse_unbalanced() returns trigger language plpgsql as $$
declare
  wrong record;
begin
  select entry_id, currency, sum(amount_minor) as amount into wrong
  from written group by company_id, entry_id, currency having sum(amount_minor) <> 0 limit 1;
  if found then
    raise exception using errcode = '23514',
      message = format('entry %s does not balance: %s %s', wrong.entry_id, wrong.amount, wrong.currency);
  end if;
  return null;
end
$$;
create trigger balance after insert on ledger.journal_line
  referencing new table as written for each statement execute function ledger.refuse_unbalanced();

-- Opens one item per position of the arrays. Returns the ids.
create function ledger.open_items(
  entry_ids bigint[], document_ids bigint[], parts smallint[], customer_ids bigint[], currencies text[], sides text[],
  kinds text[], numbers text[], issued date[], due date[], amounts bigint[], salespeople text[], disputes boolean[]
) returns bigint[] language plpgsql as $$
declare
  company bigint := kernel.current_company();
  ids bigint[];
  unknown bigint;
begin
  select c.id into unknown from (select distinct w from unnest(customer_ids) w) c(id)
  where not exists (select from customers.shared_customer k where k.company_id = company and k.id = c.id) limit 1;
  if found then
    raise exception using errcode = '23503', message = format('an item names customer %s, who is not of this company', unknown);
  end if;
  select array_agg(nextval('ledger.item_id_seq')) into ids from generate_series(1, cardinality(entry_ids));
  insert into ledger.item
    (company_id, id, customer_id, currency, side, kind, document_id, number, part, issued_on, due_on, amount_minor,
     open_minor, entry_id, salesperson, disputed, recorded_at)
  select company, i.id, i.customer_id, i.currency, i.side, i.kind, i.document_id, i.number, i.part,
         i.issued_on, i.due_on, i.amount_minor, i.amount_minor, i.entry_id, i.salesperson, coalesce(i.disputed, false), now()
  from unnest(ids, entry_ids, document_ids, parts, customer_ids, currencies, sides, kinds, numbers, issued, due, amounts,
              salespeople, disputes)
    i(id, entry_id, document_id, part, customer_id, currency, side, kind, number, issued_on, due_on, amount_minor,
      salesperson, disputed);
  return ids;
end
$$;

-- Locks items in the order of their ids, the one order everywhere. Refuses ids that are not there.
create function ledger.lock_items(ids bigint[]) returns void language plpgsql as $$
declare
  wanted bigint;
  found_items bigint;
begin
  select count(distinct w) into wanted from unnest(ids) w;
  select count(*) into found_items from (
    select i.id from ledger.item i join (select distinct w from unnest(ids) w) w on w.w = i.id
    where i.company_id = kernel.current_company() order by i.id for update of i) locked;
  if found_items <> wanted then perform kernel.refuse('item-not-found', '{}'); end if;
end
$$;

-- Brings open_minor, moved_from, moved_on and closed_on of items in line after settlements were written. `taken` may be negative.
create function ledger.move_items(item_ids bigint[], taken bigint[], days date[]) returns void language plpgsql as $$
begin
  update ledger.item i
  set open_minor = i.open_minor - m.taken,
      moved_from = least(i.moved_from, m.first_day),
      moved_on = greatest(i.moved_on, m.day),
      closed_on = case when i.open_minor = m.taken then greatest(i.moved_on, m.day) end
  from (
    select t.item_id, sum(t.taken)::bigint as taken, min(t.day) as first_day, max(t.day) as day
    from unnest(item_ids, taken, days) t(item_id, taken, day) group by t.item_id
  ) m
  where i.company_id = kernel.current_company() and i.id = m.item_id;
end
$$;

-- What was taken back later is open again only from that day on: on no day may an item be settled beyond its amount.
create function ledger.refuse_negative_days(item_ids bigint[]) returns void language plpgsql as $$
declare
  wrong record;
begin
  with taken_back as (
    select s.debit_item_id as id from ledger.settlement s
    where s.company_id = kernel.current_company() and s.reverses_id is not null and s.debit_item_id = any (item_ids)
    union
    select s.credit_item_id from ledger.settlement s
    where s.company_id = kernel.current_company() and s.reverses_id is not null and s.credit_item_id = any (item_ids)
  ), touched as (
    select i.id, i.number, i.currency, i.amount_minor
    from taken_back t join ledger.item i on i.company_id = kernel.current_company() and i.id = t.id
  ), movement as (
    select t.id, s.effective_on, s.amount_minor + s.discount_minor as taken
    from touched t join ledger.settlement s on s.company_id = kernel.current_company() and s.debit_item_id = t.id
    union all
    select t.id, s.effective_on, s.amount_minor
    from touched t join ledger.settlement s on s.company_id = kernel.current_company() and s.credit_item_id = t.id
  ), running as (
    select id, effective_on, sum(sum(taken)) over (partition by id order by effective_on) as settled
    from movement group by id, effective_on
  )
  select t.number, r.effective_on into wrong
  from running r join touched t on t.id = r.id where r.settled > t.amount_minor limit 1;
  if found then
    perform kernel.refuse('settled-that-day', jsonb_build_object('number', wrong.number, 'day', wrong.effective_on));
  end if;
end
$$;

-- Why these pairs may not be settled, as a refusal; nothing when they may. The caller holds the items' locks.
create function ledger.refuse_pairs(debit_ids bigint[], credit_ids bigint[], amounts bigint[], discounts bigint[])
returns void language plpgsql as $$
declare
  company bigint := kernel.current_company();
  wrong record;
begin
  select d.number as to_number, c.number as from_number, d.side as debit_side, c.side as credit_side,
         d.currency as to_currency, c.currency as from_currency, p.amount, p.amount + p.discount as asked
  into wrong
  from unnest(debit_ids, credit_ids, amounts, discounts) p(debit_id, credit_id, amount, discount)
    join ledger.item d on d.company_id = company and d.id = p.debit_id
    join ledger.item c on c.company_id = company and c.id = p.credit_id
  where p.amount < 0 or p.discount < 0 or p.amount + p.discount <= 0 or d.side <> 'debit' or c.side <> 'credit'
    or d.currency <> c.currency
  limit 1;
  if found then
    if wrong.to_currency <> wrong.from_currency then
      perform kernel.refuse('currencies-differ', jsonb_build_object('from', wrong.from_number, 'from_currency', wrong.from_currency,
        'to', wrong.to_number, 'to_currency', wrong.to_currency));
    end if;
    perform kernel.refuse('cannot-settle', jsonb_build_object('from', wrong.from_number, 'to', wrong.to_number));
  end if;

  -- Materialized: few pairs cross customers, and only those are held against groups and payers.
  with crossing as materialized (
    select d.number as to_number, c.number as from_number, d.customer_id as debtor_id, c.customer_id as payer_id
    from unnest(debit_ids, credit_ids) p(debit_id, credit_id)
      join ledger.item d on d.company_id = company and d.id = p.debit_id
      join ledger.item c on c.company_id = company and c.id = p.credit_id
    where d.customer_id <> c.customer_id
  )
  select x.to_number, x.from_number, debtor.code as to_code, payer.code as from_code into wrong
  from crossing x
    join customers.shared_customer debtor on debtor.company_id = company and debtor.id = x.debtor_id
    join customers.shared_customer payer on payer.company_id = company and payer.id = x.payer_id
  where coalesce(debtor.parent_id, debtor.id) <> coalesce(payer.parent_id, payer.id)
    and not exists (select from customers.shared_payer y where y.company_id = company
                    and y.customer_id = x.debtor_id and y.payer_id = x.payer_id)
  limit 1;
  if found then
    perform kernel.refuse('payer-unknown', jsonb_build_object('from', wrong.from_number, 'payer', wrong.from_code,
      'to', wrong.to_number, 'customer', wrong.to_code));
  end if;

  select i.number, i.currency, i.open_minor, t.asked into wrong
  from (
    select id, sum(taken)::bigint as asked from (
      select unnest(debit_ids) as id, unnest(amounts) + unnest(discounts) as taken
      union all select unnest(credit_ids), unnest(amounts)
    ) each group by id
  ) t join ledger.item i on i.company_id = company and i.id = t.id
  where t.asked > i.open_minor limit 1;
  if found then
    perform kernel.refuse('over-settled', jsonb_build_object('number', wrong.number, 'currency', wrong.currency,
      'open_minor', wrong.open_minor::text, 'asked_minor', wrong.asked::text));
  end if;
end
$$;

-- Applies credit items to debit items, one settlement and one entry per position. A settlement takes effect on the latest
-- of its two documents' dates and its own. Positions with one application id are parts of one request.
create function ledger.apply(
  debit_ids bigint[], credit_ids bigint[], amounts bigint[], discounts bigint[], stated date[],
  application_ids bigint[], import_id bigint
) returns bigint[] language plpgsql as $$
declare
  company bigint := kernel.current_company();
  ids bigint[];
  days date[];
  refs text[];
  debit_customers bigint[];
  credit_customers bigint[];
  currencies text[];
  entries bigint[];
begin
  perform ledger.lock_items(debit_ids || credit_ids);
  perform ledger.refuse_pairs(debit_ids, credit_ids, amounts, discounts);

  select array_agg(nextval('ledger.settlement_id_seq')), array_agg(day order by n), array_agg(ref order by n),
         array_agg(debit_customer order by n), array_agg(credit_customer order by n), array_agg(currency order by n)
  into ids, days, refs, debit_customers, credit_customers, currencies
  from (
    select p.n, greatest(p.stated_on, d.issued_on, c.issued_on) as day, c.number || ' → ' || d.number as ref,
           d.customer_id as debit_customer, c.customer_id as credit_customer, d.currency
    from unnest(debit_ids, credit_ids, stated) with ordinality p(debit_id, credit_id, stated_on, n)
      join ledger.item d on d.company_id = company and d.id = p.debit_id
      join ledger.item c on c.company_id = company and c.id = p.credit_id
  ) pair;

  select ledger.post(days, array_fill('settlement'::text, array[cardinality(days)]), refs,
    array_fill(null::bigint, array[cardinality(days)]), apply.import_id,
    array_agg(n order by n, place), array_agg(account order by n, place), array_agg(customer order by n, place),
    array_agg(currency order by n, place), array_agg(amount order by n, place))
  into entries
  from (
    select position::integer as n, place, p.currency,
           case place when 1 then 'customer_credit' when 2 then 'discount' else 'receivable' end as account,
           case place when 1 then credit_customer else debit_customer end as customer,
           case place when 1 then paid when 2 then discount else -(paid + discount) end as amount
    from unnest(amounts, discounts, debit_customers, credit_customers, currencies)
        with ordinality p(paid, discount, debit_customer, credit_customer, currency, position)
      cross join (values (1), (2), (3)) l(place)
  ) line
  where amount <> 0;

  insert into ledger.settlement (company_id, id, kind, debit_item_id, credit_item_id, debit_customer_id,
    credit_customer_id, amount_minor, discount_minor, stated_on, effective_on, application_id, entry_id, recorded_at)
  select company, s.id, 'application', s.debit_id, s.credit_id, s.debit_customer, s.credit_customer, s.amount, s.discount,
         s.stated_on, s.day, coalesce(s.application_id, s.id), s.entry_id, now()
  from unnest(ids, debit_ids, credit_ids, debit_customers, credit_customers, amounts, discounts, stated, days,
              application_ids, entries)
    s(id, debit_id, credit_id, debit_customer, credit_customer, amount, discount, stated_on, day, application_id, entry_id);

  perform ledger.move_items(
    debit_ids || credit_ids,
    (select array_agg(a + d order by n) from unnest(amounts, discounts) with ordinality t(a, d, n)) || amounts,
    days || days);
  perform ledger.refuse_negative_days(debit_ids || credit_ids);
  return ids;
end
$$;

-- Closes items without a counter-item (write-off, reversal, refund, transfer), by entries the caller posted for the same
-- days: before its own day an item cannot close, or journal and items would differ in between.
create function ledger.close_items(item_ids bigint[], amounts bigint[], days date[], kinds text[], entry_ids bigint[])
returns bigint[] language plpgsql as $$
declare
  company bigint := kernel.current_company();
  ids bigint[];
  wrong record;
begin
  perform ledger.lock_items(item_ids);
  select i.number, i.currency, i.open_minor, t.asked into wrong
  from (select id, sum(amount)::bigint as asked from unnest(item_ids, amounts) t(id, amount) group by id) t
    join ledger.item i on i.company_id = company and i.id = t.id
  where t.asked > i.open_minor limit 1;
  if found then
    perform kernel.refuse('over-settled', jsonb_build_object('number', wrong.number, 'currency', wrong.currency,
      'open_minor', wrong.open_minor::text, 'asked_minor', wrong.asked::text));
  end if;
  select i.number, i.issued_on, t.day into wrong
  from unnest(item_ids, days) t(id, day) join ledger.item i on i.company_id = company and i.id = t.id
  where t.day < i.issued_on limit 1;
  if found then
    perform kernel.refuse('before-document',
      jsonb_build_object('number', wrong.number, 'issued', wrong.issued_on, 'day', wrong.day));
  end if;
  select array_agg(nextval('ledger.settlement_id_seq')) into ids from generate_series(1, cardinality(item_ids));
  insert into ledger.settlement (company_id, id, kind, debit_item_id, credit_item_id, debit_customer_id,
    credit_customer_id, amount_minor, stated_on, effective_on, application_id, entry_id, recorded_at)
  select company, s.id, s.kind, case i.side when 'debit' then i.id end, case i.side when 'credit' then i.id end,
         case i.side when 'debit' then i.customer_id end, case i.side when 'credit' then i.customer_id end, s.amount,
         s.day, s.day, s.id, s.entry_id, now()
  from unnest(ids, item_ids, amounts, days, kinds, entry_ids) s(id, item_id, amount, day, kind, entry_id)
    join ledger.item i on i.company_id = company and i.id = s.item_id;
  perform ledger.move_items(item_ids, amounts, days);
  perform ledger.refuse_negative_days(item_ids);
  return ids;
end
$$;

-- Takes entries back: mirrored entries that name them, their settlements taken back, the items they opened closed. `on_day`
-- null takes them back on their own dates, so that history is right as now known. Applications first, documents after.
create function ledger.reverse_entries(entry_ids bigint[], on_day date, import_id bigint) returns bigint[]
language plpgsql as $$
declare
  company bigint := kernel.current_company();
  ids bigint[];
  days date[];
  wrong record;
begin
  perform ledger.lock_items(array(
    select s.debit_item_id from ledger.settlement s where s.company_id = company and s.entry_id = any (entry_ids) and s.debit_item_id is not null
    union select s.credit_item_id from ledger.settlement s where s.company_id = company and s.entry_id = any (entry_ids) and s.credit_item_id is not null
    union select i.id from ledger.item i
      join ledger.journal_entry e on e.company_id = i.company_id and e.id = i.entry_id
      where i.company_id = company and i.entry_id = any (entry_ids)));

  select e.ref, e.entry_date, e.reverses_id, r.id as reversed_by into wrong
  from unnest(entry_ids) t(id)
    left join ledger.journal_entry e on e.company_id = company and e.id = t.id
    left join ledger.journal_entry r on r.company_id = company and r.reverses_id = t.id
  where e.id is null or e.reverses_id is not null or r.id is not null or e.entry_date > on_day limit 1;
  if found then
    if wrong.ref is null then perform kernel.refuse('entry-not-found', '{}'); end if;
    if wrong.entry_date > on_day then
      perform kernel.refuse('reversal-too-early', jsonb_build_object('ref', wrong.ref, 'date', wrong.entry_date, 'day', on_day));
    end if;
    perform kernel.refuse('already-reversed', jsonb_build_object('ref', wrong.ref));
  end if;

  select i.number, i.currency, i.open_minor, i.amount_minor into wrong
  from ledger.item i where i.company_id = company and i.entry_id = any (entry_ids) and i.open_minor <> i.amount_minor limit 1;
  if found then perform kernel.refuse('still-applied', jsonb_build_object('number', wrong.number)); end if;

  select array_agg(coalesce(on_day, e.entry_date) order by t.n) into days
  from unnest(entry_ids) with ordinality t(id, n)
    join ledger.journal_entry e on e.company_id = company and e.id = t.id;

  select ledger.post(days, array_fill('reversal'::text, array[cardinality(days)]),
    (select array_agg(e.ref order by t.n) from unnest(entry_ids) with ordinality t(id, n)
       join ledger.journal_entry e on e.company_id = company and e.id = t.id),
    entry_ids, reverse_entries.import_id,
    array_agg(t.n::integer order by t.n, l.line_no), array_agg(l.account order by t.n, l.line_no),
    array_agg(l.customer_id order by t.n, l.line_no), array_agg(l.currency order by t.n, l.line_no),
    array_agg(-l.amount_minor order by t.n, l.line_no))
  into ids
  from unnest(entry_ids) with ordinality t(id, n)
    join ledger.journal_line l on l.company_id = company and l.entry_id = t.id;

  with taken_back as (
    insert into ledger.settlement (company_id, id, kind, debit_item_id, credit_item_id, debit_customer_id,
      credit_customer_id, amount_minor, discount_minor, stated_on, effective_on, application_id, entry_id, reverses_id,
      recorded_at)
    select company, nextval('ledger.settlement_id_seq'), s.kind, s.debit_item_id, s.credit_item_id, s.debit_customer_id,
           s.credit_customer_id, -s.amount_minor, -s.discount_minor, coalesce(on_day, s.stated_on), greatest(coalesce(on_day, s.effective_on), s.effective_on),
           s.application_id, t.new_id, s.id, now()
    from unnest(entry_ids, ids) t(id, new_id)
      join ledger.settlement s on s.company_id = company and s.entry_id = t.id
    returning debit_item_id, credit_item_id, amount_minor, discount_minor, effective_on
  ), moved as (
    select debit_item_id as item_id, amount_minor + discount_minor as taken, effective_on from taken_back where debit_item_id is not null
    union all select credit_item_id, amount_minor, effective_on from taken_back where credit_item_id is not null
  )
  select ledger.move_items(array_agg(item_id), array_agg(taken), array_agg(effective_on)) from moved into wrong;

  perform ledger.close_items(array_agg(i.id order by i.id), array_agg(i.amount_minor order by i.id),
    array_agg(days[t.n] order by i.id), array_agg('reversal'::text order by i.id), array_agg(ids[t.n] order by i.id))
  from unnest(entry_ids) with ordinality t(id, n)
    join ledger.item i on i.company_id = company and i.entry_id = t.id
  having count(*) > 0;
  return ids;
end
$$;

create function ledger.mark_disputed(item_ids bigint[], is_disputed boolean) returns void language sql as $$
  update ledger.item set disputed = is_disputed
  where company_id = kernel.current_company() and id = any (item_ids)
$$;

-- Gives due dates to items that wait for them (送N结(N−1)), or others when the batch that gave them turns out never to
-- have been.
create function ledger.set_due(item_ids bigint[], due date[]) returns void language sql as $$
  update ledger.item i set due_on = t.due_on
  from unnest(item_ids, due) t(id, due_on)
  where i.company_id = kernel.current_company() and i.id = t.id and i.due_on is distinct from t.due_on
$$;

create function ledger.close_month(closing date) returns void language plpgsql as $$
begin
  perform pg_advisory_xact_lock(727003, (kernel.current_company() % 2147483647)::integer);
  insert into ledger.closed_month (company_id, month, person_id)
  values (kernel.current_company(), date_trunc('month', closing), kernel.current_person()) on conflict do nothing;
end
$$;

create function ledger.reopen_month(reopening date) returns void language plpgsql as $$
begin
  perform pg_advisory_xact_lock(727003, (kernel.current_company() % 2147483647)::integer);
  delete from ledger.closed_month where company_id = kernel.current_company() and month = date_trunc('month', reopening)::date;
end
$$;

-- Links up to `most` further entries to the chain, oldest transaction first and none that a running one could still
-- precede; writers never wait for it. Returns how many were linked.
create function ledger.seal_entries(most integer) returns integer language plpgsql as $$
declare
  company bigint := kernel.current_company();
  last ledger.seal;
  after_transaction xid8;
  after_entry bigint;
  linked bigint[];
  sealed bytea;
  up_to xid8;
begin
  perform pg_advisory_xact_lock(727004, (company % 2147483647)::integer);
  select * into last from ledger.seal s where s.company_id = company order by seq desc limit 1;
  -- Bounds that are always there, so that the index finds the place: an "or" would read the whole journal for every seal.
  after_transaction := coalesce(last.up_to_transaction, '0');
  after_entry := coalesce(last.entry_ids[cardinality(last.entry_ids)], 0);
  with next as (
    select e.transaction_id, e.id, e.digest from ledger.journal_entry e
    where e.company_id = company and e.transaction_id < pg_snapshot_xmin(pg_current_snapshot())
      and (e.transaction_id, e.id) > (after_transaction, after_entry)
    order by e.transaction_id, e.id limit most
  )
  select array_agg(id order by transaction_id, id), max(transaction_id),
         sha256(coalesce(last.digest, ''::bytea) || string_agg(digest, ''::bytea order by transaction_id, id))
  into linked, up_to, sealed from next;
  if linked is null then return 0; end if;
  insert into ledger.seal (company_id, seq, entry_ids, digest, up_to_transaction)
  values (company, coalesce(last.seq, 0) + 1, linked, sealed, up_to);
  return cardinality(linked);
end
$$;

-- What the app's role may call runs as huikuan_ledger; the pieces below it are for these only.
do $$
declare
  callable text[] := array['post', 'open_items', 'apply', 'close_items', 'reverse_entries', 'mark_disputed', 'set_due',
    'close_month', 'reopen_month', 'seal_entries', 'first_open_day'];
  f record;
begin
  grant create on schema ledger to huikuan_ledger;
  for f in select p.oid::regprocedure as signature, p.proname::text as name from pg_proc p
           join pg_namespace n on n.oid = p.pronamespace where n.nspname = 'ledger' loop
    execute format('alter function %s set search_path = pg_catalog, pg_temp', f.signature);
    execute format('revoke all on function %s from public', f.signature);
    if f.name = any (callable) then
      execute format('alter function %s security definer', f.signature);
      execute format('grant execute on function %s to huikuan_app', f.signature);
    end if;
    if f.name in ('entry_digest', 'line_text') then
      execute format('alter function %s reset search_path', f.signature);
      execute format('grant execute on function %s to huikuan_app', f.signature);
    end if;
    execute format('alter function %s owner to huikuan_ledger', f.signature);
  end loop;
  revoke create on schema ledger from huikuan_ledger;
end
$$;

-- For those who see only their own customers: entries with a line of one of them. The entry itself names no customer, so no
-- policy could tell.
create function ledger.own_entries() returns setof ledger.journal_entry language sql stable as $$
  select e.* from ledger.journal_entry e
  where e.company_id = kernel.current_company() and e.id in (
    select l.entry_id from ledger.journal_line l
    where l.company_id = kernel.current_company()
      and l.customer_id = any ((select nullif(current_setting('app.customer_ids', true), '')::bigint[])::bigint[]))
$$;
alter function ledger.own_entries() security definer;
alter function ledger.own_entries() set search_path = pg_catalog, pg_temp;
grant create on schema ledger to huikuan_ledger;
alter function ledger.own_entries() owner to huikuan_ledger;
revoke create on schema ledger from huikuan_ledger;
revoke all on function ledger.own_entries() from public;
grant execute on function ledger.own_entries() to huikuan_own;

create view ledger.shared_item with (security_invoker = true) as
  select company_id, id, customer_id, currency, side, kind, document_id, number, part, issued_on, due_on, amount_minor,
         open_minor, moved_on, closed_on, entry_id, salesperson, disputed, recorded_at
  from ledger.item;
create view ledger.shared_settlement with (security_invoker = true) as
  select company_id, id, kind, debit_item_id, credit_item_id, amount_minor, discount_minor, stated_on, effective_on,
         application_id, entry_id, reverses_id, recorded_at
  from ledger.settlement;
create view ledger.shared_closed_month with (security_invoker = true) as
  select company_id, month from ledger.closed_month;
create view ledger.shared_journal_entry with (security_invoker = true) as
  select company_id, id, entry_date, recorded_at, kind, ref, reverses_id, import_id from ledger.journal_entry;
create view ledger.shared_journal_line with (security_invoker = true) as
  select company_id, entry_id, line_no, account, customer_id, currency, amount_minor from ledger.journal_line;
grant select on ledger.shared_item, ledger.shared_settlement, ledger.shared_closed_month, ledger.shared_journal_entry,
  ledger.shared_journal_line to huikuan_app;
grant select on ledger.shared_item, ledger.shared_settlement, ledger.shared_closed_month, ledger.shared_journal_line to huikuan_own;
grant execute on function ledger.first_open_day(date) to huikuan_own;
-- What a customer owes is part of what it uses of its credit limit.
grant select on ledger.shared_item to huikuan_ledger;
create view ledger.shared_rate with (security_invoker = true) as
  select company_id, currency, from_on, rate from ledger.rate;
grant select on ledger.shared_rate to huikuan_app, huikuan_own;
