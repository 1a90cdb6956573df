-- What one person keeps for oneself: views of lists, columns, how numbers are shown. Nobody else's, not even the owner's.

create table identity.preference (
  company_id bigint not null,
  person_id bigint not null,
  -- `view:customers:华东逾期`, `columns:customers`, `numbers`.
  name text not null,
  content jsonb not null,
  updated_at timestamptz not null default now(),
  primary key (company_id, person_id, name),
  foreign key (company_id, person_id) references identity.person (company_id, id)
);
alter table identity.preference enable row level security;
create policy person on identity.preference to huikuan_app, huikuan_own
  using (company_id = nullif(current_setting('app.company_id', true), '')::bigint
    and person_id = nullif(current_setting('app.person_id', true), '')::bigint);
grant select, insert, update, delete on identity.preference to huikuan_app, huikuan_own;
