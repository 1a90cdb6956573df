-- Keys by which programs act for a person. Only the sha-256 is kept: a key is shown once.

create table identity.api_key (
  company_id bigint not null,
  id bigint generated always as identity,
  person_id bigint not null,
  name text not null,
  digest bytea not null,
  -- The key's beginning, by which people tell keys apart.
  hint text not null,
  scope text not null check (scope in ('all', 'read')),
  created_at timestamptz not null default now(),
  expires_at timestamptz,
  revoked_at timestamptz,
  -- Written at most once an hour: a key in use all day must not be a row everybody waits for.
  last_used_at timestamptz,
  primary key (company_id, id),
  foreign key (company_id, person_id) references identity.person (company_id, id)
);
create unique index api_key_name on identity.api_key (company_id, name) where revoked_at is null;
create unique index api_key_digest on identity.api_key (company_id, digest);
-- Looked up before the company is known.
create index api_key_lookup on identity.api_key using hash (digest);
alter table identity.api_key enable row level security;
create policy company on identity.api_key to huikuan_app
  using (company_id = nullif(current_setting('app.company_id', true), '')::bigint);
create policy every_key on identity.api_key for select to huikuan_reader using (true);
create policy every_person on identity.person for select to huikuan_reader using (true);
grant select, insert on identity.api_key to huikuan_app;
grant update (revoked_at, last_used_at) on identity.api_key to huikuan_app;
grant select on identity.api_key, identity.person to huikuan_reader;

-- Whose key it is: one row for a key in force, none for any other.
create function identity.key_holder(wanted bytea) returns table (
  company_id bigint, key_id bigint, name text, scope text, person_id bigint, expires_at timestamptz, last_used_at timestamptz
) language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select k.company_id, k.id, k.name, k.scope, k.person_id, k.expires_at, k.last_used_at
  from identity.api_key k
  where k.digest = wanted and k.revoked_at is null and (k.expires_at is null or k.expires_at > now())
$$;
grant create on schema identity to huikuan_reader;
alter function identity.key_holder(bytea) owner to huikuan_reader;
revoke create on schema identity from huikuan_reader;
revoke all on function identity.key_holder(bytea) from public;
grant execute on function identity.key_holder(bytea) to huikuan_app;
