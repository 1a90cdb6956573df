-- What rating customers anew proposes: one open proposal a customer, decided on by a person.

create table assessment.proposal (
  company_id bigint not null,
  id bigint generated always as identity,
  customer_id bigint not null,
  assessment_id bigint not null,
  proposed_on date not null,
  cause text not null check (cause in ('review', 'alarm')),
  grade_before text,
  grade text not null,
  currency text not null,
  -- Null: unlimited.
  limit_before_minor bigint,
  limit_minor bigint not null check (limit_minor >= 0),
  terms_before text,
  terms text not null,
  -- Raising it rests on financial figures that are missing or too old.
  lacks_figures boolean not null,
  state text not null default 'open' check (state in ('open', 'confirmed', 'dismissed', 'overtaken')),
  -- What was done: the limit as proposed, or harder.
  measure text check (measure in ('limit', 'cash', 'prepaid', 'remove')),
  -- The request that somebody else decides on, where more credit is granted.
  request_id bigint,
  decided_by bigint,
  decided_at timestamptz,
  reason text,
  primary key (company_id, id),
  foreign key (company_id, customer_id) references customers.customer (company_id, id),
  foreign key (company_id, assessment_id) references assessment.assessment (company_id, id)
);
create unique index proposal_open on assessment.proposal (company_id, customer_id) where state = 'open';
create index proposal_state on assessment.proposal (company_id, state, id);

alter table assessment.proposal enable row level security;
create policy company on assessment.proposal to huikuan_app
  using (company_id = nullif(current_setting('app.company_id', true), '')::bigint);
create policy own on assessment.proposal for select to huikuan_own
  using (company_id = nullif(current_setting('app.company_id', true), '')::bigint
    and customer_id = any ((select nullif(current_setting('app.customer_ids', true), '')::bigint[])::bigint[]));
grant select, insert on assessment.proposal to huikuan_app;
grant update (state, measure, request_id, decided_by, decided_at, reason) on assessment.proposal to huikuan_app;
grant select on assessment.proposal to huikuan_own;
