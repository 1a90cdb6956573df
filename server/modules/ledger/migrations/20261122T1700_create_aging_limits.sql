-- The last days of the buckets that this company looks at its debts in; without a row 30, 60, 90.
create table ledger.aging_limits (
  company_id bigint not null primary key,
  days smallint[] not null check (cardinality(days) = 3 and 0 < days[1] and days[1] < days[2] and days[2] < days[3])
);

alter table ledger.aging_limits enable row level security;
create policy company on ledger.aging_limits to huikuan_app
  using (company_id = nullif(current_setting('app.company_id', true), '')::bigint);
create policy own_company on ledger.aging_limits for select to huikuan_own
  using (company_id = nullif(current_setting('app.company_id', true), '')::bigint);
grant select on ledger.aging_limits to huikuan_own;
grant select, insert, update on ledger.aging_limits to huikuan_app;
