-- Imports that were carried out, so that one can be found again and taken back as a whole.

create schema exchange;
grant usage on schema exchange to huikuan_app;

create table exchange.import_run (
  company_id bigint not null,
  id bigint generated always as identity,
  person_id bigint,
  recorded_at timestamptz not null default now(),
  files jsonb not null,
  undone_at timestamptz,
  primary key (company_id, id),
  foreign key (company_id) references identity.company (company_id)
);
alter table exchange.import_run enable row level security;
create policy company on exchange.import_run to huikuan_app
  using (company_id = nullif(current_setting('app.company_id', true), '')::bigint);
grant select, insert, update on exchange.import_run to huikuan_app;
-- An upload is told the id of its import before it is carried out.
grant usage on sequence exchange.import_run_id_seq to huikuan_app;

-- Files that were uploaded and not imported yet, with what their sender says of them.
create table exchange.import_draft (
  company_id bigint not null,
  id bigint generated always as identity,
  person_id bigint,
  recorded_at timestamptz not null default now(),
  version integer not null default 1,
  place jsonb not null,
  files jsonb not null,
  wishes jsonb not null,
  options jsonb not null,
  checks integer not null default 0,
  checked_version integer,
  import_id bigint,
  primary key (company_id, id),
  foreign key (company_id) references identity.company (company_id)
);
alter table exchange.import_draft enable row level security;
create policy company on exchange.import_draft to huikuan_app
  using (company_id = nullif(current_setting('app.company_id', true), '')::bigint);
grant select, insert, update, delete on exchange.import_draft to huikuan_app;

-- How files of one layout are read, kept under a name; known again by their headers.
create table exchange.import_mapping (
  company_id bigint not null,
  id bigint generated always as identity,
  name text not null,
  fingerprint text not null,
  wish jsonb not null,
  version integer not null default 1,
  changed_at timestamptz not null default now(),
  person_id bigint,
  primary key (company_id, id),
  unique (company_id, name),
  foreign key (company_id) references identity.company (company_id)
);
alter table exchange.import_mapping enable row level security;
create policy company on exchange.import_mapping to huikuan_app
  using (company_id = nullif(current_setting('app.company_id', true), '')::bigint);
grant select, insert, update, delete on exchange.import_mapping to huikuan_app;
