-- Papers: what a customer handed in or signed, as scans and photos.

create schema papers;
grant usage on schema papers to huikuan_app, huikuan_own;

create table papers.paper (
  company_id bigint not null,
  id bigint generated always as identity,
  customer_id bigint not null,
  -- What it was handed in for, as events name subjects: `customer:C001`, `contract:HT-12`.
  about text not null,
  kind text not null,
  -- As the sender called the file: shown, never used.
  name text not null,
  note text not null default '',
  media_type text not null check (media_type in ('application/pdf', 'image/png', 'image/jpeg', 'image/webp')),
  bytes bigint not null check (bytes > 0),
  pieces integer not null check (pieces > 0),
  sha256 text not null,
  -- Sealed: its pieces are encrypted under a key made of an installation's secret and this salt; key_mark tells which secret.
  is_sealed boolean not null,
  salt bytea,
  key_mark text,
  person_id bigint,
  recorded_at timestamptz not null default now(),
  withdrawn_at timestamptz,
  withdrawn_by bigint,
  withdrawn_reason text,
  primary key (company_id, id),
  foreign key (company_id, customer_id) references customers.customer (company_id, id),
  check (is_sealed = (salt is not null and key_mark is not null)),
  check ((withdrawn_at is null) = (withdrawn_reason is null))
);
create index paper_customer on papers.paper (company_id, customer_id, id);
create index paper_about on papers.paper (company_id, about, id);

create table papers.piece (
  company_id bigint not null,
  paper_id bigint not null,
  -- The paper's, for row-level security.
  customer_id bigint not null,
  is_sealed boolean not null,
  piece_no integer not null,
  content bytea not null,
  primary key (company_id, paper_id, piece_no),
  foreign key (company_id, paper_id) references papers.paper (company_id, id)
);
-- Scans are compressed already.
alter table papers.piece alter column content set storage external;

alter table papers.paper enable row level security;
alter table papers.piece enable row level security;
create policy company on papers.paper to huikuan_app
  using (company_id = nullif(current_setting('app.company_id', true), '')::bigint);
create policy company on papers.piece to huikuan_app
  using (company_id = nullif(current_setting('app.company_id', true), '')::bigint);
create policy own on papers.paper to huikuan_own
  using (company_id = nullif(current_setting('app.company_id', true), '')::bigint
    and customer_id = any ((select nullif(current_setting('app.customer_ids', true), '')::bigint[])::bigint[]));
-- Sales hand in sealed papers of their own customers; the database gives them none back, not even encrypted.
create policy own on papers.piece for select to huikuan_own
  using (company_id = nullif(current_setting('app.company_id', true), '')::bigint and not is_sealed
    and customer_id = any ((select nullif(current_setting('app.customer_ids', true), '')::bigint[])::bigint[]));
create policy own_new on papers.piece for insert to huikuan_own
  with check (company_id = nullif(current_setting('app.company_id', true), '')::bigint
    and customer_id = any ((select nullif(current_setting('app.customer_ids', true), '')::bigint[])::bigint[]));
grant select, insert on papers.paper, papers.piece to huikuan_app, huikuan_own;
-- Never deleted, never changed: only withdrawn.
grant update (withdrawn_at, withdrawn_by, withdrawn_reason) on papers.paper to huikuan_app, huikuan_own;

create view papers.shared_paper with (security_invoker = true) as
  select company_id, id, customer_id, about, kind, sha256, is_sealed, person_id, recorded_at, withdrawn_at
  from papers.paper;
grant select on papers.shared_paper to huikuan_app, huikuan_own;
