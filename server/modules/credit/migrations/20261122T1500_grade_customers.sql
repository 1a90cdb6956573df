-- Grades, and what a limit is secured by.

-- How the policy grades; of one made before grades there is none, and the balanced one holds.
alter table credit.policy add column grading jsonb;

-- Parts of a limit that an insurer or a guarantor answers for.
alter table credit.limit_entry
  add column insured_minor bigint not null default 0 check (insured_minor >= 0),
  add column guaranteed_minor bigint not null default 0 check (guaranteed_minor >= 0);

-- The grade a customer has; written with the assessment it comes from, and recomputed by verify.
create table credit.grade (
  company_id bigint not null,
  customer_id bigint not null,
  grade text not null check (grade in ('A', 'B', 'C', 'D', 'E')),
  assessed_on date not null,
  primary key (company_id, customer_id),
  foreign key (company_id, customer_id) references customers.customer (company_id, id)
);

alter table credit.grade enable row level security;
create policy company on credit.grade to huikuan_app
  using (company_id = nullif(current_setting('app.company_id', true), '')::bigint);
create policy own on credit.grade for select to huikuan_own
  using (company_id = nullif(current_setting('app.company_id', true), '')::bigint
    and customer_id = any ((select nullif(current_setting('app.customer_ids', true), '')::bigint[])::bigint[]));
grant select, insert, update on credit.grade to huikuan_app;
grant select on credit.grade to huikuan_own;

create view credit.shared_grade with (security_invoker = true) as
  select company_id, customer_id, grade, assessed_on from credit.grade;
create view credit.shared_limit with (security_invoker = true) as
  select company_id, id, customer_id, is_group, currency, amount_minor, insured_minor, guaranteed_minor, from_on, until_on,
         review_on, recorded_at
  from credit.limit_entry;
grant select on credit.shared_grade, credit.shared_limit to huikuan_app, huikuan_own;
