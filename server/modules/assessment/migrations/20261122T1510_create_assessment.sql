-- What is known about customers beside the books, how they were assessed by it, and what that proposes.

create schema assessment;
grant usage on schema assessment to huikuan_app, huikuan_own;

-- Marks a person gave, financial figures, an outside rating, a quarter's demand as foretold, an inspection: never changed,
-- what is said later about the same day holds.
create table assessment.evidence (
  company_id bigint not null,
  id bigint generated always as identity,
  customer_id bigint not null,
  kind text not null check (kind in ('marks', 'figures', 'rating', 'forecast', 'inspection')),
  -- The day it speaks of: of the marks, the rating, the visit; the end of the financial period; the first of the quarter.
  said_on date not null,
  said jsonb not null,
  person_id bigint,
  recorded_at timestamptz not null default now(),
  primary key (company_id, id),
  foreign key (company_id, customer_id) references customers.customer (company_id, id)
);
create index evidence_customer on assessment.evidence (company_id, customer_id, kind, said_on, id);

-- Assessments as they were made, with the facts and the policy they rest on: replayed, they say the same for ever.
create table assessment.assessment (
  company_id bigint not null,
  id bigint generated always as identity,
  customer_id bigint not null,
  assessed_on date not null,
  -- By a person; or because the review was due, or something is overdue for long.
  cause text not null check (cause in ('person', 'review', 'alarm')),
  policy_version integer,
  policy_name text not null,
  facts jsonb not null,
  -- Null: too little is known for any.
  grade text check (grade in ('A', 'B', 'C', 'D', 'E')),
  answer jsonb not null,
  person_id bigint,
  recorded_at timestamptz not null default now(),
  primary key (company_id, id),
  foreign key (company_id, customer_id) references customers.customer (company_id, id)
);
create index assessment_customer on assessment.assessment (company_id, customer_id, id);

alter table assessment.evidence enable row level security;
alter table assessment.assessment enable row level security;
create policy company on assessment.evidence to huikuan_app
  using (company_id = nullif(current_setting('app.company_id', true), '')::bigint);
create policy company on assessment.assessment to huikuan_app
  using (company_id = nullif(current_setting('app.company_id', true), '')::bigint);
create policy own on assessment.evidence for select to huikuan_own
  using (company_id = nullif(current_setting('app.company_id', true), '')::bigint
    and customer_id = any ((select nullif(current_setting('app.customer_ids', true), '')::bigint[])::bigint[]));
create policy own_new on assessment.evidence for insert to huikuan_own
  with check (company_id = nullif(current_setting('app.company_id', true), '')::bigint
    and customer_id = any ((select nullif(current_setting('app.customer_ids', true), '')::bigint[])::bigint[]));
create policy own on assessment.assessment for select to huikuan_own
  using (company_id = nullif(current_setting('app.company_id', true), '')::bigint
    and customer_id = any ((select nullif(current_setting('app.customer_ids', true), '')::bigint[])::bigint[]));
grant select, insert on assessment.evidence to huikuan_app, huikuan_own;
grant select, insert on assessment.assessment to huikuan_app;
grant select on assessment.assessment to huikuan_own;
