-- Who decides how much is never overwritten: each change is a version of its own, and the last one holds.

create table approvals.band_version (
  company_id bigint not null,
  action text not null,
  version integer not null check (version > 0),
  -- [{"role": "credit", "up_to_minor": "1000"}], null: any amount.
  bands jsonb not null,
  person_id bigint,
  recorded_at timestamptz not null default now(),
  primary key (company_id, action, version)
);
alter table approvals.band_version enable row level security;
create policy company on approvals.band_version to huikuan_app
  using (company_id = nullif(current_setting('app.company_id', true), '')::bigint);
grant select, insert on approvals.band_version to huikuan_app;

insert into approvals.band_version (company_id, action, version, bands)
select company_id, action, 1, jsonb_agg(jsonb_build_object('role', role, 'up_to_minor', up_to_minor::text) order by role)
from approvals.band group by company_id, action;
drop table approvals.band;
