-- Credit applications: what a customer asks for on account, the papers it hands in, who looked at them, what was decided.

create schema applications;
grant usage on schema applications to huikuan_app, huikuan_own;

create table applications.application (
  company_id bigint not null,
  id bigint generated always as identity,
  customer_id bigint not null,
  state text not null default 'draft' check (state in ('draft', 'submitted', 'approved', 'in-force', 'refused', 'dropped')),
  version integer not null default 1,
  currency text not null,
  amount_minor bigint not null check (amount_minor > 0),
  terms text not null,
  purpose text not null,
  -- What it says it buys in a month on average.
  demand_minor bigint not null check (demand_minor >= 0),
  -- What is paid on account above the cash price, in percent, and who said yes to it for the customer.
  surcharge text not null,
  accepted_by text,
  accepted_on date,
  -- The number of the contract that is the credit agreement.
  agreement text,
  made_by bigint,
  made_at timestamptz not null default now(),
  submitted_by bigint,
  submitted_on date,
  -- The request that somebody else decides on.
  request_id bigint,
  decided_by bigint,
  decided_at timestamptz,
  -- Of a refusal or of dropping it: one of a list, and words beside.
  ground text,
  words text not null default '',
  -- From the day the agreement was signed.
  limit_from date,
  primary key (company_id, id),
  foreign key (company_id, customer_id) references customers.customer (company_id, id),
  check ((accepted_by is null) = (accepted_on is null)),
  check ((state = 'in-force') = (limit_from is not null)),
  check ((state = 'refused') = (ground is not null))
);
create index application_customer on applications.application (company_id, customer_id, id);
create index application_state on applications.application (company_id, state, id);
create unique index application_open on applications.application (company_id, customer_id)
  where state in ('draft', 'submitted', 'approved');
create index application_agreement on applications.application (company_id, agreement) where state = 'approved';

-- Which paper was handed in for which item of the checklist; the last one counts, those before stay on file.
create table applications.document (
  company_id bigint not null,
  id bigint generated always as identity,
  application_id bigint not null,
  customer_id bigint not null,
  item text not null,
  paper_id bigint not null,
  person_id bigint,
  recorded_at timestamptz not null default now(),
  primary key (company_id, id),
  foreign key (company_id, application_id) references applications.application (company_id, id),
  foreign key (company_id, paper_id) references papers.paper (company_id, id)
);
create index document_application on applications.document (company_id, application_id, item, id);

-- Who looked at a document and what it bears; looked at again, the last look counts.
create table applications.look (
  company_id bigint not null,
  id bigint generated always as identity,
  document_id bigint not null,
  customer_id bigint not null,
  has_seal boolean not null,
  has_words boolean not null,
  is_right boolean not null,
  note text not null default '',
  person_id bigint,
  recorded_at timestamptz not null default now(),
  primary key (company_id, id),
  foreign key (company_id, document_id) references applications.document (company_id, id)
);
create index look_document on applications.look (company_id, document_id, id);

alter table applications.application enable row level security;
alter table applications.document enable row level security;
alter table applications.look enable row level security;
create policy company on applications.application to huikuan_app
  using (company_id = nullif(current_setting('app.company_id', true), '')::bigint);
create policy company on applications.document to huikuan_app
  using (company_id = nullif(current_setting('app.company_id', true), '')::bigint);
create policy company on applications.look to huikuan_app
  using (company_id = nullif(current_setting('app.company_id', true), '')::bigint);
create policy own on applications.application for select to huikuan_own
  using (company_id = nullif(current_setting('app.company_id', true), '')::bigint
    and customer_id = any ((select nullif(current_setting('app.customer_ids', true), '')::bigint[])::bigint[]));
-- Sales write applications of their own customers; what is decided about them they do not.
create policy own_new on applications.application for insert to huikuan_own
  with check (company_id = nullif(current_setting('app.company_id', true), '')::bigint and state = 'draft'
    and customer_id = any ((select nullif(current_setting('app.customer_ids', true), '')::bigint[])::bigint[]));
create policy own_change on applications.application for update to huikuan_own
  using (company_id = nullif(current_setting('app.company_id', true), '')::bigint
    and customer_id = any ((select nullif(current_setting('app.customer_ids', true), '')::bigint[])::bigint[]))
  with check (state in ('draft', 'submitted', 'dropped'));
create policy own on applications.document to huikuan_own
  using (company_id = nullif(current_setting('app.company_id', true), '')::bigint
    and customer_id = any ((select nullif(current_setting('app.customer_ids', true), '')::bigint[])::bigint[]));
create policy own on applications.look for select to huikuan_own
  using (company_id = nullif(current_setting('app.company_id', true), '')::bigint
    and customer_id = any ((select nullif(current_setting('app.customer_ids', true), '')::bigint[])::bigint[]));
grant select, insert on applications.application, applications.document to huikuan_app, huikuan_own;
grant select, insert on applications.look to huikuan_app;
grant select on applications.look to huikuan_own;
grant update (state, version, currency, amount_minor, terms, purpose, demand_minor, surcharge, accepted_by, accepted_on,
  submitted_by, submitted_on, request_id, words) on applications.application to huikuan_app, huikuan_own;
grant update (agreement, decided_by, decided_at, ground, limit_from) on applications.application to huikuan_app;
