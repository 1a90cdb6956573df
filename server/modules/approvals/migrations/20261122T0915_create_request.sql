-- What one person asks for and another decides.

create schema approvals;
grant usage on schema approvals to huikuan_app, huikuan_own;

create table approvals.request (
  company_id bigint not null,
  id bigint generated always as identity,
  action text not null,
  -- What it is about: invoice:1001, month:2026-01.
  subject text not null,
  customer_id bigint,
  currency text,
  amount_minor bigint,
  -- In the company's currency, by which bands are measured; null where there is no amount or no rate for it.
  base_minor bigint,
  -- What will be carried out, as it was asked.
  payload jsonb not null,
  reason text not null,
  requested_by bigint not null,
  requested_at timestamptz not null default now(),
  state text not null default 'pending' check (state in ('pending', 'approved', 'refused', 'withdrawn')),
  decided_by bigint,
  decided_at timestamptz,
  decision_reason text,
  -- What carrying it out answered.
  result jsonb,
  primary key (company_id, id),
  foreign key (company_id, requested_by) references identity.person (company_id, id),
  foreign key (company_id, decided_by) references identity.person (company_id, id),
  -- Four eyes, whoever writes here.
  check (state not in ('approved', 'refused') or (decided_by is not null and decided_by <> requested_by)),
  check ((state = 'pending') = (decided_at is null))
);
create index request_state on approvals.request (company_id, state, id);
create index request_customer on approvals.request (company_id, customer_id) where customer_id is not null;

-- Up to which amount, in the company's currency, people of a role decide; null: any amount.
create table approvals.band (
  company_id bigint not null,
  action text not null,
  role text not null,
  up_to_minor bigint check (up_to_minor >= 0),
  primary key (company_id, action, role)
);

alter table approvals.request enable row level security;
alter table approvals.band enable row level security;
create policy company on approvals.request to huikuan_app
  using (company_id = nullif(current_setting('app.company_id', true), '')::bigint);
create policy company on approvals.band to huikuan_app
  using (company_id = nullif(current_setting('app.company_id', true), '')::bigint);
-- About own customers, or asked by oneself; a withdrawal is the only change of one's own.
create policy own on approvals.request for select to huikuan_own
  using (company_id = nullif(current_setting('app.company_id', true), '')::bigint
    and (customer_id = any ((select nullif(current_setting('app.customer_ids', true), '')::bigint[])::bigint[])
      or requested_by = nullif(current_setting('app.person_id', true), '')::bigint));
create policy own_new on approvals.request for insert to huikuan_own
  with check (company_id = nullif(current_setting('app.company_id', true), '')::bigint
    and requested_by = nullif(current_setting('app.person_id', true), '')::bigint
    and customer_id = any ((select nullif(current_setting('app.customer_ids', true), '')::bigint[])::bigint[]));
create policy own_withdrawal on approvals.request for update to huikuan_own
  using (company_id = nullif(current_setting('app.company_id', true), '')::bigint
    and requested_by = nullif(current_setting('app.person_id', true), '')::bigint)
  with check (state = 'withdrawn');
grant select, insert on approvals.request to huikuan_app, huikuan_own;
grant update (state, decided_by, decided_at, decision_reason, result) on approvals.request to huikuan_app;
grant update (state, decided_at, decision_reason) on approvals.request to huikuan_own;
grant select, insert, update, delete on approvals.band to huikuan_app;
