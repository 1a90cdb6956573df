-- Contracts: what was agreed with a customer, version by version, and what became of each.

create schema contracts;
grant usage on schema contracts to huikuan_app, huikuan_own;

create table contracts.contract (
  company_id bigint not null,
  id bigint generated always as identity,
  number text not null,
  customer_id bigint not null,
  recorded_at timestamptz not null default now(),
  primary key (company_id, id),
  unique (company_id, number),
  foreign key (company_id, customer_id) references customers.customer (company_id, id)
);
create index contract_customer on contracts.contract (company_id, customer_id, id);

-- Never changed: what is to be agreed otherwise is another version.
create table contracts.version (
  company_id bigint not null,
  contract_id bigint not null,
  version_no integer not null check (version_no > 0),
  customer_id bigint not null,
  -- The clauses, as the interface takes them.
  clauses jsonb not null,
  -- Why it was made; empty for the first.
  reason text not null default '',
  person_id bigint,
  recorded_at timestamptz not null default now(),
  primary key (company_id, contract_id, version_no),
  foreign key (company_id, contract_id) references contracts.contract (company_id, id)
);

-- What was done with a version, on which day; running and ended by the calendar follow from its period.
create table contracts.step (
  company_id bigint not null,
  contract_id bigint not null,
  version_no integer not null,
  step text not null check (step in ('reviewed', 'sent', 'signed', 'ended')),
  customer_id bigint not null,
  on_day date not null,
  note text not null default '',
  -- Of a signature: who signed for whom, and whose seals stand on it.
  signing jsonb,
  person_id bigint,
  recorded_at timestamptz not null default now(),
  primary key (company_id, contract_id, version_no, step),
  foreign key (company_id, contract_id, version_no) references contracts.version (company_id, contract_id, version_no),
  check ((step = 'signed') = (signing is not null))
);

-- A link for the customer, opened without signing in: its token is kept as a digest only.
create table contracts.link (
  company_id bigint not null,
  id bigint generated always as identity,
  contract_id bigint not null,
  version_no integer not null,
  customer_id bigint not null,
  token_sha256 text not null,
  language text not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  -- Another link took its place.
  dropped_at timestamptz,
  person_id bigint,
  recorded_at timestamptz not null default now(),
  primary key (company_id, id),
  foreign key (company_id, contract_id, version_no) references contracts.version (company_id, contract_id, version_no)
);
create index link_contract on contracts.link (company_id, contract_id, version_no);
create unique index link_token on contracts.link (company_id, token_sha256);

-- The customer knows the terms: by a link, with what was seen of who said so, or by a scan of the signed letter.
create table contracts.acknowledgement (
  company_id bigint not null,
  id bigint generated always as identity,
  contract_id bigint not null,
  version_no integer not null,
  customer_id bigint not null,
  link_id bigint,
  paper_id bigint,
  by_name text not null,
  by_title text not null default '',
  on_day date not null,
  address text,
  -- Of the very words that were acknowledged.
  words_sha256 text not null,
  person_id bigint,
  recorded_at timestamptz not null default now(),
  primary key (company_id, id),
  foreign key (company_id, contract_id, version_no) references contracts.version (company_id, contract_id, version_no),
  foreign key (company_id, link_id) references contracts.link (company_id, id),
  foreign key (company_id, paper_id) references papers.paper (company_id, id),
  check ((link_id is null) <> (paper_id is null))
);
create index acknowledgement_contract on contracts.acknowledgement (company_id, contract_id, version_no);

-- What contracts of the company begin with.
create table contracts.default_clause (
  company_id bigint not null,
  credit_surcharge text not null,
  renewal_days integer not null check (renewal_days between 0 and 365),
  primary key (company_id),
  foreign key (company_id) references identity.company (company_id)
);

alter table contracts.contract enable row level security;
alter table contracts.version enable row level security;
alter table contracts.step enable row level security;
alter table contracts.link enable row level security;
alter table contracts.acknowledgement enable row level security;
alter table contracts.default_clause enable row level security;
create policy company on contracts.contract to huikuan_app
  using (company_id = nullif(current_setting('app.company_id', true), '')::bigint);
create policy company on contracts.version to huikuan_app
  using (company_id = nullif(current_setting('app.company_id', true), '')::bigint);
create policy company on contracts.step to huikuan_app
  using (company_id = nullif(current_setting('app.company_id', true), '')::bigint);
create policy company on contracts.link to huikuan_app
  using (company_id = nullif(current_setting('app.company_id', true), '')::bigint);
create policy company on contracts.acknowledgement to huikuan_app
  using (company_id = nullif(current_setting('app.company_id', true), '')::bigint);
create policy company on contracts.default_clause to huikuan_app
  using (company_id = nullif(current_setting('app.company_id', true), '')::bigint);
create policy own on contracts.contract to huikuan_own
  using (company_id = nullif(current_setting('app.company_id', true), '')::bigint
    and customer_id = any ((select nullif(current_setting('app.customer_ids', true), '')::bigint[])::bigint[]));
create policy own on contracts.version to huikuan_own
  using (company_id = nullif(current_setting('app.company_id', true), '')::bigint
    and customer_id = any ((select nullif(current_setting('app.customer_ids', true), '')::bigint[])::bigint[]));
create policy own on contracts.step to huikuan_own
  using (company_id = nullif(current_setting('app.company_id', true), '')::bigint
    and customer_id = any ((select nullif(current_setting('app.customer_ids', true), '')::bigint[])::bigint[]));
create policy own on contracts.link to huikuan_own
  using (company_id = nullif(current_setting('app.company_id', true), '')::bigint
    and customer_id = any ((select nullif(current_setting('app.customer_ids', true), '')::bigint[])::bigint[]));
create policy own on contracts.acknowledgement to huikuan_own
  using (company_id = nullif(current_setting('app.company_id', true), '')::bigint
    and customer_id = any ((select nullif(current_setting('app.customer_ids', true), '')::bigint[])::bigint[]));
create policy company_clauses on contracts.default_clause for select to huikuan_own
  using (company_id = nullif(current_setting('app.company_id', true), '')::bigint);
grant select on all tables in schema contracts to huikuan_app, huikuan_own;
grant insert on contracts.contract, contracts.version, contracts.step, contracts.link, contracts.acknowledgement
  to huikuan_app, huikuan_own;
-- A version is made and a step taken one after the other: who does either holds the contract's row.
grant update (recorded_at) on contracts.contract to huikuan_app, huikuan_own;
grant update (used_at, dropped_at) on contracts.link to huikuan_app, huikuan_own;
grant insert, update on contracts.default_clause to huikuan_app;

create view contracts.shared_contract with (security_invoker = true) as
  select c.company_id, c.id, c.number, c.customer_id, v.version_no, v.clauses, s.on_day as signed_on, e.on_day as ended_on
  from contracts.contract c
    join contracts.version v on v.company_id = c.company_id and v.contract_id = c.id
    join contracts.step s on s.company_id = c.company_id and s.contract_id = c.id and s.version_no = v.version_no
      and s.step = 'signed'
    left join contracts.step e on e.company_id = c.company_id and e.contract_id = c.id and e.version_no = v.version_no
      and e.step = 'ended';
grant select on contracts.shared_contract to huikuan_app, huikuan_own;
