-- One append-only stream: audit, timeline, outbox. A bulk operation is one event that names its set.
--
-- Ids are given when a row is written, commits come later: a reader that remembers the last id would lose the rows of a
-- transaction that commits after a younger one. So the order is (transaction, id), and only transactions older than every
-- running one are read; what is read is then complete for good.

revoke all on schema kernel from public;
grant usage on schema kernel to huikuan_app, huikuan_ledger, huikuan_reader;

create table kernel.event (
  company_id bigint not null,
  id bigint generated always as identity,
  transaction_id xid8 not null default pg_current_xact_id(),
  recorded_at timestamptz not null default now(),
  person_id bigint,
  kind text not null,
  subject text not null,
  facts jsonb not null default '{}',
  -- From where: the page, an API key, an import's job, with the address; null: the command line or the program itself.
  origin text default nullif(current_setting('app.origin', true), ''),
  primary key (company_id, id)
);
create index event_order on kernel.event (company_id, transaction_id, id);
create index event_subject on kernel.event (company_id, subject, id);

create table kernel.event_reader (
  company_id bigint not null,
  name text not null,
  transaction_id xid8 not null default '0',
  event_id bigint not null default 0,
  primary key (company_id, name)
);

-- Answers of requests that came with a key, kept in the transaction of what they did: sent again, the request is answered alike
-- and nothing is done twice. Swept after some days.
create table kernel.idempotent_request (
  company_id bigint not null,
  person_id bigint not null,
  key text not null,
  fingerprint text not null,
  status smallint,
  body text,
  headers jsonb,
  recorded_at timestamptz not null default now(),
  primary key (company_id, person_id, key)
);
create index idempotent_request_recorded on kernel.idempotent_request (company_id, recorded_at);

alter table kernel.event enable row level security;
alter table kernel.event_reader enable row level security;
create policy company on kernel.event to huikuan_app, huikuan_ledger
  using (company_id = nullif(current_setting('app.company_id', true), '')::bigint);
create policy company on kernel.event_reader to huikuan_app
  using (company_id = nullif(current_setting('app.company_id', true), '')::bigint);
alter table kernel.idempotent_request enable row level security;
create policy person on kernel.idempotent_request to huikuan_app, huikuan_own
  using (company_id = nullif(current_setting('app.company_id', true), '')::bigint
    and person_id = nullif(current_setting('app.person_id', true), '')::bigint);
create policy sweeping on kernel.idempotent_request for delete to huikuan_app
  using (company_id = nullif(current_setting('app.company_id', true), '')::bigint
    and recorded_at < now() - interval '3 days');
-- What is swept must be found first.
create policy swept on kernel.idempotent_request for select to huikuan_app
  using (company_id = nullif(current_setting('app.company_id', true), '')::bigint
    and recorded_at < now() - interval '3 days');
grant select, insert, update, delete on kernel.idempotent_request to huikuan_app;
grant select, insert, update on kernel.idempotent_request to huikuan_own;
grant usage on schema kernel to huikuan_own;
create policy own_events on kernel.event for insert to huikuan_own
  with check (company_id = nullif(current_setting('app.company_id', true), '')::bigint
    and person_id = nullif(current_setting('app.person_id', true), '')::bigint);
grant insert on kernel.event to huikuan_own;
grant select, insert on kernel.event to huikuan_app;
grant insert on kernel.event to huikuan_ledger;
grant select, insert, update on kernel.event_reader to huikuan_app;

-- Refusals of functions reach people through the problem catalogue: the type as message, the facts as JSON in the detail.
create function kernel.refuse(problem text, facts jsonb) returns void
language plpgsql immutable as $$
begin
  raise exception using errcode = 'HK001', message = problem, detail = facts::text;
end
$$;

-- The company of the transaction; functions that pass row-level security by filter with it themselves.
create function kernel.current_company() returns bigint
language sql stable as $$
  select nullif(current_setting('app.company_id', true), '')::bigint
$$;

create function kernel.current_person() returns bigint
language sql stable as $$
  select nullif(current_setting('app.person_id', true), '')::bigint
$$;

-- Tells the planner what a bulk operation just wrote, before the next step of the same transaction reads it: with the
-- statistics of an empty table it would look for each of a million rows by scanning all. The owner's, because only an owner
-- may analyze; it shows nothing.
create function kernel.refresh_statistics(tables regclass[]) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  one regclass;
begin
  foreach one in array tables loop
    execute format('analyze %s', one);
  end loop;
end
$$;
revoke all on function kernel.refresh_statistics(regclass[]) from public;
grant execute on function kernel.refresh_statistics(regclass[]) to huikuan_app;
