-- Companies and the people who work in them.

create schema identity;
grant usage on schema identity to huikuan_app, huikuan_reader, huikuan_ledger, huikuan_own;

create sequence identity.company_id_seq;
create table identity.company (
  company_id bigint primary key,
  code text not null unique,
  name text not null,
  currency text not null,
  zone text not null,
  -- Of name and zone: who changes them names the one it was changed from.
  version integer not null default 1,
  created_at timestamptz not null default now()
);
alter table identity.company enable row level security;
create policy company on identity.company to huikuan_app
  using (company_id = nullif(current_setting('app.company_id', true), '')::bigint);
create policy every_company on identity.company for select to huikuan_reader using (true);
create policy company_settings on identity.company for select to huikuan_own, huikuan_ledger
  using (company_id = nullif(current_setting('app.company_id', true), '')::bigint);
grant select on identity.company to huikuan_own, huikuan_ledger;
grant select, insert, update on identity.company to huikuan_app;
grant select on identity.company to huikuan_reader;
grant usage on sequence identity.company_id_seq to huikuan_app;

create view identity.shared_company with (security_invoker = true) as
  select company_id, code, name, currency, zone from identity.company;
grant select on identity.shared_company to huikuan_app, huikuan_own, huikuan_ledger;

-- Which companies there are must be known before one is chosen, so this one function looks across them; it tells codes and
-- settings, nothing of what a company does.
create function identity.companies() returns table (company_id bigint, code text, name text, currency text, zone text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select company_id, code, name, currency, zone from identity.company order by code
$$;
grant create on schema identity to huikuan_reader;
alter function identity.companies() owner to huikuan_reader;
revoke create on schema identity from huikuan_reader;
revoke all on function identity.companies() from public;
grant execute on function identity.companies() to huikuan_app;

create table identity.person (
  company_id bigint not null references identity.company,
  id bigint generated always as identity,
  name text not null,
  role text not null,
  email text,
  -- The text that stands for this person in imported files.
  salesperson text,
  manager_id bigint,
  -- As whom the person signs in: one login may stand for people of several companies, and for one in each.
  user_id text,
  -- Who left is nobody: the name stays with what was done under it.
  left_at timestamptz,
  created_at timestamptz not null default now(),
  primary key (company_id, id),
  unique (company_id, name),
  unique (company_id, user_id),
  foreign key (company_id, manager_id) references identity.person (company_id, id)
);
alter table identity.person enable row level security;
create policy company on identity.person to huikuan_app
  using (company_id = nullif(current_setting('app.company_id', true), '')::bigint);
create policy colleagues on identity.person for select to huikuan_own
  using (company_id = nullif(current_setting('app.company_id', true), '')::bigint);
grant select on identity.person to huikuan_own;
grant select, insert, update on identity.person to huikuan_app;

create view identity.shared_person with (security_invoker = true) as
  select company_id, id, name, role, email, salesperson, manager_id from identity.person;
grant select on identity.shared_person to huikuan_app, huikuan_own;
